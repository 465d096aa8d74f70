import { dayOf } from '../../services/calendar/vietnam-time';
import type { Office } from '../../services/office';

/**
 * Every mail of a plan that left the office, one line for each day (Vietnam), purpose and round, in order of time:
 * `2027-06-10 REPORT_OVERDUE 1 × 22`. A mail that was not sent is shown with its state.
 */
export async function listPlanMails(office: Pick<Office, 'documents'>, planId: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const mail of await office.documents.mails.find({ planId }).toArray()) {
    const state = mail.state === 'SENT' ? '' : ` (${mail.state})`;
    const line = `${dayOf(mail.queuedAt)} ${mail.purpose} ${mail.round}${state}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line} × ${count}`).sort();
}
