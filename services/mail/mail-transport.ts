/** A mail ready for the wire: one addressee, everything that could vary fixed, so that a repeat is byte for byte the same. */
export interface OutgoingMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets; the same for every attempt. */
  messageId: string;
  /** What mail servers call it (ENVID); reports about it name it. */
  envelopeId: string;
  /** An automatic answer: sent from the null sender, so that nothing answers it (RFC 3834, 3.3). */
  isAnswer?: boolean;
  /** First mail of the plan to the same addressee, for threading. */
  inReplyTo: string | null;
  date: Date;
  attachments: { filename: string; contentType: string; content: string }[];
}

/**
 * What became of one attempt. UNKNOWN: the server may have the mail, its answer was lost.
 * `reason` is an SMTP reply code or a transport error name, never an address.
 */
export type SendOutcome = { kind: 'SENT' } | { kind: 'BOUNCED' | 'RETRY' | 'UNKNOWN'; reason: string };

export type MailTransport = (mail: OutgoingMail) => Promise<SendOutcome>;
