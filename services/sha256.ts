import { createHash } from 'node:crypto';

/** SHA-256 as 64 lower-case hex digits; of a string its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
