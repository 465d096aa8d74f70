import { webcrypto } from 'node:crypto';
import { CryptoEngine } from 'pkijs';

/** Handed to every check, so that no library that shares the global one can put its own in its place. */
export const cryptoEngine = new CryptoEngine({ name: 'noinhan', crypto: webcrypto as unknown as Crypto });
