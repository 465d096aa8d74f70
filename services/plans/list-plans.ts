import type { Filter } from 'mongodb';
import type { Office } from '../office';
import { bareKey } from '../reading/bare-key';
import type { PlanDocument } from './plan';
import type { PlanReader } from './plan-reader';
import type { PlanState } from './plan-states';

export interface PlanFilter {
  states?: readonly PlanState[];
  issuerId?: string;
  /** Year the plan is for. */
  year?: number;
  /** Words of the title, with or without their marks, or of the number. */
  text?: string;
}

/** Place in the list: plans are listed newest first, and a plan's day of creation never changes. */
export interface PlanPlace {
  createdAt: Date;
  id: string;
}

/**
 * Plans the reader may see, newest first.
 * @param limit how many at most.
 */
export async function listPlans(
  office: Pick<Office, 'documents'>,
  reader: PlanReader,
  filter: PlanFilter,
  page: { after: PlanPlace | null; limit: number },
): Promise<PlanDocument[]> {
  const received = await office.documents.deliveries.distinct('planId', {
    addresseeId: { $in: [...reader.addresseeIds] },
  });
  const conditions = [visibleTo(reader, received), ...conditionsOf(filter), ...laterThan(page.after)];
  return office.documents.plans.find({ $and: conditions }).sort({ createdAt: -1, _id: -1 }).limit(page.limit).toArray();
}

function visibleTo(reader: PlanReader, receivedPlanIds: string[]): Filter<PlanDocument> {
  const onRoad = ['drafterId', 'route.unitHeadId', 'route.formCheckerId', 'route.signerId', 'route.clerkId'];
  return {
    $or: [
      { issuerId: { $in: [...reader.issuerIds] } },
      { 'route.followUpUnitId': { $in: [...reader.followUpUnitIds] } },
      { _id: { $in: receivedPlanIds } },
      ...(reader.personId === null ? [] : onRoad.map((field) => ({ [field]: reader.personId }))),
    ],
  };
}

function conditionsOf({ states, issuerId, year, text }: PlanFilter): Filter<PlanDocument>[] {
  const words = text?.normalize('NFC').trim() ?? '';
  const key = bareKey(words);
  return [
    ...(states && states.length > 0 ? [{ state: { $in: [...states] } }] : []),
    ...(issuerId === undefined ? [] : [{ issuerId }]),
    ...(year === undefined ? [] : [{ planYear: year }]),
    ...(words === ''
      ? []
      : [
          {
            $or: [{ searchKey: containing(key), quarantine: { $exists: false } }, { 'number.text': containing(words) }],
          },
        ]),
  ];
}

function containing(words: string): { $regex: string; $options: string } {
  return { $regex: words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'), $options: 'i' };
}

function laterThan(place: PlanPlace | null): Filter<PlanDocument>[] {
  if (!place) return [];
  const { createdAt, id } = place;
  return [{ $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }] }];
}
