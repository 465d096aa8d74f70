import type { Executor } from '../obligations/fact';

/** States of one recipient, as on the national axis (Quyết định 28/2018/QĐ-TTg, codes in brackets). */
export const DELIVERY_STATES = {
  QUEUED: { open: true },
  SENT: { open: true },
  /** Đã đến (01). */
  ARRIVED: { open: true },
  /** Đã tiếp nhận (03). */
  RECEIVED: { open: false },
  /** Phân công (04). */
  ASSIGNED: { open: false },
  /** Đang xử lý (05). */
  IN_PROGRESS: { open: false },
  /** Hoàn thành (06). */
  DONE: { open: false },
  /** Từ chối tiếp nhận (02), with a reason; work for the clerk. */
  RETURNED: { open: false },
  /** The mail system refused for good. */
  BOUNCED: { open: false },
  /** Silent until the plan was closed. */
  NO_RESPONSE: { open: false },
} as const satisfies Record<string, { open: boolean }>;

export type DeliveryState = keyof typeof DELIVERY_STATES;

/** Why a copy is returned (Điều 21.2; the first three are what clerks meet most). */
export const RETURN_KINDS = [
  'WRONG_RECIPIENT',
  'UNREADABLE',
  'ATTACHMENT_MISSING',
  'NOT_AUTHENTIC',
  'WRONG_FORM',
  'OTHER',
] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** UNKNOWN: the server's answer was lost three times; REMINDER_BOUNCED: the copy left, a reminder was refused for good. */
export type MailProblem = 'UNKNOWN' | 'REMINDER_BOUNCED';

/** One addressee of one plan. `_id` is `planId/addresseeId`. */
export interface DeliveryDocument {
  _id: string;
  schemaVersion: 1;
  planId: string;
  addresseeId: string;
  addresseeKind: 'unit' | 'person';
  channel: 'MAIL' | 'PUBLICATION';
  /** The "Nơi nhận" line (0-based) the addressee comes from; null: not listed, but given a task. */
  line: number | null;
  /** The words of the line that led here. */
  via: string;
  /** "để b/c", "thực hiện" … as printed. */
  purpose: string | null;
  state: DeliveryState;
  /** Handed to the post office; SENT follows when the mail server accepted it. */
  dispatchedAt: Date | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  /** Officer who confirmed, as typed on the page or the caller's id. */
  answeredBy: string | null;
  reason: string | null;
  /** With RETURNED: the kind of reason. */
  returnKind?: ReturnKind | null;
  /** Returned or undelivered: what the clerk did about it; null or absent: still to be done, or sent again. */
  settled?: {
    how: 'REDIRECTED' | 'SETTLED';
    by: string;
    at: Date;
    note: string | null;
    toId: string | null;
  } | null;
  /** How often the clerk sent it again; absent: never. */
  resent?: number;
  /** The link that answers it now; absent: the first. An answer by an earlier one was taken in before and counts no more. */
  linkRound?: number;
  /** While it is open: nobody knows whether its mail arrived, or a reminder came back. */
  mailProblem?: MailProblem | null;
  /** The last reminder of the receipt. */
  remindedAt?: Date | null;
  /** Who will act, as the unit named them (04). */
  executor?: Executor;
  /** After a recall (13): asked for, agreed (15) or refused (16) with a reason. */
  recall?: { state: 'ASKED' | 'AGREED' | 'REFUSED'; at: Date; by: string | null; reason: string | null };
  /** Sequence of the last fact applied; absent: none. */
  applied?: number;
  /** Agenda entries already run: key → ISO instant. */
  ran: Record<string, string>;
}

export function deliveryId(planId: string, addresseeId: string): string {
  return `${planId}/${addresseeId}`;
}

/** Confirmed, and what may follow, in this order; a copy never goes back. */
const AFTER_RECEIPT: readonly DeliveryState[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE'];

/** States from which a copy may still move on to this one. */
export function statesBefore(state: DeliveryState): DeliveryState[] {
  return AFTER_RECEIPT.slice(0, Math.max(AFTER_RECEIPT.indexOf(state), 0));
}
