import { dayOf } from '../calendar/vietnam-time';
import type { Documents } from '../documents';
import { PERIOD_STATES, TASK_STATES } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import type { PlanDocument } from '../plans/plan';
import type { Citation } from '../reading/cite-text';
import type { Day } from '../reading/plan-reading';

/** Something that is already owed under an issued plan. */
export interface Commitment {
  planId: string;
  ownerId: string;
  ref: string | null;
  lastDay: Day;
  /** Key of the report period; null for a task. */
  period: string | null;
}

/** A plan that the draft carries out: cited in it, and the issuer owes something under it. */
export interface ParentPlan {
  /** "05/KH-UBND" */
  number: string;
  commitments: Commitment[];
}

export interface Commitments {
  /** Of the issuer's own plans, for the units of the draft. */
  own: Commitment[];
  parents: ParentPlan[];
}

/** Members of a great group owe the same; the first of them stand for all. */
const MOST_OWNERS = 200;

type Store = Pick<Documents, 'plans' | 'tasks' | 'periods'>;

/** What the units of a draft, and its issuer, owe already. */
export async function knownCommitments(
  documents: Store,
  issuerId: string,
  ownerIds: readonly string[],
  citations: readonly Citation[],
): Promise<Commitments> {
  const plans = await documents.plans.find({ issuerId, state: { $in: ['ISSUED', 'IN_FORCE'] } }).toArray();
  const ownIds = new Set(plans.map(({ _id }) => _id));
  const owners = [...new Set(ownerIds)].slice(0, MOST_OWNERS);
  const [ofUnits, ofIssuer] = await Promise.all([
    ownIds.size === 0 ? [] : openOf(documents, owners),
    openOf(documents, [issuerId]),
  ]);
  return {
    own: ofUnits.filter(({ planId }) => ownIds.has(planId)),
    parents: await parentPlans(documents, ofIssuer, citations),
  };
}

async function openOf(documents: Store, owners: readonly string[]): Promise<Commitment[]> {
  if (owners.length === 0) return [];
  const ownerId = { $in: [...owners] };
  const [tasks, periods] = await Promise.all([
    documents.tasks.find({ ownerId, state: { $in: openStates(TASK_STATES) } }).toArray(),
    documents.periods.find({ ownerId, state: { $in: openStates(PERIOD_STATES) } }).toArray(),
  ]);
  const owed = [...tasks.map((task) => ({ ...task, period: null })), ...periods];
  return owed.flatMap(({ planId, ownerId: owner, ref, due, period }) =>
    due ? [{ planId, ownerId: owner, ref, lastDay: due.lastDay, period }] : [],
  );
}

async function parentPlans(
  documents: Store,
  owed: readonly Commitment[],
  citations: readonly Citation[],
): Promise<ParentPlan[]> {
  const planIds = [...new Set(owed.map(({ planId }) => planId))];
  if (planIds.length === 0 || citations.length === 0) return [];
  const plans = await documents.plans.find({ _id: { $in: planIds } }).toArray();
  return plans.flatMap((plan) => {
    const number = plan.number?.text;
    if (number === undefined || !citations.some((citation) => isCited(plan, citation))) return [];
    return [{ number, commitments: owed.filter(({ planId }) => planId === plan._id) }];
  });
}

export function isCited({ number }: PlanDocument, { ref, date }: Citation): boolean {
  return number !== null && number.text === ref && (date === null || date === dayOf(number.at));
}
