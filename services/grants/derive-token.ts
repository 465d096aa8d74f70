import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GrantDocument } from './grant';
import type { KeyRing } from './key-ring';

type Bound = Pick<GrantDocument, '_id' | 'kid' | 'nonce' | 'purpose' | 'docHash'>;

const CODE_DIGITS = 6;

function mac(keys: KeyRing, kid: string, words: (string | number)[]): Buffer {
  const secret = keys.secret(kid) ?? Buffer.alloc(32);
  return createHmac('sha256', secret).update(words.join('|')).digest();
}

/**
 * The token of a link: derived, never stored; the same for every retry of a mail, bound to purpose
 * and content. 43 characters base64url.
 */
export function deriveToken(keys: KeyRing, grant: Bound): string {
  return mac(keys, grant.kid, ['v1', grant.purpose, grant._id, grant.nonce, grant.docHash]).toString('base64url');
}

/** Six digits for one round of one grant. Derived, so that a repeated mail carries the same code. */
export function deriveCode(keys: KeyRing, grant: Bound, round: number): string {
  const digest = mac(keys, grant.kid, ['code', grant._id, grant.nonce, grant.docHash, round]);
  return String(digest.readUInt32BE(0) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/** 32 bytes a passkey answers to, base64url; `round` says until when. Derived, so that showing a page writes nothing. */
export function deriveChallenge(keys: KeyRing, grant: Bound, use: string, round: number): string {
  const words = ['passkey', use, grant.purpose, grant._id, grant.nonce, grant.docHash, round];
  return mac(keys, grant.kid, words).toString('base64url');
}

/** Compares in constant time whatever the lengths are. */
export function sameSecret(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.alloc(a.length);
  b.write(given.slice(0, a.length));
  return timingSafeEqual(a, b) && given.length === expected.length;
}

export function linkUrl(publicBaseUrl: string, keys: KeyRing, grant: Bound): string {
  return `${publicBaseUrl}/l/${grant._id}.${deriveToken(keys, grant)}`;
}
