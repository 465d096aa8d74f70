import type { Day } from '../reading/plan-reading';

/**
 * The durable inbox: what people did to a task, a report period or a recipient's copy, one document each, in the order it
 * was recorded. A fact is inserted first, then applied; applying it twice changes nothing.
 */
export interface FactDocument {
  /** `subjectId/sequence`: the insert is the allocation, so two people never share a place. */
  _id: string;
  schemaVersion: 1;
  planId: string;
  /** Task, period or delivery id. */
  subjectId: string;
  sequence: number;
  act: FactAct;
  actorId: string;
  /** Officer's name as typed on a page. */
  signedAs: string | null;
  channel: 'LINK' | 'GRAPHQL' | 'AXIS' | 'SERVICE';
  at: Date;
  /** Repeats of one request carry the same key and give one fact. */
  idempotencyKey: string;
  takenInAt: Date | null;
}

export type FactAct = TaskAct | PeriodAct | DeliveryAct;

export type TaskAct =
  /** Đã nhận việc; names whoever carries it out, a person of the directory where there is one. */
  | { kind: 'TASK_ACKNOWLEDGED'; executor: Executor | null }
  | { kind: 'TASK_PROGRESS'; percent: number; note: string; done: boolean; fileIds?: string[] }
  /** A coordinating unit adds its part; the lead unit answers for the task. */
  | { kind: 'TASK_CONTRIBUTED'; unitId: string; note: string; fileIds: string[] }
  | { kind: 'TASK_ACCEPTED' }
  | { kind: 'TASK_REWORK'; reason: string }
  | { kind: 'TASK_WAIVED'; reason: string }
  | { kind: 'TASK_EXTENSION_ASKED'; until: Day; reason: string }
  | { kind: 'TASK_EXTENSION_GRANTED'; until: Day }
  | { kind: 'TASK_EXTENSION_REFUSED'; reason: string }
  /** "Không thuộc chức năng, nhiệm vụ": nobody presses the unit while the officer decides. */
  | { kind: 'TASK_OBJECTED'; reason: string }
  | { kind: 'TASK_OBJECTION_REFUSED'; reason: string }
  /** The officer gives the task to another unit, be it after an objection. */
  | { kind: 'TASK_REASSIGNED'; toId: string; reason: string }
  /** A plan of the owner that cites this one was issued: the expected child plan is there. */
  | { kind: 'TASK_CHILD_ISSUED'; childPlanId: string | null; number: string; date: Day };

export type PeriodAct =
  | {
      kind: 'REPORT_SUBMITTED';
      text: string;
      nil: boolean;
      fileIds: string[];
      /** Words under the headings of the outline; absent: all stands in `text`. */
      parts?: ReportPart[];
      /** Values of the plan's indicators. */
      values?: ReportValue[];
    }
  | { kind: 'REPORT_ACCEPTED' }
  | { kind: 'REPORT_RETURNED'; reason: string }
  | { kind: 'PERIOD_WAIVED'; reason: string }
  /** Báo cáo đột xuất, about `planId/key/adhoc`: the request opens a report for each owner, its sequence numbers it. */
  | { kind: 'REPORT_REQUESTED'; key: string; subject: string; dueOn: Day; ownerIds: string[] };

/** What a recipient's copy goes through after its receipt (Quyết định 28/2018/QĐ-TTg), and what the clerk does about it. */
export type DeliveryAct =
  /** 01. */
  | { kind: 'DELIVERY_ARRIVED' }
  /** 04: the leader of the receiving unit names the officer who will act. */
  | { kind: 'DELIVERY_ASSIGNED'; executor: Executor }
  /** 05. */
  | { kind: 'DELIVERY_IN_PROGRESS' }
  /** 06. */
  | { kind: 'DELIVERY_DONE' }
  /** The clerk sent a returned or undelivered copy again, for the so manieth time; `linkRound`: the link it goes with. */
  | { kind: 'DELIVERY_RESENT'; times: number; linkRound: number }
  /** The clerk sent it to the unit that it should have gone to. */
  | { kind: 'DELIVERY_REDIRECTED'; toId: string }
  /** The clerk has dealt with it in another way. */
  | { kind: 'DELIVERY_SETTLED'; note: string }
  /** 15 or 16: the answer to a recall. */
  | { kind: 'RECALL_ANSWERED'; agreed: boolean; reason: string };

/** Who in the unit will act: as named, and a person of the directory where it is one. */
export interface Executor {
  name: string;
  personId: string | null;
}

/** `key`: of a section in the report's form. */
export interface ReportPart {
  key: string;
  text: string;
}

/** `key`: of an indicator in the report's form. */
export interface ReportValue {
  key: string;
  /** In the unit of the indicator; null: not known yet. */
  value: number | null;
  note: string;
}

/** What moves nothing in the procedure: the relay takes it into the record with the receipts, and wakes nobody. */
const QUIET: readonly FactAct['kind'][] = [
  'DELIVERY_ARRIVED',
  'DELIVERY_ASSIGNED',
  'DELIVERY_IN_PROGRESS',
  'DELIVERY_DONE',
  'DELIVERY_SETTLED',
  'RECALL_ANSWERED',
];

export function isQuietKind(kind: FactAct['kind']): boolean {
  return QUIET.includes(kind);
}

export function isTaskKind(kind: FactAct['kind']): kind is TaskAct['kind'] {
  return kind.startsWith('TASK_');
}

export function isPeriodKind(kind: FactAct['kind']): kind is PeriodAct['kind'] {
  return kind.startsWith('REPORT_') || kind === 'PERIOD_WAIVED';
}

export function isTaskAct(act: FactAct): act is TaskAct {
  return isTaskKind(act.kind);
}

export function isPeriodAct(act: FactAct): act is PeriodAct {
  return isPeriodKind(act.kind);
}
