import { sha256 } from '../sha256';
import { canonicalJson } from './canonical-json';

/** SHA-256 (hex) of a value's canonical JSON: what the record keeps of a document that holds names or words. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
