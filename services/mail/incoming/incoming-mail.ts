/**
 * `BOUNCE`: a mail of ours was refused for good; `DELAY`: it is still being tried; `UNCLEAR_BOUNCE`: something that looks
 * like a bounce and follows no standard, for a person to read; `REPLY`: somebody answered by mail, which decides nothing.
 */
export type IncomingKind = 'BOUNCE' | 'DELAY' | 'UNCLEAR_BOUNCE' | 'REPLY';

/** That a mail came in. Neither text nor sender is kept: the mail itself stays in the office's mailbox. */
export interface IncomingMailDocument {
  /** Follows from its Message-ID, or its bytes where it has none: the same mail twice is noted once. */
  _id: string;
  schemaVersion: 1;
  kind: IncomingKind;
  receivedAt: Date;
  /** Day in Vietnam. */
  day: string;
  /** Its own Message-ID, to find it in the office's mailbox by; null where it has none. */
  messageId: string | null;
  /** The mail of ours it is about; null where none was found. */
  mailId: string | null;
  planId: string | null;
  issuerId: string | null;
  /** Enhanced status code (RFC 3463) of a report, `5.1.1`. */
  status: string | null;
}

/** That an automatic answer went out: one a sender and day. The sender is a keyed hash. */
export interface AutoAnswerDocument {
  _id: string;
  schemaVersion: 1;
  day: string;
  at: Date;
}
