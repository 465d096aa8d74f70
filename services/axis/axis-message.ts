/** What is sent about a plan; the codes are those of `BussinessDocType` (QCVN 102:2016). */
export const AXIS_KINDS = {
  /** Văn bản mới. */
  NEW: 0,
  /** Thu hồi (Nghị định 30/2020, Điều 18.4). */
  RECALL: 1,
  /** Cập nhật: a letter of correction was made known (Điều 18.3). */
  CORRECTION: 2,
  /** Thay thế: this plan takes the place of an earlier one (Điều 18.3). */
  REPLACEMENT: 3,
} as const;

export type AxisKind = keyof typeof AXIS_KINDS;

/** SENT: with the office's gateway. CANCELLED: the plan was taken back before. */
export type AxisMessageState = 'QUEUED' | 'SENDING' | 'SENT' | 'CANCELLED';

/** The outbox towards the axis: one document for each plan and kind; who it goes to follows from the frozen deliveries. */
export interface AxisMessageDocument {
  /** `planId/kind/round`. */
  _id: string;
  schemaVersion: 1;
  planId: string;
  kind: AxisKind;
  /** Counts from 1: a plan may be corrected more than once. */
  round: number;
  state: AxisMessageState;
  /** Words for `BussinessDocReason`; empty for a new plan. */
  reason: string;
  /** With CORRECTION: the letter of correction; null: none was handed in. */
  fileId: string | null;
  queuedAt: Date;
  sentAt: Date | null;
  attempts: number;
  nextAttemptAt: Date;
  leaseUntil: Date | null;
  /** Why the last attempt failed; for the log and the clerk. */
  problem: string | null;
}

export function axisMessageId(planId: string, kind: AxisKind, round: number): string {
  return `${planId}/${kind}/${round}`;
}
