import { randomBytes } from 'node:crypto';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { sha256 } from '../sha256';
import { type ApiKeyDocument, KEY_PLACES } from './api-key';

export interface NewApiKey {
  unitId: string;
  label: string;
  actorId: string;
  /** The same key again makes no second one. */
  idempotencyKey: string;
}

const SECRET_BYTES = 32;

/**
 * Makes a key for the system of one unit. The secret is in the answer and nowhere else: a repeat of the request finds the
 * key made and no secret.
 * @throws Failure TOO_MANY_API_KEYS with `details.max` when the unit has two live keys.
 */
export async function createApiKey(
  office: Pick<Office, 'documents' | 'clock'>,
  { unitId, label, actorId, idempotencyKey }: NewApiKey,
): Promise<{ key: ApiKeyDocument; secret: string | null }> {
  const _id = idFrom('api-key', actorId, idempotencyKey).slice(0, 16);
  const made = await office.documents.apiKeys.findOne({ _id });
  if (made) return { key: made, secret: null };
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const key = {
    _id,
    schemaVersion: 1 as const,
    unitId,
    label,
    secretHash: sha256(secret),
    createdBy: actorId,
    createdAt: office.clock(),
    lastUsedOn: null,
    revokedAt: null,
    revokedBy: null,
  };
  for (const place of KEY_PLACES) {
    const placed = { ...key, place: `${unitId}/${place}` };
    try {
      await office.documents.apiKeys.insertOne(placed);
      return { key: placed, secret: `${_id}.${secret}` };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const twin = await office.documents.apiKeys.findOne({ _id });
      if (twin) return { key: twin, secret: null };
    }
  }
  throw new Failure('TOO_MANY_API_KEYS', { max: KEY_PLACES.length });
}
