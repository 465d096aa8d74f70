import type { Office } from '../office';

/** Somebody whom something of the plan has reached, or may have. */
export interface Receiver {
  /** Unit or person id. */
  partyId: string;
  /** First mail that the mail server accepted, or the day of publication; null: its answer was lost. */
  sentAt: Date | null;
  /** First confirmation, decision or refusal; null: none. */
  answeredAt: Date | null;
}

/**
 * Who received the plan or a letter about it, by the first day: those on its road and its addressees. Opening a page
 * writes nothing, so who looked without answering is not known.
 */
export async function listReceivers({ documents }: Pick<Office, 'documents'>, planId: string): Promise<Receiver[]> {
  const [mails, grants, deliveries] = await Promise.all([
    documents.mails.find({ planId, state: { $in: ['SENT', 'SENDING', 'UNKNOWN'] } }).toArray(),
    documents.grants.find({ planId, state: 'USED' }).toArray(),
    documents.deliveries.find({ planId, sentAt: { $ne: null } }).toArray(),
  ]);
  const receivers = new Map<string, Receiver>();
  const note = (partyId: string, sentAt: Date | null, answeredAt: Date | null) => {
    const known = receivers.get(partyId) ?? { partyId, sentAt: null, answeredAt: null };
    receivers.set(partyId, {
      partyId,
      sentAt: earlier(known.sentAt, sentAt),
      answeredAt: earlier(known.answeredAt, answeredAt),
    });
  };
  for (const { addresseeId, sentAt } of mails) note(addresseeId, sentAt, null);
  for (const { addresseeId, sentAt, answeredBy, answeredAt } of deliveries)
    note(addresseeId, sentAt, answeredBy === null ? null : answeredAt);
  for (const { subjectId, decision } of grants) note(subjectId, null, decision?.at ?? null);
  return [...receivers.values()].sort((a, b) => (a.sentAt?.getTime() ?? 0) - (b.sentAt?.getTime() ?? 0));
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a <= b ? a : b;
}
