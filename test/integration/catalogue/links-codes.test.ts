import { codeIn } from '../../../infra/demo/mail-kind';
import type { PlanDocument } from '../../../services/plans/plan';
import { type DecisionDesk, decisionDesk, otherThan } from '../../support/pages/decision-desk';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { draftedPlan, placePlan } from '../../support/pages/sample-plan-on-record';

const MINUTE_MS = 60_000;

describe('the code that a decision by link needs', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let desk: DecisionDesk;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
    desk = decisionDesk(office, plan);
  });
  afterAll(() => office.close());
  afterEach(() => office.setClock(null));

  it('after a wrong code the reason that was typed is still there, and the tries left are told', async () => {
    const { link, visitor, code } = await desk.at('SIGN');
    const reason = 'Mục II.3 chưa nêu kinh phí <1 tỷ> & nguồn.';
    const answer = await visitor.submit(link, { verdict: 'RETURNED', reason, code: otherThan(code) });
    expect(answer.status).toBe(403);
    expect(answer.words).toContain('Mã không đúng hoặc đã hết hiệu lực. Còn 4 lần nhập.');
    expect(answer.html).toContain('Mục II.3 chưa nêu kinh phí &#60;1 tỷ&#62; &#38; nguồn.</textarea>');
    expect((await visitor.submit(link, { verdict: 'RETURNED', reason, code })).status).toBe(200);
  });

  it('a decision without a code is refused and costs no try', async () => {
    const { grantId, link } = await desk.fresh('SIGN');
    const answer = await openVisitor(office.origin).submit(link, { verdict: 'APPROVED' });
    expect(answer.status).toBe(403);
    expect(answer.words).toContain('Vui lòng nhập mã xác nhận');
    expect(await desk.grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  test.each(['CONTENT_CHECK', 'SIGN'] as const)(
    'C21 five wrong codes (%s) lock the link, tell the clerk, and the right code comes too late',
    async (purpose) => {
      const before = office.inbox.messages().length;
      const { grantId, link, visitor, code, hidden } = await desk.at(purpose);
      const answers: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const answer = await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code: otherThan(code) });
        answers.push(answer.status);
      }
      expect(answers).toEqual([403, 403, 403, 403, 423]);
      const sixth = await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
      expect(sixth.status).toBe(423);
      expect(sixth.words).toContain('Liên kết đã bị khóa');
      expect((await visitor.get(link)).status).toBe(423);
      expect((await visitor.post(link, 'code', hidden)).status).toBe(423);
      expect(await desk.grant(grantId)).toMatchObject({ state: 'LOCKED', decision: null });
      const told = office.inbox
        .messages()
        .slice(before)
        .filter((mail) => mail.subject.includes('] Liên kết bị khóa: '));
      expect(told.map((mail) => mail.to)).toEqual([['le.thi.quynh.trang@honglinh.example.vn']]);
    },
  );

  test('C21 fifty different guesses at once are five guesses', async () => {
    const { grantId, link, visitor, code, hidden } = await desk.at('SIGN');
    const guesses = Array.from({ length: 51 }, (_, guess) => String(guess).padStart(6, '0')).filter(
      (guess) => guess !== code,
    );
    const answers = await Promise.all(
      guesses.map((guess) => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code: guess })),
    );
    // Who lost a try to another may read of the lock already.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403, 423]));
    expect(answers.filter(({ status }) => status === 403).length).toBeLessThanOrEqual(4);
    expect(await desk.grant(grantId)).toMatchObject({ state: 'LOCKED', tries: 5, decision: null });
  });

  test('C22 a code is good for ten minutes, for its own link, and only until the next is sent', async () => {
    const { link, visitor, code } = await desk.at('SIGN');
    const other = await desk.at('SIGN');
    const foreign = await visitor.submit(link, { verdict: 'APPROVED', code: other.code });
    const next = await desk.codeFor(visitor, link);
    const outdated = await visitor.submit(link, { verdict: 'APPROVED', code });
    office.setClock(new Date(Date.now() + 11 * MINUTE_MS));
    const late = await visitor.submit(link, { verdict: 'APPROVED', code: next });
    expect([foreign, outdated, late].map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test('C22 a code that was used signs nothing else', async () => {
    const used = await desk.at('SIGN');
    await used.visitor.submit(used.link, { verdict: 'APPROVED', code: used.code });
    const { grantId, link, visitor } = await desk.at('SIGN');
    expect((await visitor.submit(link, { verdict: 'APPROVED', code: used.code })).status).toBe(403);
    expect((await desk.grant(grantId)).state).toBe('OPEN');
  });

  test('C23 twenty requests for a code send three mails in fifteen minutes, to the registered address alone', async () => {
    const { grantId, link } = await desk.fresh('SIGN');
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link, 'code');
    const before = office.inbox.messages().length;
    const answers: Awaited<ReturnType<Visitor['post']>>[] = [];
    for (let request = 0; request < 20; request += 1) answers.push(await visitor.post(link, 'code', hidden));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, ...Array.from({ length: 17 }, () => 429)]);
    const refused = answers.at(-1);
    expect(refused?.words).toContain('Đã gửi 03 mã xác nhận trong 15 phút');
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(800);
    const mails = office.inbox.messages().slice(before);
    expect(mails.map((mail) => mail.to)).toEqual(
      Array.from({ length: 3 }, () => ['nguyen.huy.hung@honglinh.example.vn']),
    );
    office.setClock(new Date(Date.now() + 16 * MINUTE_MS));
    expect((await visitor.post(link, 'code', hidden)).status).toBe(200);
    expect((await desk.grant(grantId)).codeRound).toBe(4);
  });

  test('C23 ten clicks on “send the code” at once send three mails at most, and the code of the last one signs', async () => {
    const { grantId, link } = await desk.fresh('SIGN');
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link, 'code');
    const before = office.inbox.messages().length;
    await Promise.all(Array.from({ length: 10 }, () => visitor.post(link, 'code', hidden)));
    const mails = office.inbox.messages().slice(before);
    expect(mails.length).toBeLessThanOrEqual(3);
    const { codeRound } = await desk.grant(grantId);
    const last = mails.find((mail) => mail.messageId?.includes(`.${codeRound}@`));
    const signed = await visitor.submit(link, { verdict: 'APPROVED', code: last ? codeIn(last) : '' });
    expect(signed.status).toBe(200);
  });
});
