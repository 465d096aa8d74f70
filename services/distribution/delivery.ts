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
  /** Agenda entries already run: key → ISO instant. */
  ran: Record<string, string>;
}

export function deliveryId(planId: string, addresseeId: string): string {
  return `${planId}/${addresseeId}`;
}
