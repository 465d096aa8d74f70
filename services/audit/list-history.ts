import type { Office } from '../office';
import type { AuditEvent } from './audit-event';

/** The record of one plan in its order. */
export async function listHistory(office: Pick<Office, 'documents'>, planId: string): Promise<AuditEvent[]> {
  const events = await office.documents.audit.find({ planId }).toArray();
  return events.sort((a, b) => a.sequence - b.sequence);
}
