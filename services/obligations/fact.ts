/**
 * The durable inbox: what people did to a task or a report period, one document each, in the order it
 * was recorded. A fact is inserted first, then applied; applying it twice changes nothing.
 */
export interface FactDocument {
  /** `subjectId/sequence`: the insert is the allocation, so two people never share a place. */
  _id: string;
  schemaVersion: 1;
  planId: string;
  /** Task or period id. */
  subjectId: string;
  sequence: number;
  act: FactAct;
  actorId: string;
  /** Officer's name as typed on a page. */
  signedAs: string | null;
  channel: 'LINK' | 'GRAPHQL';
  at: Date;
  /** Repeats of one request carry the same key and give one fact. */
  idempotencyKey: string;
  takenInAt: Date | null;
}

export type FactAct =
  | { kind: 'TASK_PROGRESS'; percent: number; note: string; done: boolean }
  | { kind: 'TASK_ACCEPTED' }
  | { kind: 'TASK_REWORK'; reason: string }
  | { kind: 'TASK_WAIVED'; reason: string }
  | { kind: 'REPORT_SUBMITTED'; text: string; nil: boolean; fileIds: string[] }
  | { kind: 'REPORT_ACCEPTED' }
  | { kind: 'REPORT_RETURNED'; reason: string }
  | { kind: 'PERIOD_WAIVED'; reason: string };
