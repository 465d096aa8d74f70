import type { DueDate } from '../calendar/due-date';
import type { TaskDocument } from '../obligations/obligation';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { PlanState } from '../plans/plan-states';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import type { Day } from '../reading/plan-reading';

/** What became of the plan that one unit is to make. */
export const CASCADE_STATES = ['MISSING', 'DRAFTING', 'ISSUED', 'WAIVED'] as const;
export type CascadeState = (typeof CASCADE_STATES)[number];

/** One expected plan. Nothing of its content: whoever may read that asks for the plan itself. */
export interface ExpectedPlan {
  taskId: string;
  unitId: string;
  state: CascadeState;
  /** Marked overdue, and still not there. */
  overdue: boolean;
  due: DueDate | null;
  /** Where the draft stands, with DRAFTING. */
  draftState: PlanState | null;
  /** Id in this system; null where the unit told of a plan made elsewhere. */
  planId: string | null;
  number: string | null;
  date: Day | null;
  /** What that plan expects in its turn; null below the lowest level, where it is not in this system or was shut away. */
  children: () => Promise<Cascade | null>;
}

/** The plans that one plan expects, by task id. */
export interface Cascade {
  counts: Record<CascadeState, number> & { expected: number; overdue: number };
  plans: ExpectedPlan[];
}

/** Central body, province, commune: a commune's plan expects those of its own units. */
const LOWEST_LEVEL = 3;
const FIELDS_NEEDED = { ownerId: 1, planId: 1, state: 1, overdueSince: 1, due: 1, childPlan: 1 } as const;

/** Which units have issued the plan they were told to make, and which have not. A few look-ups a level, however many units. */
export async function readCascade(office: Pick<Office, 'documents'>, planId: string): Promise<Cascade> {
  const level = await readLevel(office, [planId], 1);
  return level.get(planId) ?? cascadeOf([]);
}

async function readLevel(
  office: Pick<Office, 'documents'>,
  planIds: readonly string[],
  level: number,
): Promise<Map<string, Cascade>> {
  const tasks = await expectedBy(office, planIds);
  const drafts = await draftsFor(office, tasks);
  const issued = tasks.flatMap(({ childPlan }) => childPlan?.planId ?? []);
  const recalled = await recalledAmong(office, issued);
  const shut = new Set(await inParts(issued, (part) => quarantinedAmong(office.documents, part)));
  let below: Promise<Map<string, Cascade>> | null = null;
  const childrenOf = async (childId: string | null): Promise<Cascade | null> => {
    if (childId === null || level >= LOWEST_LEVEL || shut.has(childId)) return null;
    below ??= readLevel(
      office,
      issued.filter((id) => !shut.has(id)),
      level + 1,
    );
    return (await below).get(childId) ?? cascadeOf([]);
  };
  const byPlan = new Map<string, ExpectedPlan[]>();
  for (const task of tasks) {
    const isRecalled = recalled.has(task.childPlan?.planId ?? '');
    const state = isRecalled ? 'MISSING' : stateOf(task, drafts.get(task._id) ?? null);
    const expected = expectedPlan(task, state, drafts.get(task._id) ?? null, childrenOf);
    const known = byPlan.get(task.planId);
    if (known) known.push(expected);
    else byPlan.set(task.planId, [expected]);
  }
  return new Map([...byPlan].map(([planId, plans]) => [planId, cascadeOf(plans)]));
}

/** What passed to a successor, or to the plan that took this one's place, is expected there. */
async function expectedBy(
  { documents }: Pick<Office, 'documents'>,
  planIds: readonly string[],
): Promise<TaskDocument[]> {
  const expected = await inParts(planIds, (part) =>
    documents.tasks
      .find({ planId: { $in: part }, childPlan: { $exists: true }, state: { $nin: ['TRANSFERRED', 'SUPERSEDED'] } })
      .project<TaskDocument>(FIELDS_NEEDED)
      .toArray(),
  );
  return expected.sort((a, b) => (a._id < b._id ? -1 : 1));
}

/** Drafts begun for the tasks whose plan is not there yet, by task id. */
async function draftsFor(
  { documents }: Pick<Office, 'documents'>,
  tasks: readonly TaskDocument[],
): Promise<Map<string, PlanDocument>> {
  const waiting = tasks.filter((task) => stateOf(task, null) === 'MISSING').map(({ _id }) => _id);
  const plans = await inParts(waiting, (part) =>
    documents.plans
      .find({ parentTaskId: { $in: part } })
      .project<PlanDocument>({ parentTaskId: 1, state: 1 })
      .toArray(),
  );
  const alive = plans.filter(({ state }) => state !== 'CANCELLED' && state !== 'RECALLED');
  return new Map(alive.flatMap((plan) => (plan.parentTaskId ? [[plan.parentTaskId, plan] as const] : [])));
}

/** A plan that was recalled after it had closed its task is not there any more. */
async function recalledAmong({ documents }: Pick<Office, 'documents'>, ids: readonly string[]): Promise<Set<string>> {
  const plans = await inParts(ids, (part) =>
    documents.plans
      .find({ _id: { $in: part }, state: 'RECALLED' })
      .project<PlanDocument>({ _id: 1 })
      .toArray(),
  );
  return new Set(plans.map(({ _id }) => _id));
}

/** Ids asked for at once. */
const PART = 1_000;

async function inParts<T>(ids: readonly string[], find: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += PART) found.push(...(await find(ids.slice(at, at + PART))));
  return found;
}

function expectedPlan(
  task: TaskDocument,
  state: CascadeState,
  draft: PlanDocument | null,
  childrenOf: (planId: string | null) => Promise<Cascade | null>,
): ExpectedPlan {
  const isIssued = state === 'ISSUED';
  const planId = isIssued ? (task.childPlan?.planId ?? null) : null;
  return {
    taskId: task._id,
    unitId: task.ownerId,
    state,
    overdue: task.overdueSince !== null && !isIssued && state !== 'WAIVED',
    due: task.due,
    draftState: state === 'DRAFTING' ? (draft?.state ?? null) : null,
    planId,
    number: isIssued ? (task.childPlan?.number ?? null) : null,
    date: isIssued ? (task.childPlan?.date ?? null) : null,
    children: () => childrenOf(planId),
  };
}

/** A plan counts once the service saw it issued, the unit told its number, or the officer accepted the task without one. */
function stateOf({ state, childPlan }: TaskDocument, draft: PlanDocument | null): CascadeState {
  if (state === 'WAIVED') return 'WAIVED';
  if (state === 'ACCEPTED' || (state === 'SUBMITTED' && childPlan?.number)) return 'ISSUED';
  return draft ? 'DRAFTING' : 'MISSING';
}

function cascadeOf(plans: ExpectedPlan[]): Cascade {
  const counts: Cascade['counts'] = {
    MISSING: 0,
    DRAFTING: 0,
    ISSUED: 0,
    WAIVED: 0,
    expected: plans.length,
    overdue: 0,
  };
  for (const { state, overdue } of plans) {
    counts[state] += 1;
    if (overdue) counts.overdue += 1;
  }
  return { counts, plans };
}
