import type { Documents } from '../documents';
import { hashEvent } from './append-event';

export interface ChainReport {
  events: number;
  /** First sequence that does not fit, null when the chain is whole. */
  brokenAt: number | null;
}

/** Walks one plan's chain and names the first event that was changed, removed or put elsewhere. */
export async function verifyChain(documents: Pick<Documents, 'audit'>, planId: string): Promise<ChainReport> {
  const events = await documents.audit.find({ planId }).sort({ _id: 1 }).toArray();
  let previousHash = '0'.repeat(64);
  for (const [index, { hash, ...unsealed }] of events.entries()) {
    const fits =
      unsealed.sequence === index + 1 && unsealed.previousHash === previousHash && hashEvent(unsealed) === hash;
    if (!fits) return { events: events.length, brokenAt: index + 1 };
    previousHash = hash;
  }
  return { events: events.length, brokenAt: null };
}
