/** A link in the chain of one plan: `_id` is `planId/sequence`, the hash covers the event and its predecessor. */
export interface AuditEvent {
  _id: string;
  schemaVersion: 1;
  planId: string;
  sequence: number;
  /** What makes the event the same event when its writer runs twice. */
  key: string;
  type: AuditType;
  actorId: string;
  at: Date;
  /** Ids, states, codes, counts, and the reason somebody gave for a step; never names, addresses, tokens or the plan's text. */
  data: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

export type AuditType =
  | 'PLAN_CREATED'
  | 'REVISION_SAVED'
  | 'STATE_CHANGED'
  | 'DECISION'
  | 'LINKS_REVOKED'
  | 'NUMBER_GIVEN'
  | 'RECIPIENTS_FROZEN'
  | 'RECEIPTS'
  | 'OBLIGATIONS_OPENED'
  | 'DUE_DATES_ALIGNED'
  | 'FACTS'
  | 'AGENDA_RUN';
