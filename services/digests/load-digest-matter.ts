import type { Collection, Filter } from 'mongodb';
import type { AgendaItem } from '../calendar/agenda';
import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { type UnitHeads, unitHeads } from '../directory/unit-heads';
import type { Documents } from '../documents';
import { periodItem, taskItem } from '../obligations/load-agenda-items';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import type { PlanDocument } from '../plans/plan';
import type { DigestItem } from './digest';

type Obligations = Pick<Documents, 'plans' | 'deliveries' | 'tasks' | 'periods'>;

/** An open obligation, as the agenda knows it and as it is told of. */
export interface Candidate {
  item: AgendaItem;
  told: DigestItem;
}

/** The documents the digests of some addressees are made from, read once for all of them. */
export interface DigestMatter {
  candidates: Candidate[];
  heads: UnitHeads;
}

/** Plans a digest speaks of. */
const LIVE: PlanDocument['state'][] = ['ISSUED', 'IN_FORCE'];

/**
 * Reads what may concern any of these addressees: what they owe, what they were named for or head, and what is late or
 * waits under the plans they press for or signed. A handful of queries, however many addressees there are.
 * @param at the latest instant any of the digests is about.
 */
export async function loadDigestMatter(
  documents: Obligations,
  directory: Directory,
  addressees: readonly string[],
  at: Date,
): Promise<DigestMatter> {
  const heads = unitHeads(directory, dayOf(at));
  const people = addressees.filter((id) => directory.person(id) !== null);
  const overseen = await overseenPlans(documents, addressees, people);
  const named = people.length > 0 ? await namedCopies(documents, people) : [];
  const owners = [
    ...addressees,
    ...people.flatMap((id) => heads.headedBy(id)),
    ...named.map(({ addresseeId }) => addresseeId),
  ];
  const wanted = wantedOf({ owners, people, overseen: overseen.map(({ _id }) => _id), at });
  const [tasks, periods] = await Promise.all([
    findEach<TaskDocument>(documents.tasks, openStates(TASK_STATES), wanted.tasks),
    findEach<PeriodDocument>(documents.periods, openStates(PERIOD_STATES), wanted.periods),
  ]);
  const plans = await livePlans(documents, overseen, [...tasks, ...periods]);
  const executors = new Map(named.map(({ planId, addresseeId, personId }) => [`${planId}/${addresseeId}`, personId]));
  const executorOf = ({ planId, ownerId }: TaskDocument | PeriodDocument) =>
    executors.get(`${planId}/${ownerId}`) ?? null;
  return {
    heads,
    candidates: [
      ...tasks.flatMap((owed): Candidate[] => {
        const plan = plans.get(owed.planId);
        const item = taskItem(owed, executorOf(owed));
        return plan ? [{ item, told: { plan, isLate: false, kind: 'TASK', owed } }] : [];
      }),
      ...periods.flatMap((owed): Candidate[] => {
        const plan = plans.get(owed.planId);
        const item = periodItem(owed, executorOf(owed));
        return plan ? [{ item, told: { plan, isLate: false, kind: 'REPORT', owed } }] : [];
      }),
    ],
  };
}

async function overseenPlans(
  { plans }: Obligations,
  addressees: readonly string[],
  people: readonly string[],
): Promise<PlanDocument[]> {
  const [followed, signed] = await Promise.all([
    plans.find({ 'route.followUpUnitId': { $in: [...addressees] }, state: { $in: LIVE } }).toArray(),
    people.length > 0
      ? plans.find({ 'signature.personId': { $in: [...people] }, state: { $in: LIVE } }).toArray()
      : Promise.resolve([]),
  ]);
  return [...followed, ...signed];
}

/** Copies for which a unit named one of these people to act. */
async function namedCopies({ deliveries }: Obligations, people: readonly string[]) {
  const copies = await deliveries.find({ 'executor.personId': { $in: [...people] } }).toArray();
  return copies.map(({ planId, addresseeId, executor }) => ({
    planId,
    addresseeId,
    personId: executor?.personId ?? null,
  }));
}

/** Under an overseen plan only what is past its last day, or waits for an answer, is ever told of. */
function wantedOf(about: { owners: string[]; people: string[]; overseen: string[]; at: Date }) {
  const { owners, people, overseen, at } = about;
  const own = { ownerId: { $in: [...new Set(owners)] } };
  const named = people.length > 0 ? [{ 'executor.personId': { $in: people } }] : [];
  const planId = { $in: overseen };
  const late = { planId, 'due.lastDay': { $lt: dayOf(at) } };
  if (overseen.length === 0) return { tasks: [own, ...named], periods: [own] };
  return {
    tasks: [
      own,
      ...named,
      late,
      { planId, state: { $in: ['SUBMITTED', 'OBJECTED'] } },
      { planId, 'extensionAsked.at': { $gt: new Date(0) } },
    ],
    periods: [own, late, { planId, state: { $in: ['SUBMITTED', 'SUBMITTED_LATE', 'NIL'] } }],
  };
}

/** What fits any of the conditions, one query each: a query of alternatives would use no index. */
async function findEach<T extends { _id: string }>(
  collection: Collection<T>,
  states: string[],
  conditions: Record<string, unknown>[],
): Promise<T[]> {
  const found = await Promise.all(
    conditions.map((condition) =>
      collection.find({ state: { $in: states }, ...condition } as unknown as Filter<T>).toArray(),
    ),
  );
  return [...new Map((found.flat() as T[]).map((one) => [one._id, one])).values()];
}

/** Of a plan that was shut away, stopped or replaced nothing is told any more. */
async function livePlans(
  { plans }: Obligations,
  known: readonly PlanDocument[],
  owed: readonly { planId: string }[],
): Promise<Map<string, PlanDocument>> {
  const byId = new Map(known.map((plan) => [plan._id, plan]));
  const missing = [...new Set(owed.map(({ planId }) => planId))].filter((id) => !byId.has(id));
  const found = missing.length > 0 ? await plans.find({ _id: { $in: missing }, state: { $in: LIVE } }).toArray() : [];
  const all = [...byId.values(), ...found].filter(({ quarantine, supersededBy }) => !quarantine && !supersededBy);
  return new Map(all.map((plan) => [plan._id, plan]));
}
