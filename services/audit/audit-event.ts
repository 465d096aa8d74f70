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
  /** JWS over chain, sequence, hash and instant: who may only write documents cannot add an event. */
  seal: string;
}

/** What a seal says: with this event the chain is this long and ends in this hash. */
export interface SealedHead {
  chain: string;
  sequence: number;
  hash: string;
  /** ISO 8601, UTC; of the event. */
  at: string;
}

/** The end of a chain, one document a chain (`_id`: the plan's id); a chain that lost its last event is shorter than it. */
export interface AuditHead {
  _id: string;
  schemaVersion: 1;
  sequence: number;
  hash: string;
  seal: string;
}

/** A head kept for good (`planId/sequence`): an older head put back in place of the last is older than its anchors. */
export interface AuditAnchor {
  _id: string;
  schemaVersion: 1;
  planId: string;
  sequence: number;
  hash: string;
  seal: string;
}

export type AuditType =
  | 'PLAN_CREATED'
  | 'REVISION_SAVED'
  | 'STATE_CHANGED'
  | 'DECISION'
  | 'LINKS_REVOKED'
  /** The clerk had a new link sent in place of a locked or expired one of the current step. */
  | 'LINK_REOPENED'
  | 'NUMBER_GIVEN'
  | 'RECIPIENTS_FROZEN'
  | 'RECEIPTS'
  | 'OBLIGATIONS_OPENED'
  | 'DUE_DATES_ALIGNED'
  | 'OBLIGATIONS_TRANSFERRED'
  | 'QUARANTINED'
  /** A letter of correction was made known. */
  | 'CORRECTED'
  /** A draft says what becomes of what the plan it replaces has set in motion. */
  | 'REPLACEMENT_DECIDED'
  /** What a replaced plan had set in motion went on with the new plan, or ended. */
  | 'OBLIGATIONS_CARRIED'
  | 'FACTS'
  | 'AGENDA_RUN'
  /** A message about the plan was handed to the gateway of the national axis. */
  | 'AXIS_MESSAGE'
  /** Chain `directory`: an act on units, people, mandates or issuers. */
  | 'DIRECTORY_CHANGED'
  /** Chain `directory`: a change of address or a new certificate was proposed, confirmed or declined. */
  | 'CONTACT_CHANGE'
  | 'INCIDENT';
