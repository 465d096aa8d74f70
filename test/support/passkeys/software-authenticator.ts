import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a page asks of a device, as far as this one looks at it. */
interface Wanted {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
}

/** What an honest browser would never send. */
export interface Dishonest {
  origin?: string;
  rpId?: string;
  crossOrigin?: boolean;
  counter?: number;
  userVerified?: boolean;
  /** Signs with a key that was never registered. */
  otherKey?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** A passkey in software: ES256, no attestation, a counter that rises by one. */
export function softwareAuthenticator(origin: string) {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, { challenge }: Wanted, lie: Dishonest) =>
    Buffer.from(
      JSON.stringify({ type, challenge, origin: lie.origin ?? origin, crossOrigin: lie.crossOrigin ?? false }),
    );
  const authData = (wanted: Wanted, lie: Dishonest, attested = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = PRESENT | (lie.userVerified === false ? 0 : VERIFIED) | (attested.length > 0 ? ATTESTED : 0);
    const rpId = lie.rpId ?? wanted.rpId ?? wanted.rp?.id ?? '';
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count, attested]);
  };
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  return {
    id: id.toString('base64url'),
    create: (wanted: Wanted, lie: Dishonest = {}) => {
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(keys.publicKey.export({ format: 'jwk' }))]);
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData(wanted, lie, attested)],
        ]),
      );
      return answer({
        clientDataJSON: clientData('webauthn.create', wanted, lie).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    get: (wanted: Wanted, lie: Dishonest = {}) => {
      counter = lie.counter ?? counter + 1;
      const data = authData(wanted, lie);
      const client = clientData('webauthn.get', wanted, lie);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const { privateKey } = lie.otherKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : keys;
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
  };
}

/** RFC 9052, 7: an EC2 key for ES256. */
function coseKey({ x = '', y = '' }: { x?: string; y?: string }): Buffer {
  return cbor(
    new Map<unknown, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** RFC 8949, as little of it as the two structures above need. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  return size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
