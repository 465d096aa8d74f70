import { timingSafeEqual } from 'node:crypto';
import { dayOf } from '../calendar/vietnam-time';
import type { Office } from '../office';
import { sha256 } from '../sha256';

/** `kid.secret`: two parts, where a JWT has three. */
const API_KEY = /^Bearer ([a-z0-9]{16})\.([\w-]{43})$/i;
/** What the secret of an unknown key is compared with, so that it takes as long as a wrong one. */
const NOBODYS_HASH = sha256('');

export function isApiKey(authorization: string | null): boolean {
  return API_KEY.test(authorization ?? '');
}

/**
 * The unit whose live key is presented; null for an unknown, wrong or revoked one. It is asked of the documents each
 * time, so that a revoked key ends with its revocation.
 */
export async function findKeyUnit(
  office: Pick<Office, 'documents' | 'clock'>,
  authorization: string | null,
): Promise<string | null> {
  const [, kid = '', secret = ''] = API_KEY.exec(authorization ?? '') ?? [];
  const key = await office.documents.apiKeys.findOne({ _id: kid.toLowerCase() });
  const expected = Buffer.from(key?.secretHash ?? NOBODYS_HASH, 'hex');
  const fits = timingSafeEqual(Buffer.from(sha256(secret), 'hex'), expected);
  if (!key || !fits || key.revokedAt) return null;
  const today = dayOf(office.clock());
  if (key.lastUsedOn !== today)
    await office.documents.apiKeys.updateOne(
      { _id: key._id, lastUsedOn: key.lastUsedOn },
      { $set: { lastUsedOn: today } },
    );
  return key.unitId;
}
