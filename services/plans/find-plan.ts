import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from './plan';
import type { PlanReader } from './plan-reader';

/** How much of a plan somebody sees: all of it, or the copy that was sent to them. */
export type PlanView = 'STAFF' | 'RECIPIENT';

export interface SeenPlan {
  plan: PlanDocument;
  view: PlanView;
}

/** The issuer's staff, whoever stands on the plan's road, and the unit that follows it up. */
export function isStaffOf(plan: PlanDocument, reader: PlanReader): boolean {
  const { unitHeadId, formCheckerId, signerId, clerkId, followUpUnitId } = plan.route;
  return (
    reader.issuerIds.includes(plan.issuerId) ||
    reader.followUpUnitIds.includes(followUpUnitId) ||
    (reader.personId !== null &&
      [plan.drafterId, unitHeadId, formCheckerId, signerId, clerkId].includes(reader.personId))
  );
}

/**
 * The plan and how much of it the reader sees. Recipients see it once they have a delivery.
 * @throws Failure NOT_FOUND when there is no such plan or it is not the reader's: the two look the same.
 */
export async function findPlan(
  office: Pick<Office, 'documents'>,
  planId: string,
  reader: PlanReader,
): Promise<SeenPlan> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  if (isStaffOf(plan, reader)) return { plan, view: 'STAFF' };
  const delivery = await office.documents.deliveries.findOne({
    planId,
    addresseeId: { $in: [...reader.addresseeIds] },
  });
  if (!delivery) throw new Failure('NOT_FOUND');
  return { plan, view: 'RECIPIENT' };
}
