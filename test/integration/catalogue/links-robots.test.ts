import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { fillLikeARobot, type Robot } from '../../support/pages/fill-like-a-robot';
import { codeAfter } from '../../support/pages/link-in-mail';
import { type LinkKind, linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { type Answer, openVisitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';

const LOOKS = 50;
const CHROME = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
};
const ADDRESSES = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6'];
/** Decisions about the plan and whose they are. */
const DECIDERS = [
  ['CONTENT_CHECK', 'unitHeadId'],
  ['FORM_CHECK', 'formCheckerId'],
  ['SIGN', 'signerId'],
] as const;

describe('robots that follow the links in mails', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<LinkKind, string>;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
  });
  afterAll(() => office.close());

  /** Opens a page, sends all its forms, answers what came back. */
  const visit = async (link: string, robot: Robot): Promise<Answer[]> => {
    const visitor = openVisitor(office.origin);
    const { html } = await visitor.get(link, CHROME);
    const answers: Answer[] = [];
    for (const { action, fields } of fillLikeARobot(html, robot)) {
      const step = action.endsWith('/code') ? 'code' : 'decide';
      answers.push(await visitor.post(link, step, fields));
    }
    return answers;
  };
  const decisions = () => office.office.documents.grants.countDocuments({ decision: { $ne: null } });
  const facts = () => office.office.documents.facts.countDocuments({});
  const grantOf = (id: string) => office.office.documents.grants.findOne({ _id: id });
  let rounds = 1;
  const fresh = (purpose: (typeof DECIDERS)[number][0], person: (typeof DECIDERS)[number][1]) => {
    rounds += 1;
    return mailLink(office, plan, { purpose, subjectId: plan.route[person], mail: purpose, round: rounds });
  };

  test('C01 five HEAD requests from five addresses without a name write nothing, and a person can still approve', async () => {
    const { link, grantId } = await fresh('SIGN', 'signerId');
    await leavesNothing(office, async () => {
      for (const address of ADDRESSES) {
        const { status, html } = await openVisitor(office.origin, address).head(link, { 'user-agent': '' });
        expect({ status, html }).toEqual({ status: 200, html: '' });
      }
    });
    const leader = openVisitor(office.origin);
    const code = await codeAfter(office, plan._id, () => leader.askForCode(link));
    expect((await leader.submit(link, { verdict: 'APPROVED', code })).status).toBe(200);
    expect((await grantOf(grantId))?.decision?.verdict).toBe('APPROVED');
  });

  test('C02 opening the link of every purpose fifty times, by GET and by HEAD, writes nothing anywhere', async () => {
    const mails = office.inbox.messages().length;
    await leavesNothing(office, async () => {
      for (const link of Object.values(links)) {
        const looks = Array.from({ length: LOOKS }, (_, index) => index);
        const looked = await Promise.all(
          looks.map((index) => openVisitor(office.origin).get(link, index % 2 ? CHROME : {})),
        );
        expect(new Set(looked.map(({ status }) => status))).toEqual(new Set([200]));
        const asked = await Promise.all(ADDRESSES.map((from) => openVisitor(office.origin, from).head(link)));
        expect(new Set(asked.map(({ status, html }) => `${status}${html}`))).toEqual(new Set(['200']));
      }
    });
    expect(office.inbox.messages()).toHaveLength(mails);
  }, 180_000);

  test.each(['as they stand', 'with 123456 in every field for figures'] as const)(
    'C03 a robot that sends all forms %s decides nothing, records nothing and gets one code mail a link at most',
    async (robot) => {
      const [decided, recorded] = [await decisions(), await facts()];
      for (const link of Object.values(links)) {
        const codes = office.inbox.messages().filter(({ subject }) => subject.includes('] Mã xác nhận:')).length;
        for (const answer of await visit(link, robot)) expect([200, 400, 403, 429]).toContain(answer.status);
        const after = office.inbox.messages().filter(({ subject }) => subject.includes('] Mã xác nhận:')).length;
        expect(after - codes).toBeLessThanOrEqual(1);
        expect((await openVisitor(office.origin).get(link)).status).toBe(200);
      }
      expect([await decisions(), await facts()]).toEqual([decided, recorded]);
    },
  );

  test.each(DECIDERS)(
    'C04 a robot that fills everything and chooses every decision (%s) decides nothing and has five guesses',
    async (purpose, person) => {
      const { grantId, link } = await fresh(purpose, person);
      const answers: Answer[] = [];
      for (let round = 0; round < 4; round += 1) answers.push(...(await visit(link, 'with every field filled')));
      expect(answers.some(({ words }) => words.includes('Mã không đúng'))).toBe(true);
      expect(answers.at(-1)?.status).toBe(423);
      const grant = await grantOf(grantId);
      expect(grant).toMatchObject({ state: 'LOCKED', decision: null, tries: 5 });
      expect(grant?.codeSentAt.length).toBeLessThanOrEqual(3);
    },
  );

  test.each(['ACKNOWLEDGE', 'PROGRESS', 'REPORT'] as const)(
    'C05 a robot that fills in the field nobody sees (%s) is told so and records nothing',
    async (purpose) => {
      const answers = await leavesNothing(office, () => visit(links[purpose], 'with every field filled'));
      expect(answers.length).toBeGreaterThan(0);
      for (const { status, words, html } of answers) {
        expect(status).toBe(400);
        expect(words).toContain('“Để trống ô này”');
        expect(html).not.toMatch(/name="bo-trong" value="[^"]/);
      }
    },
  );

  test('C05 a person who sends the form again with that field empty is heard', async () => {
    const visitor = openVisitor(office.origin);
    const typed = { percent: '10', note: 'Đã phân công.', signedAs: 'Trần Thị Hà' };
    const refused = await visitor.submit(links.PROGRESS, { ...typed, 'bo-trong': 'Trần Thị Hà' });
    expect(refused.html).toContain('Đã phân công.</textarea>');
    expect((await visitor.submit(links.PROGRESS, typed)).status).toBe(200);
  });
});
