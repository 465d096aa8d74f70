/** A mail ready for the wire: one addressee, everything that could vary fixed, so that a repeat is byte for byte the same. */
export interface OutgoingMail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets; the same for every attempt. */
  messageId: string;
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
