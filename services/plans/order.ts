import type { CorrectionWords } from '../corrections/correction';

/** What staff may order on a plan, each a step of the procedure or, with CORRECT, something made known about it. */
export type OrderKind = 'SUBMIT' | 'CANCEL' | 'RECALL' | 'CLOSE' | 'ARCHIVE' | 'NUMBER' | 'ISSUE' | 'CORRECT';

/** An order with its reason, written before the workflow is asked, so that the words stay out of its history. */
export interface OrderDocument {
  _id: string;
  schemaVersion: 1;
  planId: string;
  kind: OrderKind;
  actorId: string;
  reason: string | null;
  /** With CORRECT: the letter of correction. */
  correction?: CorrectionWords;
  at: Date;
}
