/** What staff may order on a plan, each a step of the procedure. */
export type OrderKind = 'SUBMIT' | 'CANCEL' | 'RECALL' | 'CLOSE' | 'ARCHIVE' | 'NUMBER' | 'ISSUE';

/** An order with its reason, written before the workflow is asked, so that the words stay out of its history. */
export interface OrderDocument {
  _id: string;
  schemaVersion: 1;
  planId: string;
  kind: OrderKind;
  actorId: string;
  reason: string | null;
  at: Date;
}
