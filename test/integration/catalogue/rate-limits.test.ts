import { readConfig } from '../../../infra/config';
import { createLimits, limitNumbers } from '../../../infra/rate-limits';
import { createApiKey } from '../../../services/api-keys/create-api-key';
import type { LimitNumbers, Limits } from '../../../services/limits/limits';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { UNITS } from '../../support/graphql/sample-plan';
import { postFile } from '../../support/send-file';
import { until } from '../../support/until';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const CLERK = 'ht.hong-linh.le-thi-quynh-trang';
const NOTHING = 'mutation { closePlan(input: { idempotencyKey: "dong-ke-hoach", planId: "x" }) { id } }';

let door: Door;

beforeEach(async () => {
  door = await openDoor({ settings: { TRUSTED_PROXIES: '1' } });
});
afterEach(() => door.close());

/** Another gateway on the same documents, as after a restart or beside the first. */
function counters(numbers: Partial<LimitNumbers> = {}, sweepEveryMs = 600_000): Limits {
  const { opened } = door;
  return createLimits({
    db: opened.mongo.db,
    keys: opened.office.keys,
    sweepEveryMs,
    numbers: { ...limitNumbers(opened.config), ...numbers },
  });
}

const codesOf = (answers: { codes: string[] }[]) => answers.map(({ codes }) => codes[0] ?? 'OK');

test('Q45 the 61st mutation of a person in a minute is refused with the time to wait, and changes nothing', async () => {
  const sixty = await Promise.all(Array.from({ length: 60 }, () => door.ask(DRAFTER, NOTHING)));
  expect(new Set(codesOf(sixty))).toEqual(new Set(['NOT_FOUND']));
  const refused = await leavesNothing(door.opened, () => door.ask(DRAFTER, NOTHING));
  expect([refused.status, refused.codes]).toEqual([429, ['RATE_LIMITED']]);
  const seconds = Number(refused.errors[0]?.extensions.details?.['retryAfterSeconds']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refused.headers.get('retry-after')).toBe(String(seconds));
  expect(refused.errors[0]?.message).toMatch(/Vui lòng thử lại sau \d+ (giây|phút)/);
  expect((await door.ask(CLERK, NOTHING)).codes).toEqual(['NOT_FOUND']);
  expect((await door.ask(DRAFTER, '{ me { id } }')).codes).toEqual([]);
});

test('Q45 another gateway, or the same after a restart, counts on where the first stopped', async () => {
  const beside = await openDoor({ beside: door.opened, change: (office) => ({ ...office, limits: counters() }) });
  try {
    const asked = Array.from({ length: 70 }, (_, i) => (i % 2 ? door : beside).ask(DRAFTER, NOTHING));
    const codes = codesOf(await Promise.all(asked));
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(60);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
  } finally {
    await beside.close();
  }
});

test('Q45 a unit’s system has one counter for GraphQL and the door of files, with a key or a token', async () => {
  const { opened } = door;
  const { key, secret } = await createApiKey(opened.office, {
    ...{ unitId: UNITS.tasked, label: 'Hệ thống văn bản', actorId: CLERK, idempotencyKey: 'khoa-dem-chung' },
  });
  expect(key.unitId).toBe(UNITS.tasked);
  const authorization = `Bearer ${secret}`;
  const mutation = JSON.stringify({ query: NOTHING });
  const sends = await Promise.all(Array.from({ length: 20 }, () => door.send(mutation, { authorization })));
  expect(new Set(codesOf(sends))).toEqual(new Set(['NOT_FOUND']));
  const bySubject = await Promise.all(Array.from({ length: 20 }, () => door.ask(`unit:${UNITS.tasked}`, NOTHING)));
  expect(new Set(codesOf(bySubject))).toEqual(new Set(['NOT_FOUND']));
  const file = (i: number) => postFile(door, { authorization }, '?name=a.txt', Buffer.from(`Tệp ${i}.`));
  const files = await Promise.all(Array.from({ length: 20 }, (_, i) => file(i)));
  expect(new Set(files.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await leavesNothing(opened, () => file(20));
  expect([refused.status, refused.body.code]).toEqual([429, 'RATE_LIMITED']);
  expect((await door.send(mutation, { authorization })).codes).toEqual(['RATE_LIMITED']);
});

test('Q45 the 301st query of a person in a minute is refused; wrong queries count like right ones', async () => {
  const queries = Array.from({ length: 302 }, (_, i) => (i % 2 ? '{ __typename }' : '{ wrong'));
  const codes = codesOf(await Promise.all(queries.map((query) => door.ask(DRAFTER, query))));
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
});

test('Q45 without a token, or with a wrong one, an address has 60 requests a minute; another address has its own', async () => {
  const from = (address: string, authorization: string | null = null) =>
    door.send('{"query":"{__typename}"}', { authorization, 'x-forwarded-for': address });
  const wrong = 'Bearer a.b.c';
  const asked = Array.from({ length: 62 }, (_, i) => from('203.0.113.9', i % 2 ? wrong : null));
  const codes = codesOf(await Promise.all(asked));
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
  expect((await from('203.0.113.10')).codes).toEqual([]);
  // What stands left of our own proxy's entry is the caller's own invention.
  expect((await from('198.51.100.7, 203.0.113.9')).codes).toEqual(['RATE_LIMITED']);
});

test('reading costs one write in fifteen queries, and a flood that is refused costs none', async () => {
  const limits = counters();
  const points = async () => (await door.opened.office.documents.rates.find().toArray()).map((rate) => rate.points);
  for (let i = 0; i < 30; i += 1) await limits.spend('QUERY', DRAFTER);
  expect(await points()).toEqual([2]);
  const few = counters({ UNKNOWN_LINK: 2 });
  const tries = await Promise.allSettled(Array.from({ length: 50 }, () => few.spend('UNKNOWN_LINK', '203.0.113.9')));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  const before = await points();
  await expect(few.spend('UNKNOWN_LINK', '203.0.113.9')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(await points()).toEqual(before);
});

test('neither person nor address is written into a counter, and one host of IPv6 is one caller', async () => {
  const limits = counters({ UNKNOWN_LINK: 1 });
  await limits.spend('MUTATION', DRAFTER);
  await limits.spend('UNKNOWN_LINK', '2001:db8:1:2:3:4:5:6');
  const stored = JSON.stringify(await door.opened.office.documents.rates.find().toArray());
  expect(stored).not.toMatch(/nhung|2001|db8/);
  await expect(limits.spend('UNKNOWN_LINK', '2001:db8:1:2::99')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await limits.spend('UNKNOWN_LINK', '2001:db8:1:3::99');
});

test('counters whose window is over are forgotten', async () => {
  const { rates } = door.opened.office.documents;
  const limits = counters({}, 0);
  await limits.spend('MUTATION', DRAFTER);
  await rates.updateMany({}, { $set: { expire: new Date(Date.now() - 1000) } });
  await limits.spend('MUTATION', CLERK);
  await until('the old counter is swept', async () => (await rates.countDocuments({})) === 1);
});

test('counters that do not answer are UNAVAILABLE, not a free pass', async () => {
  const closed = await openDoor({
    beside: door.opened,
    change: (office) => ({
      ...office,
      limits: createLimits({
        db: { collection: () => ({ findOneAndUpdate: () => Promise.reject(new Error('gone')) }) } as never,
        keys: office.keys,
        numbers: limitNumbers(readConfig({ NODE_ENV: 'test' })),
      }),
    }),
  });
  try {
    const answer = await closed.ask(DRAFTER, '{ me { id } }');
    expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
    expect(answer.headers.get('retry-after')).toBe('5');
  } finally {
    await closed.close();
  }
});
