import { isDuplicateKey } from '../documents';
import { Failure, type FailureCode } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { requestDigest } from './request-digest';

export interface KeyedRequest {
  actorId: string;
  mutation: string;
  idempotencyKey: string;
  input: unknown;
}

/** After these something may have been done: the key stays with its input, so that only the same request can be repeated. */
const UNSETTLED: readonly FailureCode[] = ['UNAVAILABLE', 'INTERNAL'];

/**
 * Runs an act under the caller's idempotency key. The key is bound to its input before the act begins; the same input
 * runs the act again, which is safe because every use case may run twice. A refused act was none: its key is free again,
 * unless the request was repeated meanwhile.
 * @throws Failure CONFLICT with `details.reason` `idempotency-key-reused` for the same key with another input.
 */
export async function runOnce<T>(
  office: Pick<Office, 'documents' | 'clock' | 'keys'>,
  { actorId, mutation, idempotencyKey, input }: KeyedRequest,
  act: () => Promise<T>,
): Promise<T> {
  const _id = idFrom('request', actorId, mutation, idempotencyKey);
  const digest = await bind(office, _id, input);
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure && !UNSETTLED.includes(error.code))
      await office.documents.requests.deleteOne({ _id, digest, runs: 1 });
    throw error;
  }
}

/** @returns the digest the key is bound by. */
async function bind(
  { documents: { requests }, keys, clock }: Pick<Office, 'documents' | 'clock' | 'keys'>,
  _id: string,
  input: unknown,
): Promise<string> {
  const { kid } = keys.current;
  const fresh = requestDigest(keys, kid, input) ?? '';
  for (;;) {
    try {
      await requests.insertOne({ _id, schemaVersion: 1, digest: fresh, kid, runs: 1, at: clock() });
      return fresh;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const first = await requests.findOne({ _id });
    // The first request was refused a moment ago and freed its key.
    if (!first) continue;
    // Compared under the key of that day; where it is no longer held nobody can tell, and the request counts as another.
    const digest = requestDigest(keys, first.kid, input);
    if (digest === null || digest !== first.digest) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
    const repeated = await requests.updateOne({ _id, digest }, { $inc: { runs: 1 } });
    if (repeated.matchedCount === 1) return digest;
  }
}
