/** What a check of a record can find, each with the place in the chain where it shows. */
export type RecordProblemCode =
  /** An event was changed, removed from the middle, put in or moved. */
  | 'EVENT_BROKEN'
  /** The event fits the chain, but nobody with a key of the office sealed it. */
  | 'EVENT_UNSEALED'
  /** Events are missing at the end: a sealed head or anchor says the chain was longer. */
  | 'EVENTS_MISSING'
  /** The stored head or anchor is not sealed, or is not that of the event in its place. */
  | 'HEAD_WRONG'
  /** The stored head is older than what was sealed since. */
  | 'HEAD_OLD'
  /** A decision or fact is not what the record says it was. */
  | 'DECISION_CHANGED'
  /** The record has a decision or fact that is no longer stored. */
  | 'DECISION_MISSING'
  /** A decision or fact was acted upon and is not in the record. */
  | 'DECISION_UNRECORDED'
  /** Number, day or row of the register differ from the record. */
  | 'NUMBER_CHANGED'
  /** The plan's state is not where the record leaves it. */
  | 'STATE_CHANGED'
  /** The plan's signature is not the one recorded. */
  | 'SIGNATURE_CHANGED';

export interface RecordProblem {
  code: RecordProblemCode;
  planId: string;
  /** First place in the chain where it shows; null where the chain has no place for it. */
  sequence: number | null;
  /** Grant, fact or register row it is about. */
  subjectId: string | null;
}
