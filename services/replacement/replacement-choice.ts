/**
 * What a draft says becomes of one open obligation of the plan it replaces (Điều 18.3). `_id` is
 * `planId/obligationId`; the drafter may choose anew until the draft goes to the signature.
 */
export interface ReplacementChoice {
  _id: string;
  schemaVersion: 1;
  /** The new plan. */
  planId: string;
  /** Task or report period of the replaced plan. */
  obligationId: string;
  /** Key of the planned task or duty it goes on with; null: it ends. */
  carryTo: string | null;
  /** Words of that planned item when it was chosen: a new revision may count its items anew. */
  words: string | null;
  reason: string | null;
  by: string;
  at: Date;
}

export function choiceId(planId: string, obligationId: string): string {
  return `${planId}/${obligationId}`;
}
