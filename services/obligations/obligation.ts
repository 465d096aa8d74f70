import type { DueDate } from '../calendar/due-date';
import type { Periodicity } from '../reading/plan-reading';

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
  /** Đã chuyển: the owner was abolished; its successors owe it, each a task of its own. */
  TRANSFERRED: { open: false, owed: false },
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
  /** The deadline of the plan, where rework has moved it. */
  plannedDue?: DueDate;
  /** How often rework has moved the deadline, and when it last did. */
  reworks?: number;
  owedAgainAt?: Date;
  overdueSince: Date | null;
  closedAt: Date | null;
  waiver: { reason: string; by: string } | null;
  /** With TRANSFERRED. */
  transferredTo?: Transfer;
  /** The obligation of an abolished unit that this one goes on with. */
  transferredFrom?: { ownerId: string; id: string; on: string };
  /** Day in Vietnam since which the owner no longer exists and nobody has its work. */
  ownerlessSince?: string;
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
  state: PeriodState;
  submittedAt: Date | null;
}

export function taskId(planId: string, key: string, ownerId: string): string {
  return `${planId}/${key}/${ownerId}`;
}

export function periodId(planId: string, key: string, period: string, ownerId: string): string {
  return `${planId}/${key}/${period}/${ownerId}`;
}
