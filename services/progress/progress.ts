import type { DeliveryState } from '../distribution/delivery';
import { PERIOD_STATES, type PeriodState, TASK_STATES, type TaskState } from '../obligations/obligation';
import { firstIds, isOverdue, type OverdueUnit, overdueUnits } from './overdue-units';
import type { DeliveryRow, PeriodRow, ProgressRows, ProgressSetting, TaskRow } from './progress-rows';

/** How many are in each state; a state nobody is in is left out. */
export type CountByState<State extends string> = { state: State; count: number }[];

export interface RecipientProgress {
  total: number;
  byState: CountByState<DeliveryState>;
  /** Accepted by the mail server, or published. */
  sent: number;
  /** Confirmed, whatever came after. */
  received: number;
  returned: number;
  /** The mail system refused for good. */
  undelivered: number;
  /** Sent, not answered, and past the instant at which the agenda tells the clerk; or silent until the end. */
  silent: number;
  /** Ids of copies to go on from, at most `FIRST_IDS` each. */
  silentIds: string[];
  undeliveredIds: string[];
  returnedIds: string[];
}

export interface WorkProgress {
  /** Without what passed to another unit or ended with a replaced plan. */
  total: number;
  overdue: number;
  /** Open, with an owner that no longer exists and no successor. */
  ownerless: number;
}

export interface TaskProgress extends WorkProgress {
  byState: CountByState<TaskState>;
  accepted: number;
  /** 0 … 100: accepted ones among those not waived; null where there are none. */
  shareDone: number | null;
}

export interface ReportProgress extends WorkProgress {
  byState: CountByState<PeriodState>;
  /** Not handed in yet, or returned, and not past its last day. */
  open: number;
  /** Handed in by the last day, accepted or not; without nil reports. */
  inTime: number;
  /** Handed in after the last day, accepted or not. */
  late: number;
  /** Báo cáo không phát sinh that waits for its answer. */
  nil: number;
  accepted: number;
  /** Past the last day and still not handed in. */
  missing: number;
}

export interface Progress {
  recipients: RecipientProgress;
  tasks: TaskProgress;
  reports: ReportProgress;
  /** By the id of the owner. */
  overdueUnits: OverdueUnit[];
}

/** How the plans of a setting stand at an instant: a count of rows, by the rules the agenda goes by. Pure. */
export function progressOf(rows: ProgressRows, setting: ProgressSetting): Progress {
  const lateTasks = rows.tasks.filter((row) => TASK_STATES[row.state].owed && isOverdue(row, setting));
  const latePeriods = rows.periods.filter((row) => PERIOD_STATES[row.state].owed && isOverdue(row, setting));
  return {
    recipients: recipientProgress(rows.deliveries, setting),
    tasks: taskProgress(rows.tasks, lateTasks.length),
    reports: reportProgress(rows.periods, latePeriods.length, setting),
    overdueUnits: overdueUnits(rows, lateTasks, latePeriods, setting),
  };
}

const GONE = new Set<string>(['TRANSFERRED', 'SUPERSEDED']);

function taskProgress(rows: readonly TaskRow[], overdue: number): TaskProgress {
  const accepted = countOf(rows, 'ACCEPTED');
  const counted = rows.filter(({ state }) => !GONE.has(state) && state !== 'WAIVED').length;
  return {
    ...workProgress(rows, TASK_STATES, overdue),
    byState: byState(rows),
    accepted,
    shareDone: counted === 0 ? null : Math.round((accepted / counted) * 1000) / 10,
  };
}

function reportProgress(rows: readonly PeriodRow[], missing: number, setting: ProgressSetting): ReportProgress {
  const handedIn = rows.filter(({ state }) => state.startsWith('SUBMITTED') || state === 'ACCEPTED');
  const late = handedIn.filter((row) => row.state === 'SUBMITTED_LATE' || wasLate(row, setting)).length;
  const owed = rows.filter(({ state, ownerlessSince }) => PERIOD_STATES[state].owed && ownerlessSince === undefined);
  return {
    ...workProgress(rows, PERIOD_STATES, missing),
    byState: byState(rows),
    open: owed.length - missing,
    inTime: handedIn.length - late,
    late,
    nil: countOf(rows, 'NIL'),
    accepted: countOf(rows, 'ACCEPTED'),
    missing,
  };
}

/** Of an accepted report the state does not tell any more. */
function wasLate({ due, submittedAt, planId }: PeriodRow, { plans }: ProgressSetting): boolean {
  const plan = plans.get(planId);
  return plan !== undefined && due !== null && submittedAt !== null ? submittedAt > plan.lastInstant(due) : false;
}

function workProgress<State extends string>(
  rows: readonly { state: State; ownerlessSince?: string }[],
  states: Record<State, { open: boolean }>,
  overdue: number,
): WorkProgress {
  return {
    total: rows.filter(({ state }) => !GONE.has(state)).length,
    overdue,
    ownerless: rows.filter(({ state, ownerlessSince }) => states[state].open && ownerlessSince !== undefined).length,
  };
}

function recipientProgress(rows: readonly DeliveryRow[], setting: ProgressSetting): RecipientProgress {
  const silent = rows.filter((row) => isSilent(row, setting));
  const undelivered = rows.filter(({ state }) => state === 'BOUNCED');
  const returned = rows.filter(({ state }) => state === 'RETURNED');
  const received = new Set<DeliveryState>(['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE']);
  return {
    total: rows.length,
    byState: byState(rows),
    sent: rows.filter(({ sentAt, state }) => sentAt !== null && state !== 'BOUNCED').length,
    received: rows.filter(({ state }) => received.has(state)).length,
    returned: returned.length,
    undelivered: undelivered.length,
    silent: silent.length,
    silentIds: firstIds(silent),
    undeliveredIds: firstIds(undelivered),
    returnedIds: firstIds(returned),
  };
}

function isSilent({ planId, state, sentAt }: DeliveryRow, { now, plans }: ProgressSetting): boolean {
  if (state === 'NO_RESPONSE') return true;
  if ((state !== 'SENT' && state !== 'ARRIVED') || sentAt === null) return false;
  const answerBy = plans.get(planId)?.answerBy(sentAt) ?? null;
  return answerBy !== null && now >= answerBy;
}

function byState<State extends string>(rows: readonly { state: State }[]): CountByState<State> {
  const counts = new Map<State, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count })).sort((a, b) => (a.state < b.state ? -1 : 1));
}

function countOf(rows: readonly { state: string }[], wanted: string): number {
  return rows.filter(({ state }) => state === wanted).length;
}
