import { appendEvent } from '../../../services/audit/append-event';
import { parseAuditKeys } from '../../../services/audit/audit-keys';
import { verifyRecord } from '../../../services/audit/verify-record';
import { memoryOffice } from '../../support/graphql/memory-office';

const seed = (byte: number) => Buffer.alloc(32, byte).toString('base64url');

describe('the keys of the record', () => {
  test('a seal says what was sealed; another text, key or spelling of it says nothing', async () => {
    const keys = parseAuditKeys(`k1:${seed(1)}`);
    const seal = await keys.sign('đầu chuỗi');
    expect(await keys.verify(seal)).toBe('đầu chuỗi');
    expect(await keys.sign('đầu chuỗi')).toBe(seal);
    expect(await parseAuditKeys(`k1:${seed(2)}`).verify(seal)).toBeNull();
    expect(await parseAuditKeys(`k2:${seed(1)}`).verify(seal)).toBeNull();
    for (let at = 0; at < seal.length; at += 1) {
      const other = seal[at] === 'A' ? 'B' : 'A';
      expect(await keys.verify(seal.slice(0, at) + other + seal.slice(at + 1))).toBeNull();
    }
    expect(await keys.verify('không phải')).toBeNull();
  });

  test('after a change of keys the first seals and the older still verify', async () => {
    const before = parseAuditKeys(`k1:${seed(1)}`);
    const after = parseAuditKeys(`k2:${seed(2)},k1:${seed(1)}`);
    expect(await after.verify(await before.sign('cũ'))).toBe('cũ');
    expect(await before.verify(await after.sign('mới'))).toBeNull();
    expect(after.published.map(({ kid }) => kid)).toEqual(['k2', 'k1']);
  });

  test('what is published is the public half only', () => {
    const [key] = parseAuditKeys(`k1:${seed(1)}`).published;
    expect(Object.keys(key!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    expect(JSON.stringify(key)).not.toContain(seed(1));
  });

  test('a wrong setting is named without its seed', () => {
    for (const wrong of ['k1', 'k1:c2hvcnQ', `k1:${seed(1)},k1:${seed(2)}`, '']) {
      expect(() => parseAuditKeys(wrong)).toThrow(RangeError);
      expect(() => parseAuditKeys(wrong)).not.toThrow(/c2hvcnQ|AQEB/);
    }
  });

  test('a record stays verified when its keys change in the middle', async () => {
    const office = memoryOffice({}, { auditKeys: parseAuditKeys(`k1:${seed(1)}`) });
    const event = (key: string) => ({
      planId: 'p',
      key,
      type: 'AGENDA_RUN' as const,
      actorId: 'service',
      at: office.clock(),
      data: {},
    });
    await appendEvent(office, event('một'));
    const rotated = { ...office, auditKeys: parseAuditKeys(`k2:${seed(2)},k1:${seed(1)}`) };
    await appendEvent(rotated, event('hai'));
    expect(await verifyRecord(rotated, 'p')).toMatchObject({ events: 2, problems: [] });
    expect((await verifyRecord(office, 'p')).problems[0]).toMatchObject({ code: 'EVENT_UNSEALED', sequence: 2 });
  });
});
