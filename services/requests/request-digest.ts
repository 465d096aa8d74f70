import { createHmac } from 'node:crypto';
import { canonicalJson } from '../audit/canonical-json';
import type { KeyRing } from '../grants/key-ring';

/**
 * What is kept of an input: HMAC-SHA-256 (hex) of its canonical JSON. An input may hold a code of six digits, which a plain
 * digest would give away to whoever reads the documents; without the key it gives away nothing.
 * @returns null when the key is no longer held.
 */
export function requestDigest(keys: KeyRing, kid: string, input: unknown): string | null {
  const secret = keys.secret(kid);
  // The first word keeps it apart from tokens and codes, which are made with the same keys.
  return (
    secret &&
    createHmac('sha256', secret)
      .update(`request|${canonicalJson(input)}`)
      .digest('hex')
  );
}
