import { createHash } from 'node:crypto';
import { type Documents, isDuplicateKey } from '../documents';
import type { AuditEvent, AuditType } from './audit-event';
import { canonicalJson } from './canonical-json';

export interface NewAuditEvent {
  planId: string;
  /** Same key, same event: a second append changes nothing. */
  key: string;
  type: AuditType;
  actorId: string;
  at: Date;
  data: Record<string, unknown>;
}

const GENESIS_HASH = '0'.repeat(64);

export function auditId(planId: string, sequence: number): string {
  return `${planId}/${String(sequence).padStart(6, '0')}`;
}

/** SHA-256 (hex) of the event without its hash, joined with the hash before it. */
export function hashEvent(event: Omit<AuditEvent, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(event)).digest('hex');
}

/**
 * Appends to the plan's chain: the insert of `planId/sequence` is the allocation of the place,
 * a lost race takes the next one. The chain has no branch and no gap.
 */
export async function appendEvent(documents: Pick<Documents, 'audit'>, event: NewAuditEvent): Promise<void> {
  for (;;) {
    const chain = await documents.audit
      .find({ planId: event.planId })
      .project<Pick<AuditEvent, 'sequence' | 'key' | 'hash'>>({ sequence: 1, key: 1, hash: 1 })
      .toArray();
    if (chain.some((link) => link.key === event.key)) return;
    const last = chain.reduce<{ sequence: number; hash: string }>(
      (latest, link) => (link.sequence > latest.sequence ? link : latest),
      { sequence: 0, hash: GENESIS_HASH },
    );
    const sequence = last.sequence + 1;
    const unsealed: Omit<AuditEvent, 'hash'> = {
      _id: auditId(event.planId, sequence),
      schemaVersion: 1,
      planId: event.planId,
      sequence,
      key: event.key,
      type: event.type,
      actorId: event.actorId,
      at: event.at,
      data: event.data,
      previousHash: last.hash,
    };
    try {
      await documents.audit.insertOne({ ...unsealed, hash: hashEvent(unsealed) });
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
