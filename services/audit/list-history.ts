import type { Office } from '../office';
import type { AuditEvent } from './audit-event';

/** The record of one plan in its order. */
export async function listHistory(office: Pick<Office, 'documents'>, planId: string): Promise<AuditEvent[]> {
  const events = await office.documents.audit.find({ planId }).toArray();
  return events.sort((a, b) => a.sequence - b.sequence);
}

/** The same, a page at a time, beginning after the entry of this sequence. */
export async function pageOfHistory(
  office: Pick<Office, 'documents'>,
  planId: string,
  page: { after: number; limit: number },
): Promise<AuditEvent[]> {
  const conditions = { planId, sequence: { $gt: page.after } };
  return office.documents.audit.find(conditions).sort({ sequence: 1 }).limit(page.limit).toArray();
}
