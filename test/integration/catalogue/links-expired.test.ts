import { linkIn } from '../../../infra/demo/mail-kind';
import { openGrants } from '../../../services/grants/open-grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { linkInMail } from '../../support/pages/link-in-mail';
import { type LinkKind, linksOfEveryKind } from '../../support/pages/links-of-every-kind';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { formOf, openVisitor } from '../../support/pages/open-visitor';
import { placePlan, planInForce } from '../../support/pages/sample-plan-on-record';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Days after which a link for each purpose is closed, what its form is filled with, and the state that still waits for it. */
const LINKS = [
  ['CONTENT_CHECK', 31, { verdict: 'APPROVED', code: '123456' }, 'CONTENT_CHECK'],
  ['FORM_CHECK', 31, { verdict: 'APPROVED', code: '123456' }, 'FORM_CHECK'],
  ['SIGN', 31, { verdict: 'APPROVED', code: '123456' }, 'PENDING_SIGNATURE'],
  ['ACKNOWLEDGE', 91, { verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' }, 'IN_FORCE'],
  ['PROGRESS', 401, { percent: '10', note: 'Đang làm.', signedAs: 'Trần Thị Hà' }, 'IN_FORCE'],
  ['REPORT', 401, { text: 'Đã thực hiện.', signedAs: 'Trần Thị Hà' }, 'IN_FORCE'],
] as const;

describe('a link past its time', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let links: Record<LinkKind, string>;
  beforeEach(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    links = await linksOfEveryKind(office, plan);
  });
  afterEach(() => office.close());

  const passed = (days: number, minutes = 0) =>
    office.setClock(new Date(Date.now() + days * DAY_MS + minutes * MINUTE_MS));
  const grantOf = (link: string) =>
    office.office.documents.grants.findOne({ _id: new URL(link).pathname.slice('/l/'.length).split('.')[0] ?? '' });
  const addressOf = async (link: string) => {
    const { subjectId = '' } = (await grantOf(link)) ?? {};
    const directory = await office.office.directory();
    return directory.unit(subjectId)?.mail ?? directory.person(subjectId)?.mail ?? '';
  };
  const newMails = (since: number) => office.inbox.messages().slice(since);

  test.each(LINKS)(
    'C20 for %s it is closed when %i days are over, and a new one is sent to the registered address alone',
    async (purpose, days, typed, state) => {
      await placePlan(office, plan._id, state);
      const link = links[purpose];
      const address = await addressOf(link);
      const visitor = openVisitor(office.origin);
      const fields = await visitor.hiddenFields(link);
      passed(days);
      await leavesNothing(office, async () => {
        for (const answer of [await visitor.get(link), await visitor.post(link, 'decide', { ...fields, ...typed })]) {
          expect(answer.status).toBe(410);
          expect(answer.words).toContain('Liên kết đã hết hạn');
        }
      });
      const before = office.inbox.messages().length;
      const asked = await openVisitor(office.origin).askForNewLink(link);
      expect(asked.status).toBe(200);
      expect(asked.words).toContain('Liên kết mới đã được gửi đến địa chỉ thư đã đăng ký');
      expect(asked.html).not.toContain(address.split('@')[0]);
      const mails = newMails(before);
      expect(mails.map((mail) => mail.to)).toEqual([[address]]);
      const [mail] = mails;
      expect(mail?.subject).toContain('] Liên kết mới: ');
      expect(await grantOf(link)).toMatchObject({ state: 'REVOKED', revokedBecause: 'RENEWED', decision: null });
      const fresh = linkIn(mail!);
      expect(fresh).not.toBe(link);
      const page = await openVisitor(office.origin).get(fresh);
      expect(page.status).toBe(200);
      expect(formOf(page.html, 'decide')['docHash']).toBe(fields['docHash']);
      const old = await openVisitor(office.origin).get(link);
      expect(old.status).toBe(410);
      expect(old.words).toContain('Đã có liên kết mới');
      expect((await visitor.post(link, 'decide', { ...fields, ...typed })).status).toBe(410);
    },
  );

  test('C20 ten requests for a new link send three mails in an hour, all with the same new link', async () => {
    const link = links.ACKNOWLEDGE;
    passed(91);
    const before = office.inbox.messages().length;
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link, 'renew');
    const answers = [];
    for (let asked = 0; asked < 10; asked += 1) answers.push(await visitor.post(link, 'renew', hidden));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, ...Array.from({ length: 7 }, () => 429)]);
    const refused = answers.at(-1);
    expect(refused?.words).toContain('Đã gửi 03 liên kết mới trong một giờ');
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(3_000);
    const mails = newMails(before);
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(3);
    expect(new Set(mails.map(linkIn)).size).toBe(1);
    passed(91, 61);
    expect((await visitor.post(link, 'renew', hidden)).status).toBe(200);
    expect(newMails(before)).toHaveLength(4);
  });

  test('C20 ten requests at once open one new link and send one mail for each that was counted', async () => {
    const link = links.REPORT;
    passed(401);
    const before = office.inbox.messages().length;
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link, 'renew');
    await Promise.all(Array.from({ length: 10 }, () => visitor.post(link, 'renew', hidden)));
    const mails = newMails(before);
    expect(mails.length).toBeGreaterThanOrEqual(1);
    expect(mails.length).toBeLessThanOrEqual(3);
    expect(new Set(mails.map(linkIn)).size).toBe(1);
    const { aboutId = '' } = (await grantOf(link)) ?? {};
    expect(await office.office.documents.grants.countDocuments({ aboutId, purpose: 'REPORT', state: 'OPEN' })).toBe(1);
  });

  test('C20 a form for a new link that comes from elsewhere is refused', async () => {
    passed(91);
    const hidden = await openVisitor(office.origin).hiddenFields(links.ACKNOWLEDGE, 'renew');
    const answer = await leavesNothing(office, () =>
      openVisitor(office.origin).post(links.ACKNOWLEDGE, 'renew', hidden),
    );
    expect(answer.status).toBe(403);
  });

  test('C20 a link that is good, used or locked is not renewed', async () => {
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(links.ACKNOWLEDGE);
    const good = await leavesNothing(office, () => visitor.post(links.ACKNOWLEDGE, 'renew', hidden));
    expect(good.status).toBe(200);
    expect(good.words).toContain('Xác nhận đã nhận văn bản');
    await visitor.post(links.ACKNOWLEDGE, 'decide', { ...hidden, verdict: 'RECEIVED', signedAs: 'Trần Thị Hà' });
    passed(91);
    const used = await leavesNothing(office, () => visitor.post(links.ACKNOWLEDGE, 'renew', hidden));
    expect(used.words).toContain('Đã nhận');
    await office.office.documents.grants.updateOne(
      { _id: (await grantOf(links.SIGN))?._id ?? '' },
      { $set: { state: 'LOCKED' } },
    );
    const locked = await leavesNothing(office, () => visitor.post(links.SIGN, 'renew', hidden));
    expect(locked.status).toBe(423);
  });

  test('C20 what is over gets no new link, and the page says so', async () => {
    passed(31);
    const visitor = openVisitor(office.origin);
    // The plan is in force: nobody waits for its signature any more.
    const page = await visitor.get(links.SIGN);
    expect(page.status).toBe(410);
    expect(page.words).toContain('không cấp liên kết mới');
    expect(page.html).not.toContain('<form');
    const hidden = { csrf: (await visitor.hiddenFields(links.ACKNOWLEDGE))['csrf'] ?? '' };
    const answer = await leavesNothing(office, () => visitor.post(links.SIGN, 'renew', hidden));
    expect(answer.status).toBe(410);
  });

  test('a reminder after the renewal carries the new link', async () => {
    const link = links.ACKNOWLEDGE;
    passed(91);
    await openVisitor(office.origin).askForNewLink(link);
    const old = await grantOf(link);
    const [id] = await openGrants(office.office, [
      {
        purpose: 'ACKNOWLEDGE',
        planId: plan._id,
        revision: old!.revision,
        docHash: old!.docHash,
        subjectId: old!.subjectId,
        aboutId: old!.aboutId,
        openedAt: old!.openedAt,
      },
    ]);
    expect(id).toBe(old?.replacedBy);
    const sent = await linkInMail(office, { kind: 'other', planId: plan._id, to: await addressOf(link) });
    expect(new URL(sent).pathname).toContain(`/l/${id}.`);
  });
});
