import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';

/** A public key as published: JWK of RFC 8037, with what it is for. */
export interface PublicAuditKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: 'EdDSA';
  use: 'sig';
}

/** Keys the record is sealed with; the first seals, all of them verify. Kept outside the documents (threat T10). */
export interface AuditKeys {
  /** Compact JWS (RFC 7515, EdDSA of RFC 8037) over the bytes. The same bytes give the same signature. */
  sign(payload: string): Promise<string>;
  /** The signed text; null where the signature is not one of these keys'. */
  verify(jws: string): Promise<string | null>;
  /** In the order of the setting: what others need to check without the service. */
  published: PublicAuditKey[];
}

const SEED_BYTES = 32;
/** PKCS #8 around an Ed25519 seed (RFC 8410, 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

interface HeldKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/**
 * Reads `kid:base64url-seed[,kid:base64url-seed…]`.
 * @throws RangeError naming what is wrong; never the seed.
 */
export function parseAuditKeys(setting: string): AuditKeys {
  const keys = setting.split(',').map(readKey);
  const [current] = keys;
  if (!current) throw new RangeError('no key');
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw new RangeError('a key id stands twice');
  return {
    sign: (payload) =>
      new CompactSign(Buffer.from(payload))
        .setProtectedHeader({ alg: 'EdDSA', kid: current.kid })
        .sign(current.privateKey),
    verify: (jws) => verifyWith(keys, jws),
    published: keys.map(publish),
  };
}

function readKey(entry: string): HeldKey {
  const [kid, encoded] = entry.trim().split(':');
  if (!kid || !encoded) throw new RangeError('expected kid:seed[,kid:seed]');
  const seed = Buffer.from(encoded, 'base64url');
  if (seed.length !== SEED_BYTES) throw new RangeError(`seed of key ${kid} is not 32 bytes`);
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { kid, privateKey, publicKey: createPublicKey(privateKey) };
}

async function verifyWith(keys: readonly HeldKey[], jws: string): Promise<string | null> {
  try {
    const { kid } = decodeProtectedHeader(jws);
    const key = keys.find((held) => held.kid === kid);
    if (!key || !isCanonical(jws)) return null;
    const { payload } = await compactVerify(jws, key.publicKey, { algorithms: ['EdDSA'] });
    return Buffer.from(payload).toString();
  } catch {
    return null;
  }
}

/** Base64url has spare bits at its end: another spelling of the same signature is a changed document as well. */
function isCanonical(jws: string): boolean {
  return jws.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

function publish({ kid, publicKey }: HeldKey): PublicAuditKey {
  const { x } = publicKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: x ?? '', kid, alg: 'EdDSA', use: 'sig' };
}
