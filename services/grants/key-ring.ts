/** Keys that link tokens and codes are derived with; the first is current, the others keep old links valid. */
export interface KeyRing {
  current: { kid: string; secret: Buffer };
  secret(kid: string): Buffer | null;
}

const MIN_SECRET_BYTES = 32;

/**
 * Reads `kid:base64url[,kid:base64url…]`.
 * @throws RangeError naming what is wrong; never the secret.
 */
export function parseKeyRing(setting: string): KeyRing {
  const keys = setting.split(',').map((entry) => {
    const [kid, encoded] = entry.trim().split(':');
    if (!kid || !encoded) throw new RangeError('expected kid:secret[,kid:secret]');
    const secret = Buffer.from(encoded, 'base64url');
    if (secret.length < MIN_SECRET_BYTES) throw new RangeError(`secret of key ${kid} is shorter than 32 bytes`);
    return { kid, secret };
  });
  const [current] = keys;
  if (!current) throw new RangeError('no key');
  return { current, secret: (kid) => keys.find((key) => key.kid === kid)?.secret ?? null };
}
