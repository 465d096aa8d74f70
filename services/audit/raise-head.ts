import { insertMissing, isDuplicateKey } from '../documents';
import type { Office } from '../office';
import type { AuditAnchor, AuditEvent } from './audit-event';

const ANCHOR_EVERY = 100;

/**
 * Makes the event the chain's head, unless a later one is already. Where the plan changed state, and every hundred
 * events, the head is also kept as an anchor and told to the log, which others keep.
 */
export async function raiseHead(office: Pick<Office, 'documents' | 'log'>, event: AuditEvent): Promise<void> {
  const { planId, sequence, hash, seal } = event;
  const { auditHeads, auditAnchors } = office.documents;
  const older = { _id: planId, sequence: { $lt: sequence } };
  const head = { $set: { sequence, hash, seal, schemaVersion: 1 as const } };
  try {
    await auditHeads.updateOne(older, head, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // There is a head: a later one stays, one that was made at this moment is raised.
    await auditHeads.updateOne(older, head);
  }
  if (!isAnchored(event)) return;
  const anchor: AuditAnchor = {
    _id: event._id,
    schemaVersion: 1,
    planId,
    sequence,
    hash,
    seal,
  };
  if ((await insertMissing(auditAnchors, [anchor])) > 0) office.log('audit-anchor', { planId, sequence, seal });
}

/** True for the events whose head is kept for good. */
function isAnchored({ type, sequence }: Pick<AuditEvent, 'type' | 'sequence'>): boolean {
  return type === 'STATE_CHANGED' || sequence % ANCHOR_EVERY === 0;
}
