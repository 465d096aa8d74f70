import type { DueDate } from '../calendar/due-date';
import type { Day, Periodicity } from '../reading/plan-reading';
import type { Executor } from './fact';

/**
 * Task states (việc được giao); "overdue" is a mark beside the state, not a state.
 * `open`: somebody still has to act; `owed`: the unit has to act, so reminders run.
 */
export const TASK_STATES = {
  IN_FORCE: { open: true, owed: true },
  ACKNOWLEDGED: { open: true, owed: true },
  IN_PROGRESS: { open: true, owed: true },
  /** Done in the unit's eyes; waits for the follow-up unit. */
  SUBMITTED: { open: true, owed: false },
  ACCEPTED: { open: false, owed: false },
  RETURNED_FOR_REWORK: { open: true, owed: true },
  WAIVED: { open: false, owed: false },
  /** Có ý kiến "không thuộc nhiệm vụ": waits for the follow-up unit. */
  OBJECTED: { open: true, owed: false },
  /** Đã chuyển: another unit owes it now, in a task of its own, be it a successor or whom the officer named. */
  TRANSFERRED: { open: false, owed: false },
  /** Thôi theo dõi: the plan was replaced; what goes on with it is in `carriedTo`. */
  SUPERSEDED: { open: false, owed: false },
} as const satisfies Record<string, { open: boolean; owed: boolean }>;

/** Report-period states (kỳ báo cáo). */
export const PERIOD_STATES = {
  SCHEDULED: { open: true, owed: true },
  OPEN: { open: true, owed: true },
  SUBMITTED: { open: true, owed: false },
  SUBMITTED_LATE: { open: true, owed: false },
  /** Không phát sinh. */
  NIL: { open: true, owed: false },
  ACCEPTED: { open: false, owed: false },
  RETURNED: { open: true, owed: true },
  WAIVED: { open: false, owed: false },
  TRANSFERRED: { open: false, owed: false },
  SUPERSEDED: { open: false, owed: false },
} as const satisfies Record<string, { open: boolean; owed: boolean }>;

export type TaskState = keyof typeof TASK_STATES;
export type PeriodState = keyof typeof PERIOD_STATES;

/** What an abolished unit still owed, on its way to the units that have its work now. */
export interface Transfer {
  /** Successors in force on that day. */
  to: string[];
  /** Day in Vietnam. */
  on: string;
  /** False until each of them has its own obligation, link and letter; a writer that dies leaves it to the next. */
  settled: boolean;
  /** The state it was passed on in. */
  state: string;
}

interface Obligation {
  _id: string;
  schemaVersion: 1;
  planId: string;
  /** Key of the planned task or duty in the signed revision. */
  key: string;
  ref: string | null;
  ownerId: string;
  ownerKind: 'unit' | 'person';
  /** The deadline that counts now. */
  due: DueDate | null;
  /** The deadline of the plan, where rework or an extension has moved it. */
  plannedDue?: DueDate;
  /** Deadlines given since, by rework, extension or an objection that did not hold, and when the last was given. */
  newDeadlines?: number;
  owedAgainAt?: Date;
  /** How often `due` was moved, by rework, extension or the calendar, or waived: SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4). */
  dueMoves?: number;
  overdueSince: Date | null;
  closedAt: Date | null;
  waiver: { reason: string; by: string } | null;
  /** With TRANSFERRED. */
  transferredTo?: Transfer;
  /** The obligation of an abolished unit that this one goes on with. */
  transferredFrom?: { ownerId: string; id: string; on: string };
  /** Day in Vietnam since which the owner no longer exists and nobody has its work. */
  ownerlessSince?: string;
  /** With SUPERSEDED: the obligation of the replacing plan that goes on with it; null: it ended. */
  carriedTo?: string | null;
  /** The obligation of the replaced plan that this one goes on with. */
  carriedFrom?: string;
  /** Sequence of the last fact applied; an older one changes nothing. */
  applied: number;
  ran: Record<string, string>;
}

/** One assignment for one owner. `_id` is `planId/key/ownerId`, of a transferred one that of the old task and the new owner. */
export interface TaskDocument extends Obligation {
  mode: 'order' | 'request';
  text: string;
  state: TaskState;
  /** 0 … 100. */
  percent: number;
  lastNote: string | null;
  /** Units that take part under the lead of the owner (đơn vị phối hợp). */
  coordinatorIds: string[];
  /** Who carries it out in the unit. */
  executor?: Executor;
  /** The owner asked for more time and waits for the answer; null: answered. */
  extensionAsked?: { until: Day; reason: string; at: Date; by: string } | null;
  /** The owner says that it is not its work, and waits for the answer; null: answered. `before`: the state it was in. */
  objection?: { reason: string; at: Date; by: string; before: TaskState } | null;
  /** The task orders the owner to make a plan of its own: what became of it. */
  childPlan?: { planId: string | null; number: string | null; date: Day | null };
}

/** One report duty for one owner and one period. `_id` is `planId/key/period/ownerId`. */
export interface PeriodDocument extends Obligation {
  periodicity: Periodicity;
  /** `2026-H1`, `2026`, `once` … */
  period: string;
  label: { vi: string; en: string };
  opensOn: string;
  dataCutOff: string;
  dueByPolicy: boolean;
  to: string[];
  via: string[];
  /** An officer asked for it (báo cáo đột xuất): why, and who. */
  requested?: { subject: string; by: string; at: Date };
  state: PeriodState;
  submittedAt: Date | null;
  /** The report last handed in came after its last permitted moment. */
  late?: boolean;
}

export function taskId(planId: string, key: string, ownerId: string): string {
  return `${planId}/${key}/${ownerId}`;
}

export function periodId(planId: string, key: string, period: string, ownerId: string): string {
  return `${planId}/${key}/${period}/${ownerId}`;
}
