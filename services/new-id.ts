import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

function spell(bytes: Buffer): string {
  let id = '';
  for (const byte of bytes) id += ALPHABET.charAt(byte % ALPHABET.length);
  return id;
}

/** A fresh id of 16 letters and digits (80 bits), easy to read aloud. */
export function newId(): string {
  return spell(randomBytes(16));
}

/** The same id for the same words: the key of everything that may be done twice. */
export function idFrom(...words: (string | number)[]): string {
  return spell(createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 20));
}
