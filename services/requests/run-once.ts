import { digestOf } from '../audit/digest-of';
import { isDuplicateKey } from '../documents';
import { Failure, type FailureCode } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';

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
  office: Pick<Office, 'documents' | 'clock'>,
  { actorId, mutation, idempotencyKey, input }: KeyedRequest,
  act: () => Promise<T>,
): Promise<T> {
  const _id = idFrom('request', actorId, mutation, idempotencyKey);
  const digest = digestOf(input);
  await bind(office, _id, digest);
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure && !UNSETTLED.includes(error.code))
      await office.documents.requests.deleteOne({ _id, digest, runs: 1 });
    throw error;
  }
}

async function bind(office: Pick<Office, 'documents' | 'clock'>, _id: string, digest: string): Promise<void> {
  const { requests } = office.documents;
  for (;;) {
    try {
      await requests.insertOne({ _id, schemaVersion: 1, digest, runs: 1, at: office.clock() });
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const repeated = await requests.updateOne({ _id, digest }, { $inc: { runs: 1 } });
    if (repeated.matchedCount === 1) return;
    // Nothing matched: another input holds the key, or the first request was refused a moment ago and freed it.
    if (await requests.findOne({ _id })) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  }
}
