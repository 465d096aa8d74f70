/** Why a mail is written; the composer has one letter for each. */
export type MailPurpose =
  | 'CONTENT_CHECK'
  | 'FORM_CHECK'
  | 'SIGN'
  | 'CODE'
  | 'RETURNED'
  | 'HANDED_OVER'
  | 'LINK_LOCKED'
  | 'LINK_RENEWED'
  | 'OVERSIGHT_LINK'
  | 'DELIVER'
  | 'DELIVERY_RETURNED'
  | 'REMIND_ACKNOWLEDGEMENT'
  | 'ESCALATE_ACKNOWLEDGEMENT'
  | 'TASK_REWORK'
  | 'REPORT_RETURNED'
  | 'REPORT_REQUESTED'
  | 'OBLIGATION_TRANSFERRED'
  | 'EXTENSION_ASKED'
  | 'EXTENSION_ANSWERED'
  | 'TASK_OBJECTED'
  | 'OBJECTION_REFUSED'
  | 'TASK_REASSIGNED'
  | 'OBLIGATION_WAIVED'
  | 'MAILS_BOUNCED'
  | 'CONTACT_PROPOSED'
  | 'CONTACT_CHANGED'
  | 'PASSKEY'
  | 'RECALLED'
  | 'RECALL_REFUSED'
  | 'CORRECTED'
  | 'SUPERSEDED'
  | 'ARCHIVE_DUE'
  | 'DIGEST';

/** QUEUED → SENDING → SENT | BOUNCED, back to QUEUED after a passing refusal, UNKNOWN when the answer was lost. */
export type MailState = 'QUEUED' | 'SENDING' | 'SENT' | 'BOUNCED' | 'UNKNOWN' | 'CANCELLED';

/**
 * One mail to one addressee. Neither address nor text is stored: both are composed again from the plan
 * and the directory, with the same Message-ID and date, so that a repeat is the same mail.
 */
export interface MailDocument {
  /** `planId.revision.addresseeId.purpose[.about].round`. */
  _id: string;
  schemaVersion: 1;
  planId: string;
  revision: number;
  purpose: MailPurpose;
  round: number;
  addresseeId: string;
  /** Delivery, task, period or grant id the letter is about. */
  aboutId: string | null;
  grantId: string | null;
  /** Words that are not in any other document (a reason for a return). */
  note: string | null;
  state: MailState;
  attempts: number;
  /** Date of the mail, UTC. */
  queuedAt: Date;
  nextAttemptAt: Date;
  /** The sender that has the mail in hand; until `leaseUntil` every other one leaves it alone. */
  claimedBy: string | null;
  leaseUntil: Date | null;
  sentAt: Date | null;
  /** When the mail server accepted it, by the clock; `sentAt` is the instant the sender was asked for. */
  acceptedAt?: Date | null;
  /** SMTP reply code or transport error name of the last attempt; `DSN 5.1.1` from a report that came back later. */
  lastError: string | null;
  /** What mail servers call it and reports name (ENVID, RFC 3461). */
  envelopeId: string;
  /** The letter that tells somebody of its bounce, under which plan, whom, and since when that is being written. */
  tell: { key: string; planId: string; to: string; at: Date } | null;
  /** When that was done, also where there is nobody left to tell. */
  toldAt: Date | null;
}

export interface MailKey {
  planId: string;
  revision: number;
  addresseeId: string;
  purpose: MailPurpose;
  aboutId?: string | null;
  round?: number;
}

export function mailId(key: MailKey): string {
  const about = key.aboutId ? `.${key.aboutId.slice(key.planId.length + 1)}` : '';
  return `${key.planId}.${key.revision}.${key.addresseeId}.${key.purpose}${about}.${key.round ?? 1}`;
}
