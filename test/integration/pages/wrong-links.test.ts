import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { type Answer, openVisitor } from '../../support/pages/open-visitor';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';
import { wholeDatabase } from '../../support/pages/whole-database';

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

  const WRONG: [string, () => string][] = [
    ['with one character of its token changed', () => `/l/${parts(path)[0]}.${flipped(parts(path)[1], 20)}`],
    ['with one character of its id changed', () => `/l/${flipped(parts(path)[0], 3)}.${parts(path)[1]}`],
    ['cut off in the middle', () => path.slice(0, -7)],
    ['without its token', () => `/l/${parts(path)[0]}.`],
    ['of ten thousand characters', () => `${path}${'A'.repeat(10_000)}`],
    ['with Vietnamese letters', () => `/l/${encodeURIComponent('kế-hoạch')}.${parts(path)[1]}`],
    ['with a look-alike letter in its token', () => `${path.slice(0, -1)}%D0%B0`],
    ['that climbs with ..%2f', () => `/l/..%2f..%2fetc%2fpasswd`],
    ['that climbs after a right id', () => `/l/${parts(path)[0]}.${parts(path)[1].slice(0, 30)}..%2f..%2fx`],
    ['with a NUL', () => `${path}%00`],
    ['with broken percent signs', () => `${path.slice(0, -2)}%E1%BA`],
    ['with a percent sign alone', () => '/l/%'],
    ['with the token of another link', () => `/l/${parts(path)[0]}.${parts(otherPath)[1]}`],
    ['with something after it, as a rewriting mail filter leaves it', () => `${path}&data=05%7C02`],
    ['with upper-case letters in its id', () => `/l/${parts(path)[0].toUpperCase()}.${parts(path)[1]}`],
    ['to a step that takes posts only', () => `${path}/decide`],
    ['to nothing', () => '/l/'],
    ['to another place', () => '/admin'],
  ];

  test.each(WRONG)('a link %s gets the page that every wrong link gets', async (_, wrong) => {
    const reference = await get('/l/khong-co');
    const answer = await get(wrong());
    expect(answer.status).toBe(404);
    expect(sameBytes(answer)).toBe(sameBytes(reference));
    expect(answer.words).toContain('Không tìm thấy trang');
    expect(answer.html).not.toContain(office.config.MAIL_FROM);
  });

  it('a wrong link says the same to a form that is sent to it, whatever the form holds', async () => {
    const visitor = openVisitor(office.origin);
    const right = await visitor.hiddenFields(path);
    const before = await wholeDatabase(office);
    for (const [, wrong] of WRONG.slice(0, 4)) {
      const answer = await visitor.post(wrong(), 'decide', { ...right, verdict: 'APPROVED', code: '123456' });
      expect(answer.status).toBe(404);
      expect(sameBytes(answer)).toBe(sameBytes(await get('/l/khong-co')));
    }
    expect(await wholeDatabase(office)).toEqual(before);
  });

  it('a link whose point was percent-encoded on its way still leads to its page', async () => {
    const answer = await get(path.replace('.', '%2E'));
    expect(answer.status).toBe(200);
    expect(answer.words).toContain('Phê duyệt kế hoạch');
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
