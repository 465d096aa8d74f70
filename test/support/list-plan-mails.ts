import { dayOf } from '../../services/calendar/vietnam-time';
import { DIGEST_MATTER } from '../../services/digests/digest';
import type { Office } from '../../services/office';

/**
 * Every mail of a plan that left the office and every digest, one line for each day (Vietnam), purpose and round, in
 * order of time: `2027-03-02 TASK_REWORK 2 × 1`, `2027-06-10 DIGEST × 22`. A mail that was not sent is shown with its state.
 */
export async function listPlanMails(office: Pick<Office, 'documents'>, planId: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const mail of await office.documents.mails.find({ planId: { $in: [planId, DIGEST_MATTER] } }).toArray()) {
    const state = mail.state === 'SENT' ? '' : ` (${mail.state})`;
    const round = mail.purpose === 'DIGEST' ? '' : ` ${mail.round}`;
    const line = `${dayOf(mail.queuedAt)} ${mail.purpose}${round}${state}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line} × ${count}`).sort();
}

/** How many of them were sent; each is in the inbox once. */
export async function countSentMails(office: Pick<Office, 'documents'>, planId: string): Promise<number> {
  return office.documents.mails.countDocuments({ planId: { $in: [planId, DIGEST_MATTER] }, state: 'SENT' });
}
