import { defaultPayloadConverter } from '@temporalio/common';
import { createPayloadCodec } from '../../../infra/payload-codec';
import { parseKeyRing } from '../../../services/grants/key-ring';

const secret = (fill: number): string => Buffer.alloc(32, fill).toString('base64url');
const OLD = `k1:${secret(1)}`;
const NEW = `k2:${secret(2)}`;

const plain = () => defaultPayloadConverter.toPayload({ planId: 'kế-hoạch-05', at: 1_790_000_000_000 });
const bytesOf = (payloads: { data?: Uint8Array | null }[]) => Buffer.from(payloads[0]!.data!);

describe('the payload codec', () => {
  it('gives back what it was given, and the wire shows neither the value nor its keys', async () => {
    const codec = createPayloadCodec(parseKeyRing(OLD));
    const sealed = await codec.encode([plain()]);
    expect(bytesOf(sealed).includes('planId')).toBe(false);
    expect(bytesOf(sealed).includes('kế-hoạch-05')).toBe(false);
    const opened = await codec.decode(sealed);
    expect(defaultPayloadConverter.fromPayload(opened[0]!)).toEqual({ planId: 'kế-hoạch-05', at: 1_790_000_000_000 });
  });

  it('reads what was written before a rotation, and writes with the first key', async () => {
    const before = await createPayloadCodec(parseKeyRing(OLD)).encode([plain()]);
    const rotated = createPayloadCodec(parseKeyRing(`${NEW},${OLD}`));
    expect(defaultPayloadConverter.fromPayload((await rotated.decode(before))[0]!)).toMatchObject({
      planId: 'kế-hoạch-05',
    });
    const after = await rotated.encode([plain()]);
    expect(Buffer.from(after[0]!.metadata!['encryption-key-id']!).toString()).toBe('k2');
    await expect(createPayloadCodec(parseKeyRing(OLD)).decode(after)).rejects.toThrow('no payload key "k2"');
  });

  it('never writes the same bytes twice, and refuses bytes that were changed', async () => {
    const codec = createPayloadCodec(parseKeyRing(OLD));
    const [first, second] = [await codec.encode([plain()]), await codec.encode([plain()])];
    expect(bytesOf(first).equals(bytesOf(second))).toBe(false);
    const changed = bytesOf(first);
    changed[changed.length - 20]! ^= 1;
    await expect(codec.decode([{ ...first[0]!, data: changed }])).rejects.toThrow();
  });

  it('hands on what nobody encrypted', async () => {
    const codec = createPayloadCodec(parseKeyRing(OLD));
    expect(await codec.decode([plain()])).toEqual([plain()]);
  });
});
