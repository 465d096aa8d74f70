import { deriveToken } from '../../../services/grants/derive-token';
import type { GrantDocument, GrantPurpose } from '../../../services/grants/grant';
import { leavesNothing, stateOfOffice } from '../../support/catalogue/state-of-office';
import { type GatewayOffice, type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { type Answer, openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';

const TRIES = 1_000;
/** Of the slowest median over the fastest: ±20 % would be 0.5. */
const TIMING_BOUND = 0.4;

describe('a link that is not right', () => {
  let office: LinkOffice;
  let path: string;
  let otherPath: string;
  beforeAll(async () => {
    office = await openLinkOffice();
    const plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
    const of = async (purpose: 'SIGN' | 'CONTENT_CHECK', subjectId: string) =>
      new URL((await mailLink(office, plan, { purpose, subjectId, mail: purpose })).link).pathname;
    path = await of('SIGN', plan.route.signerId);
    otherPath = await of('CONTENT_CHECK', plan.route.unitHeadId);
  });
  afterAll(() => office.close());

  const get = (wrong: string, headers?: Record<string, string>) => openVisitor(office.origin).get(wrong, headers);
  /** The page without what is fresh in every answer. */
  const sameBytes = ({ html }: Answer) => html.replace(/nonce="[^"]+"/, '');
  const parts = (of: string) => of.slice('/l/'.length).split('.') as [string, string];
  const flipped = (word: string, at: number) =>
    `${word.slice(0, at)}${word[at] === 'b' ? 'c' : 'b'}${word.slice(at + 1)}`;
  /** The token with the last of its 256 bits changed. */
  const oneBitOff = (token: string): string => {
    const bytes = Buffer.from(token, 'base64url');
    bytes[31] = (bytes[31] ?? 0) ^ 1;
    return bytes.toString('base64url');
  };
  const grantOf = async (of: string): Promise<GrantDocument> => {
    const grant = await office.office.documents.grants.findOne({ _id: parts(of)[0] });
    if (!grant) throw new Error('no grant');
    return grant;
  };

  const WRONG: [string, () => string][] = [
    ['with one bit of its token changed', () => `/l/${parts(path)[0]}.${oneBitOff(parts(path)[1])}`],
    ['with one character of its token changed', () => `/l/${parts(path)[0]}.${flipped(parts(path)[1], 20)}`],
    ['with one character of its id changed', () => `/l/${flipped(parts(path)[0], 3)}.${parts(path)[1]}`],
    ['cut off in the middle', () => path.slice(0, -7)],
    ['without its token', () => `/l/${parts(path)[0]}.`],
    ['of ten thousand characters', () => `${path}${'A'.repeat(10_000)}`],
    ['with Vietnamese letters', () => `/l/${encodeURIComponent('kế-hoạch')}.${parts(path)[1]}`],
    ['with a look-alike letter in its token', () => `${path.slice(0, -1)}%D0%B0`],
    ['that climbs with ..%2f', () => '/l/..%2f..%2fetc%2fpasswd'],
    ['that climbs after a right id', () => `/l/${parts(path)[0]}.${parts(path)[1].slice(0, 30)}..%2f..%2fx`],
    ['with a NUL', () => `${path}%00`],
    ['with broken percent signs', () => `${path.slice(0, -2)}%E1%BA`],
    ['with a percent sign alone', () => '/l/%'],
    ['with upper-case letters in its id', () => `/l/${parts(path)[0].toUpperCase()}.${parts(path)[1]}`],
    ['to a step that takes posts only', () => `${path}/decide`],
    ['to nothing', () => '/l/'],
    ['to another place', () => '/admin'],
  ];

  test.each(WRONG)('C09 a link %s gets the page that every wrong link gets', async (_, wrong) => {
    const reference = await get('/l/khong-co');
    const answer = await leavesNothing(office, () => get(wrong()));
    expect(answer.status).toBe(404);
    expect(sameBytes(answer)).toBe(sameBytes(reference));
    expect(answer.words).toContain('Không tìm thấy trang');
    expect(answer.html).not.toContain(office.config.MAIL_FROM);
  });

  test('C09 a wrong link says the same to a form that is sent to it, whatever the form holds', async () => {
    const visitor = openVisitor(office.origin);
    const right = await visitor.hiddenFields(path);
    await leavesNothing(office, async () => {
      for (const [, wrong] of WRONG.slice(0, 5)) {
        const answer = await visitor.post(wrong(), 'decide', { ...right, verdict: 'APPROVED', code: '123456' });
        expect(answer.status).toBe(404);
        expect(sameBytes(answer)).toBe(sameBytes(await get('/l/khong-co')));
      }
    });
  });

  test('C09 a thousand tries of each kind of wrong link take the same time', async () => {
    const kinds: Record<string, () => string> = {
      'a wrong token': () => `/l/${parts(path)[0]}.${oneBitOff(parts(path)[1])}`,
      'no such id': () => `/l/${flipped(parts(path)[0], 3)}.${parts(path)[1]}`,
      'cut off': () => path.slice(0, -7),
    };
    const took: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    // In turn, so that what else the machine does falls on all alike.
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      for (const [kind, link] of Object.entries(kinds)) {
        const start = process.hrtime.bigint();
        await get(link());
        took[kind]?.push(Number(process.hrtime.bigint() - start));
      }
    }
    const medians = Object.values(took).map((times) => times.sort((a, b) => a - b)[TRIES / 2] ?? 0);
    const spread = Math.max(...medians) / Math.min(...medians) - 1;
    expect({ medians, spread: spread < TIMING_BOUND }).toEqual({ medians, spread: true });
  }, 240_000);

  test('C10 the right token of one link with the id of another opens neither', async () => {
    for (const [id, token] of [
      [parts(path)[0], parts(otherPath)[1]],
      [parts(otherPath)[0], parts(path)[1]],
    ])
      expect((await leavesNothing(office, () => get(`/l/${id}.${token}`))).status).toBe(404);
  });

  test.each([
    ['ACKNOWLEDGE', 'SIGN'],
    ['SIGN', 'CONTENT_CHECK'],
  ] as [GrantPurpose, GrantPurpose][])('C10 a token made for %s does not open a link for %s', async (made, wanted) => {
    const grant = await grantOf(wanted === 'SIGN' ? path : otherPath);
    expect((await get(`/l/${grant._id}.${deriveToken(office.office.keys, grant)}`)).status).toBe(200);
    const swapped = deriveToken(office.office.keys, { ...grant, purpose: made });
    expect((await get(`/l/${grant._id}.${swapped}`)).status).toBe(404);
  });

  test('C10 a link whose grant was given another purpose or content behind the service leads nowhere', async () => {
    const { grants } = office.office.documents;
    const grant = await grantOf(otherPath);
    for (const change of [{ purpose: 'ACKNOWLEDGE' as const }, { docHash: 'f'.repeat(64) }]) {
      await grants.updateOne({ _id: grant._id }, { $set: change });
      expect((await get(otherPath)).status).toBe(404);
      await grants.updateOne({ _id: grant._id }, { $set: { purpose: grant.purpose, docHash: grant.docHash } });
    }
    expect((await get(otherPath)).status).toBe(200);
  });

  test.each([
    ['percent-encoded at its point', () => path.replace('.', '%2E'), 200],
    ['percent-encoded throughout', () => `/l/${Buffer.from(path.slice(3)).toString('hex').replace(/../g, '%$&')}`, 200],
    ['with a query after it', () => `${path}?data=05%7C02&reserved=0`, 200],
    ['with “&data=…” after it', () => `${path}&data=05%7C02`, 404],
    ['encoded twice', () => path.replace('.', '%252E'), 404],
    ['with a slash after it', () => `${path}/`, 404],
  ] as [string, () => string, number][])(
    'C06 a link that a mail filter left %s works or is cleanly not found',
    async (_, rewritten, status) => {
      const visitor = openVisitor(office.origin);
      const answer = await leavesNothing(office, () => visitor.send('GET', rewritten()));
      expect(answer.status).toBe(status);
      expect(answer.words).toContain(status === 200 ? 'Phê duyệt kế hoạch' : 'Không tìm thấy trang');
    },
  );

  test('C06 a link to the host in upper-case letters works', async () => {
    const answer = await get(path, { host: 'NOINHAN.EXAMPLE.VN' });
    expect(answer.status).toBe(200);
  });

  it('methods other than GET, HEAD and POST find nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await openVisitor(office.origin).send(method, path)).status).toBe(404);
  });

  it('a wrong link is refused in English to a reader who prefers English', async () => {
    const answer = await get(`${path.slice(0, -1)}!`, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' });
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('<html lang="en">');
  });
});

describe('an address that tries one unknown link after the other', () => {
  const GUESSER = '127.0.0.9';
  let office: GatewayOffice;
  let path: string;
  beforeAll(async () => {
    office = await openLinkOffice({ RATE_UNKNOWN_LINKS_PER_10_MINUTES: '20' });
    const plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
    const sign = { purpose: 'SIGN', subjectId: plan.route.signerId, mail: 'SIGN' } as const;
    path = new URL((await mailLink(office, plan, sign)).link).pathname;
  });
  afterAll(() => office.close());

  const guess = (number: number) => `/l/${'b'.repeat(18)}${String.fromCharCode(97 + number)}c.${'A'.repeat(43)}`;

  test('C11 is told to wait after twenty, while others, and a right link, are served as before', async () => {
    const before = await stateOfOffice(office);
    const answers: Answer[] = [];
    for (let number = 0; number < 25; number += 1)
      answers.push(await openVisitor(office.origin, GUESSER).get(guess(number)));
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 20 }, () => 404),
      ...Array.from({ length: 5 }, () => 429),
    ]);
    const refused = answers.at(-1)!;
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
    expect(refused.words).toContain('Có quá nhiều yêu cầu trong thời gian ngắn');
    expect(refused.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect((await openVisitor(office.origin, '127.0.0.10').get(guess(1))).status).toBe(404);
    expect((await openVisitor(office.origin, GUESSER).get(path)).status).toBe(200);
    expect((await openVisitor(office.origin, GUESSER).get('/favicon.ico')).status).toBe(404);
    expect(await stateOfOffice(office)).toEqual(before);
  });

  test('C11 is told the same by a second gateway and after a restart, and its address is not stored', async () => {
    const second = await office.openGateway();
    try {
      expect((await openVisitor(second.origin, GUESSER).get(guess(3))).status).toBe(429);
      expect((await openVisitor(second.origin, GUESSER).get(path)).status).toBe(200);
      expect((await openVisitor(second.origin, '127.0.0.11').get(guess(3))).status).toBe(404);
    } finally {
      await second.close();
    }
    const counters = await office.mongo.db.collection('rates').find().toArray();
    expect(counters.length).toBeGreaterThan(0);
    expect(JSON.stringify(counters)).not.toMatch(/127\.0\.0/);
  });
});
