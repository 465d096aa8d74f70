import type { GrantPurpose } from '../../../services/grants/grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { fillLikeARobot, type Robot } from '../../support/pages/fill-like-a-robot';
import { linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { type Answer, openVisitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';
import { wholeDatabase } from '../../support/pages/whole-database';

const LOOKS = 50;
const CHROME = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
};

describe('robots that follow the links in mails', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<GrantPurpose, string>;
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

  it('opening a link fifty times, with GET and with HEAD, writes nothing anywhere', async () => {
    const before = await wholeDatabase(office);
    const mails = office.inbox.messages().length;
    for (const link of Object.values(links)) {
      const looked = await Promise.all(
        Array.from({ length: LOOKS }, (_, index) => openVisitor(office.origin).get(link, index % 2 ? CHROME : {})),
      );
      expect(new Set(looked.map(({ status }) => status))).toEqual(new Set([200]));
      const asked = await Promise.all(Array.from({ length: LOOKS }, () => openVisitor(office.origin).head(link)));
      expect(new Set(asked.map(({ status, html }) => `${status}${html}`))).toEqual(new Set(['200']));
    }
    expect(await wholeDatabase(office)).toEqual(before);
    expect(office.inbox.messages()).toHaveLength(mails);
  });

  it.each(['as they stand', 'with 123456 in every field for figures'] as const)(
    'a robot that sends all forms %s decides nothing and records nothing',
    async (robot) => {
      for (const link of Object.values(links)) {
        for (const answer of await visit(link, robot)) expect([200, 400, 403, 429]).toContain(answer.status);
      }
      expect(await decisions()).toBe(0);
      expect(await facts()).toBe(0);
    },
  );

  it('a robot that fills everything and chooses every decision does not sign, and has five guesses at most', async () => {
    const wanted = { purpose: 'SIGN', subjectId: plan.route.signerId, mail: 'SIGN' } as const;
    const { grantId, link } = await mailLink(office, plan, { ...wanted, round: 2 });
    const answers: Answer[] = [];
    for (let round = 0; round < 3; round += 1) answers.push(...(await visit(link, 'with every field filled')));
    expect(answers.some(({ words }) => words.includes('Mã không đúng'))).toBe(true);
    expect(answers.at(-1)?.status).toBe(423);
    const grant = await office.office.documents.grants.findOne({ _id: grantId });
    expect(grant).toMatchObject({ state: 'LOCKED', decision: null, tries: 5 });
    expect(grant?.codeSentAt.length).toBeLessThanOrEqual(3);
  });

  it('after all those visits the signer can still sign by the first link', async () => {
    const answer = await openVisitor(office.origin).get(links.SIGN);
    expect(answer.status).toBe(200);
    expect(answer.words).toContain('Phê duyệt, cho ban hành');
  });
});
