import type { Documents } from '../documents';
import { GENESIS_HASH, hashEvent } from './append-event';
import type { AuditEvent } from './audit-event';

export interface ChainReport {
  events: number;
  /** First sequence that does not fit, null when the chain is whole. */
  brokenAt: number | null;
}

/**
 * Walks one plan's chain and names the first event that was changed, removed or put elsewhere. What only the seals can
 * tell (the last events removed, all hashes made anew) is verifyRecord's.
 */
export async function verifyChain(documents: Pick<Documents, 'audit'>, planId: string): Promise<ChainReport> {
  const events = await readChain(documents, planId);
  return { events: events.length, brokenAt: findBreak(events) };
}

/** The events in the order of their places. */
export function readChain(documents: Pick<Documents, 'audit'>, planId: string): Promise<AuditEvent[]> {
  return documents.audit.find({ planId }).sort({ _id: 1 }).toArray();
}

/** The place of the first event that does not follow from the one before it. */
export function findBreak(events: readonly AuditEvent[]): number | null {
  let previousHash = GENESIS_HASH;
  for (const [index, { hash, seal: _, ...unsealed }] of events.entries()) {
    const fits =
      unsealed.sequence === index + 1 && unsealed.previousHash === previousHash && hashEvent(unsealed) === hash;
    if (!fits) return index + 1;
    previousHash = hash;
  }
  return null;
}
