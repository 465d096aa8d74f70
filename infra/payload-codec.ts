import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { KeyRing } from '../services/grants/key-ring';

const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const text = new TextDecoder();
const bytes = new TextEncoder();

/**
 * What Temporal keeps of a plan is ciphertext: arguments, results and the words of failures. The id of the key stands
 * beside it, so that histories written before a rotation stay readable; whatever is not encrypted is handed on as it is.
 */
export function createPayloadCodec(keys: KeyRing): PayloadCodec {
  const derived = new Map<string, Buffer>();
  const keyFor = (kid: string): Buffer => {
    const known = derived.get(kid);
    if (known) return known;
    const secret = keys.secret(kid);
    if (!secret) throw new Error(`no payload key "${kid}": the history was written with a key that is not configured`);
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'noinhan temporal payload', 32));
    derived.set(kid, key);
    return key;
  };
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, keys.current.kid, keyFor)),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, keyFor)),
  };
}

function encrypt(payload: Payload, kid: string, keyFor: (kid: string) => Buffer): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(kid), iv, { authTagLength: TAG_BYTES });
  const plain = temporal.api.common.v1.Payload.encode(payload).finish();
  const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: bytes.encode(ENCODING), [KEY_ID]: bytes.encode(kid) }, data };
}

function decrypt(payload: Payload, keyFor: (kid: string) => Buffer): Payload {
  const { metadata, data } = payload;
  if (!metadata || !data || text.decode(metadata['encoding'] ?? undefined) !== ENCODING) return payload;
  const sealed = Buffer.from(data);
  const decipher = createDecipheriv(
    CIPHER,
    keyFor(text.decode(metadata[KEY_ID] ?? undefined)),
    sealed.subarray(0, IV_BYTES),
    { authTagLength: TAG_BYTES },
  );
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  return temporal.api.common.v1.Payload.decode(plain);
}

/** For client and worker alike; the words and stacks of failures travel encrypted as well. */
export function createDataConverter(keys: KeyRing): DataConverter {
  return {
    payloadCodecs: [createPayloadCodec(keys)],
    failureConverterPath: require.resolve('./failure-converter'),
  };
}
