import { isDuplicateKey } from '../documents';
import type { Office } from '../office';
import type { AuditEvent, AuditType, SealedHead } from './audit-event';
import { canonicalJson } from './canonical-json';
import { digestOf } from './digest-of';
import { raiseHead } from './raise-head';

export interface NewAuditEvent {
  planId: string;
  /** Same key, same event: a second append changes nothing. */
  key: string;
  type: AuditType;
  actorId: string;
  at: Date;
  data: Record<string, unknown>;
}

export type UnsealedEvent = Omit<AuditEvent, 'hash' | 'seal'>;

/** What of the office the record needs. */
export type AuditPorts = 'documents' | 'auditKeys' | 'log';

/** A lost race means that somebody else's event got in; so many in a row are no race. */
const MAX_ROUNDS = 500;

export const GENESIS_HASH = '0'.repeat(64);

export function auditId(planId: string, sequence: number): string {
  return `${planId}/${String(sequence).padStart(6, '0')}`;
}

/** SHA-256 (hex) of the event without its hash and seal, joined with the hash before it. */
export function hashEvent(event: UnsealedEvent): string {
  return digestOf(event);
}

/** The bytes an event's seal is made over. */
export function headOf({ planId, sequence, hash, at }: Omit<AuditEvent, 'seal'>): string {
  return canonicalJson({ chain: planId, sequence, hash, at: at.toISOString() } satisfies SealedHead);
}

/**
 * Appends to the plan's chain: the insert of `planId/sequence` is the allocation of the place, a lost race takes the
 * next one. The chain has no branch and no gap. Every look is by id or key, so it costs the same however long the chain
 * is. Where events after the head were taken out by force, the next one leaves their gap open for everybody to see.
 */
export async function appendEvent(office: Pick<Office, AuditPorts>, event: NewAuditEvent): Promise<void> {
  const { audit } = office.documents;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const known = await audit.findOne({ planId: event.planId, key: event.key });
    // The writer may have died between the event and the head.
    if (known) return raiseHead(office, known);
    const sealed = await sealNext(office, event);
    try {
      await audit.insertOne(sealed);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await audit.findOne({ _id: sealed._id });
      if (earlier) await raiseHead(office, earlier);
      continue;
    }
    return raiseHead(office, sealed);
  }
  throw new Error(`The record of ${event.planId} takes no event`);
}

async function sealNext(
  office: Pick<Office, 'documents' | 'auditKeys'>,
  { planId, key, type, actorId, at, data }: NewAuditEvent,
): Promise<AuditEvent> {
  const head = await office.documents.auditHeads.findOne({ _id: planId });
  const sequence = (head?.sequence ?? 0) + 1;
  const unsealed: UnsealedEvent = {
    _id: auditId(planId, sequence),
    schemaVersion: 1,
    planId,
    sequence,
    key,
    type,
    actorId,
    at,
    data,
    previousHash: head?.hash ?? GENESIS_HASH,
  };
  const event = { ...unsealed, hash: hashEvent(unsealed) };
  return { ...event, seal: await office.auditKeys.sign(headOf(event)) };
}
