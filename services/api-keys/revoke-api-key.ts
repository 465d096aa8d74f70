import { Failure } from '../failures';
import type { Office } from '../office';
import type { ApiKeyDocument } from './api-key';

/**
 * Ends a key at once: the next request with it is refused, and its place is free. A second time changes nothing.
 * @throws Failure NOT_FOUND
 */
export async function revokeApiKey(
  office: Pick<Office, 'documents' | 'clock'>,
  { kid, actorId }: { kid: string; actorId: string },
): Promise<ApiKeyDocument> {
  await office.documents.apiKeys.updateOne(
    { _id: kid, revokedAt: null },
    { $set: { revokedAt: office.clock(), revokedBy: actorId, place: `revoked/${kid}` } },
  );
  return findApiKey(office, kid);
}

/** @throws Failure NOT_FOUND */
export async function findApiKey(office: Pick<Office, 'documents'>, kid: string): Promise<ApiKeyDocument> {
  const key = await office.documents.apiKeys.findOne({ _id: kid });
  if (!key) throw new Failure('NOT_FOUND');
  return key;
}
