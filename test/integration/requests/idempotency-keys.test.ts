import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../services/audit/canonical-json';
import { Failure } from '../../../services/failures';
import { parseKeyRing } from '../../../services/grants/key-ring';
import type { Office } from '../../../services/office';
import { runOnce } from '../../../services/requests/run-once';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

const key = (kid: string, byte: number) => `${kid}:${Buffer.alloc(32, byte).toString('base64url')}`;
const INPUT = { planId: 'p', code: '482913', idempotencyKey: 'ky-1' };

describe('what is kept of a request under an idempotency key', () => {
  let opened: TestOffice;
  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess() });
  });
  afterEach(() => opened.close());

  const under = (...keys: string[]): Office => ({ ...opened.office, keys: parseKeyRing(keys.join(',')) });
  const ask = (office: Office, input: unknown = INPUT) =>
    runOnce(office, { actorId: 'a', mutation: 'signPlan', idempotencyKey: 'ky-1', input }, async () => 'xong');
  const kept = async () => (await opened.office.documents.requests.find({}).toArray())[0];

  it('does not give away the code, to whoever reads the documents and tries every code', async () => {
    await ask(under(key('k1', 7)));
    const row = await kept();
    expect(JSON.stringify(row)).not.toContain(INPUT.code);
    expect(row).toMatchObject({ kid: 'k1', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // What a thief of the documents can make without the key: every spelling of the input, every code.
    const guess = (code: string) =>
      createHash('sha256')
        .update(canonicalJson({ ...INPUT, code }))
        .digest('hex');
    expect(guess(INPUT.code)).not.toBe(row?.digest);
    expect(
      createHash('sha256')
        .update(`request|${canonicalJson(INPUT)}`)
        .digest('hex'),
    ).not.toBe(row?.digest);
  });

  it('the same request is known again after the keys were rotated, another input is not', async () => {
    await ask(under(key('k1', 7)));
    const rotated = under(key('k2', 8), key('k1', 7));
    expect(await ask(rotated)).toBe('xong');
    expect(await kept()).toMatchObject({ kid: 'k1', runs: 2 });
    await expect(ask(rotated, { ...INPUT, code: '482914' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'idempotency-key-reused' },
    });
    expect(await kept()).toMatchObject({ runs: 2 });
  });

  it('once the key is thrown away the request counts as another one', async () => {
    await ask(under(key('k1', 7)));
    await expect(ask(under(key('k2', 8)))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('a refused act frees its key, also under a newer link key', async () => {
    const refused = runOnce(
      under(key('k1', 7)),
      { actorId: 'a', mutation: 'signPlan', idempotencyKey: 'ky-1', input: INPUT },
      () => Promise.reject(new Failure('CODE_WRONG')),
    );
    await expect(refused).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect(await kept()).toBeUndefined();
    expect(await ask(under(key('k2', 8), key('k1', 7)), { ...INPUT, code: '111111' })).toBe('xong');
  });

  it('ten requests at once with one input run under one row; one with another input among them is refused', async () => {
    const office = under(key('k1', 7));
    const answers = await Promise.allSettled([
      ...Array.from({ length: 10 }, () => ask(office)),
      ask(office, { ...INPUT, code: '000000' }),
    ]);
    const codes = answers.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect([['CONFLICT'], Array(10).fill('CONFLICT')]).toContainEqual(codes);
    expect(await opened.office.documents.requests.countDocuments({})).toBe(1);
  });
});
