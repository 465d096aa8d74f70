import type { PlanDocument } from '../../../services/plans/plan';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { type DecisionDesk, decisionDesk, sameReceipt } from '../../support/pages/decision-desk';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { readTogether } from '../../support/pages/read-together';
import { draftedPlan, placePlan } from '../../support/pages/sample-plan-on-record';

describe('decisions by link', () => {
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

  it('the code from the mail signs, and the link shows the same receipt ever after', async () => {
    const { grantId, link, visitor, code } = await desk.at('SIGN');
    const receipt = await visitor.submit(link, { verdict: 'APPROVED', code });
    expect(receipt.status).toBe(200);
    for (const words of ['Đã ghi nhận', 'Phê duyệt', 'Nguyễn Huy Hùng', 'mức L1', 'không phải chữ ký số'])
      expect(receipt.words).toContain(words);
    expect(await desk.grant(grantId)).toMatchObject({
      state: 'USED',
      decision: { verdict: 'APPROVED', channel: 'LINK' },
    });
    const again = await openVisitor(office.origin).get(link);
    expect(again.status).toBe(200);
    expect(sameReceipt(again.html)).toBe(sameReceipt(receipt.html));
  });

  test.each(['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const)(
    'C07 whoever has only the link (%s) can read and decide nothing: the code is asked for',
    async (purpose) => {
      const { link } = await desk.fresh(purpose);
      const other = openVisitor(office.origin, '127.0.0.7');
      expect((await other.get(link)).words).toContain('công tác dân vận');
      const hidden = await other.hiddenFields(link);
      for (const typed of [{ verdict: 'APPROVED' }, { verdict: 'RETURNED', reason: 'Không đồng ý.' }]) {
        const answer = await leavesNothing(office, () => other.post(link, 'decide', { ...hidden, ...typed }));
        expect(answer.status).toBe(403);
        expect(answer.words).toContain('Vui lòng nhập mã xác nhận');
      }
    },
  );

  test('C12 a double click decides once, spends one try and gives the same receipt twice', async () => {
    const { grantId, link, visitor, code, hidden } = await desk.at('SIGN');
    const send = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    const [first, second] = await readTogether(office.office, 2, () => Promise.all([send(), send()]));
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(sameReceipt(second.html)).toBe(sameReceipt(first.html));
    expect(first.words).toContain('Đã ghi nhận');
    expect(await desk.grant(grantId)).toMatchObject({ state: 'USED', tries: 1 });
  });

  test.each(['CONTENT_CHECK', 'SIGN'] as const)(
    'C12 twenty posts at once (%s) are one decision with one receipt',
    async (purpose) => {
      const { grantId, link, visitor, code, hidden } = await desk.at(purpose);
      const post = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
      const answers = await readTogether(office.office, 20, () => Promise.all(Array.from({ length: 20 }, post)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(answers.map(({ html }) => sameReceipt(html))).size).toBe(1);
      expect(answers[0]?.words).toContain('Đã ghi nhận');
      expect((await desk.grant(grantId)).state).toBe('USED');
    },
  );

  test('C12 the right code sent from ten browsers at once is one decision, and nobody is shown another', async () => {
    const { grantId, link, code } = await desk.at('SIGN');
    const people = Array.from({ length: 10 }, () => openVisitor(office.origin));
    const forms = await Promise.all(people.map((one) => one.hiddenFields(link)));
    const post = (one: Visitor, index: number) =>
      one.post(link, 'decide', { ...forms[index], verdict: 'APPROVED', code });
    const answers = await readTogether(office.office, 10, () => Promise.all(people.map(post)));
    expect(await desk.grant(grantId)).toMatchObject({ state: 'USED', decision: { verdict: 'APPROVED' } });
    for (const { status, words } of answers) {
      expect([200, 423]).toContain(status);
      expect(words).toContain(status === 200 ? 'Kết quả Phê duyệt' : 'bị khóa');
    }
    expect((await openVisitor(office.origin).get(link)).words).toContain('Kết quả Phê duyệt');
  });

  test.each(['SIGN', 'CONTENT_CHECK'] as const)(
    'C13 of approval and return in two windows (%s) one wins, and both show the winner',
    async (purpose) => {
      const { grantId, visitor, link, code, hidden } = await desk.at(purpose);
      const [approved, returned] = await readTogether(office.office, 2, () =>
        Promise.all([
          visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code }),
          visitor.post(link, 'decide', { ...hidden, verdict: 'RETURNED', reason: 'Thiếu kinh phí.', code }),
        ]),
      );
      const verdict = (await desk.grant(grantId)).decision?.verdict;
      const [winner, loser] = verdict === 'APPROVED' ? [approved, returned] : [returned, approved];
      expect([winner.status, loser.status]).toEqual([200, 409]);
      expect(loser.words).toContain('Việc này đã được giải quyết trước đó');
      const approval = purpose === 'SIGN' ? 'Kết quả Phê duyệt' : 'Kết quả Đồng ý';
      const outcome = verdict === 'APPROVED' ? approval : 'Kết quả Trả lại';
      for (const { words } of [winner, loser]) expect(words).toContain(outcome);
    },
  );

  test('C13 a decision that comes after another gets the winner’s receipt and is told so', async () => {
    const { link, visitor, code } = await desk.at('SIGN');
    const hidden = await visitor.hiddenFields(link);
    await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    const late = await visitor.post(link, 'decide', { ...hidden, verdict: 'RETURNED', reason: 'Muộn.', code });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Kết quả Phê duyệt');
    expect(late.words).not.toContain('Muộn.');
  });

  it('a return without a reason brings the page back, the choice kept and the fault named', async () => {
    const { grantId, link, visitor, code } = await desk.at('SIGN');
    const answer = await visitor.submit(link, { verdict: 'RETURNED', reason: '   ', code });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Vui lòng nêu rõ lý do');
    expect(answer.html).toMatch(/value="RETURNED" required checked/);
    expect(answer.html).toContain('role="alert"');
    expect(await desk.grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('a form without a decision names the field as the page does', async () => {
    const { link } = await desk.fresh('CONTENT_CHECK');
    const answer = await openVisitor(office.origin).submit(link, { verdict: '' });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('“Ý kiến kiểm tra”');
    expect(answer.words).not.toContain('verdict');
  });

  it('the leader hands over to a deputy whose mandate is valid today, and to nobody else', async () => {
    const { grantId, link, visitor, code } = await desk.at('SIGN');
    const { html } = await visitor.get(link);
    const [, mandateId = ''] = /<option value="([^"]+)"[^>]*>[^<]*Trần Quốc Việt \(KT\./.exec(html) ?? [];
    expect(html).not.toContain('<option value="ht.hong-linh.tm-chu-tich"');
    const receipt = await visitor.submit(link, { verdict: 'HANDED_OVER', mandateId, code });
    expect(receipt.status).toBe(200);
    expect(receipt.words).toContain('Trần Quốc Việt');
    expect((await desk.grant(grantId)).decision).toMatchObject({ verdict: 'HANDED_OVER', mandateId });
  });

  it('a mandate that nobody holds takes no hand-over', async () => {
    const { grantId, link, visitor, code } = await desk.at('SIGN');
    const answer = await visitor.submit(link, { verdict: 'HANDED_OVER', mandateId: 'nobody', code });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('không có thẩm quyền ký');
    expect((await desk.grant(grantId)).state).toBe('OPEN');
  });

  test('a decision keeps what was stated, in which language, and of the visitor only the network', async () => {
    const { grantId, link, visitor, code, hidden } = await desk.at('SIGN');
    await visitor.post(
      link,
      'decide',
      { ...hidden, verdict: 'APPROVED', code },
      { headers: { 'accept-language': 'en' } },
    );
    const { decision } = await desk.grant(grantId);
    expect(decision?.consent).toEqual({
      statement: 'pages.statements.sign',
      language: 'en',
      words: expect.stringContaining('I have seen the full plan'),
      network: '127.0.0.0/24',
    });
    expect(decision?.channel).toBe('LINK');
  });
});
