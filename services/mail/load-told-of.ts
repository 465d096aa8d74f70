import type { Collection, Filter } from 'mongodb';
import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { unitHeads } from '../directory/unit-heads';
import { DELIVERY_STATES, type DeliveryDocument, deliveryId } from '../distribution/delivery';
import type { Documents } from '../documents';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import type { PlanDocument } from '../plans/plan';
import type { MailDocument } from './mail';

/** Copies, tasks and reports letters tell of, by id. */
export interface ToldOf {
  deliveries: Map<string, DeliveryDocument>;
  tasks: Map<string, TaskDocument>;
  periods: Map<string, PeriodDocument>;
}

/**
 * Reads what the letters of one batch tell of and nothing else of their plan: the copy and the duties of each addressee,
 * what a letter is about, what a unit passed on. A plan has thousands of each, and its letters are written a hundred at a
 * time. Only the letter to the clerk about silence is about all copies.
 */
export async function loadToldOf(
  documents: Pick<Documents, 'deliveries' | 'tasks' | 'periods'>,
  plan: Pick<PlanDocument, '_id' | 'route'>,
  mails: readonly MailDocument[],
  directory: Directory,
): Promise<ToldOf> {
  const planId = plan._id;
  const about = mails.flatMap(({ aboutId }) => aboutId ?? []);
  const addressees = mails.map(({ addresseeId }) => addresseeId);
  const owned = { planId, ownerId: { $in: [...new Set([...addressees, ...mails.flatMap(passedOnBy)])] } };
  const silence = mails.filter(({ purpose }) => purpose === 'ESCALATE_ACKNOWLEDGEMENT');
  const copies = [
    ...about,
    ...[...addressees, ...headedByReaders(silence, directory)].map((id) => deliveryId(planId, id)),
  ];
  const isForClerk = silence.some(({ addresseeId }) => addresseeId === plan.route.clerkId);
  const [deliveries, tasks, periods] = await Promise.all([
    findEach<DeliveryDocument>(documents.deliveries, [
      { _id: { $in: [...new Set(copies)] } },
      ...(isForClerk ? [{ planId, state: { $in: openStates(DELIVERY_STATES) } }] : []),
    ]),
    findEach<TaskDocument>(documents.tasks, [
      { _id: { $in: about } },
      owned,
      { planId, coordinatorIds: { $in: addressees } },
    ]),
    findEach<PeriodDocument>(documents.periods, [{ _id: { $in: about } }, owned]),
  ]);
  return { deliveries, tasks, periods };
}

/** A letter about a transfer is about `planId/unit/day`: the unit that is no more. */
function passedOnBy({ purpose, aboutId }: MailDocument): string[] {
  return purpose === 'OBLIGATION_TRANSFERRED' ? [aboutId?.split('/')[1] ?? ''] : [];
}

function headedByReaders(silence: readonly MailDocument[], directory: Directory): string[] {
  const [first] = silence;
  if (!first) return [];
  const heads = unitHeads(directory, dayOf(first.queuedAt));
  return silence.flatMap(({ addresseeId }) => heads.headedBy(addresseeId));
}

/** What fits any of the conditions, one query each: a query of alternatives would use no index. */
async function findEach<T extends { _id: string }>(
  collection: Collection<T>,
  conditions: Filter<DeliveryDocument | TaskDocument | PeriodDocument>[],
): Promise<Map<string, T>> {
  const found = await Promise.all(
    conditions.map((condition) => collection.find(condition as unknown as Filter<T>).toArray()),
  );
  return new Map((found.flat() as T[]).map((one) => [one._id, one]));
}
