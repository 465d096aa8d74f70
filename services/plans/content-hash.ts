import { canonicalJson } from '../audit/canonical-json';
import { sha256 } from '../sha256';
import type { Obligations } from './plan';

/**
 * SHA-256 (hex) over the text and the confirmed obligations: what the leader approves is what is sent
 * and what is followed up (rule 8).
 */
export function contentHash(text: string, obligations: Obligations): string {
  return sha256(contentBytes(text, obligations));
}

/** What the content hash is made over, as an evidence pack carries it. */
export function contentBytes(text: string, obligations: Obligations): string {
  return canonicalJson({ text: text.normalize('NFC'), obligations });
}
