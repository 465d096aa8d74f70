import { codeIn } from '../../../infra/demo/mail-kind';
import type { GrantDocument } from '../../../services/grants/grant';
import type { PlanDocument } from '../../../services/plans/plan';
import { codeAfter } from '../../support/pages/link-in-mail';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor, type Visitor } from '../../support/pages/open-visitor';
import { readTogether } from '../../support/pages/read-together';
import { draftedPlan, mailLink, placePlan } from '../../support/pages/sample-plan-on-record';

const MINUTE_MS = 60_000;

describe('decisions by link', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let rounds = 0;
  beforeAll(async () => {
    office = await openLinkOffice();
    plan = await draftedPlan(office);
    await placePlan(office, plan._id, 'PENDING_SIGNATURE');
  });
  afterAll(() => office.close());
  afterEach(() => office.setClock(null));

  const fresh = (purpose: 'SIGN' | 'CONTENT_CHECK') => {
    rounds += 1;
    const subjectId = purpose === 'SIGN' ? plan.route.signerId : plan.route.unitHeadId;
    return mailLink(office, plan, { purpose, subjectId, mail: purpose, round: rounds });
  };
  const grant = async (id: string): Promise<GrantDocument> => {
    const found = await office.office.documents.grants.findOne({ _id: id });
    if (!found) throw new Error('no grant');
    return found;
  };
  const codeFor = (visitor: Visitor, link: string) =>
    codeAfter(office, plan._id, async () => expect((await visitor.askForCode(link)).status).toBe(200));
  /** A link to sign by, its page open in a browser, the code at hand. */
  const atSignature = async () => {
    const { grantId, link } = await fresh('SIGN');
    const visitor = openVisitor(office.origin);
    const code = await codeFor(visitor, link);
    return { grantId, link, visitor, code, hidden: await visitor.hiddenFields(link) };
  };
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
  /** A receipt without what is fresh in every answer. */
  const receiptOf = (html: string) => html.replace(/nonce="[^"]+"/, '');

  it('the code from the mail signs, and the link shows the same receipt ever after', async () => {
    const { grantId, link, visitor, code } = await atSignature();
    const receipt = await visitor.submit(link, { verdict: 'APPROVED', code });
    expect(receipt.status).toBe(200);
    for (const words of ['Đã ghi nhận', 'Phê duyệt', 'Nguyễn Huy Hùng', 'mức L1', 'không phải chữ ký số'])
      expect(receipt.words).toContain(words);
    expect(await grant(grantId)).toMatchObject({ state: 'USED', decision: { verdict: 'APPROVED', channel: 'LINK' } });
    const again = await openVisitor(office.origin).get(link);
    expect(again.status).toBe(200);
    expect(receiptOf(again.html)).toBe(receiptOf(receipt.html));
  });

  it('a double click decides once, spends one try and gives the same receipt twice', async () => {
    const { grantId, link, visitor, code, hidden } = await atSignature();
    const send = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    const [first, second] = await readTogether(office.office, 2, () => Promise.all([send(), send()]));
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(receiptOf(second.html)).toBe(receiptOf(first.html));
    expect(first.words).toContain('Đã ghi nhận');
    expect(await grant(grantId)).toMatchObject({ state: 'USED', tries: 1 });
  });

  it('twenty posts at once are one decision with one receipt', async () => {
    const { grantId, link, visitor, code, hidden } = await atSignature();
    const post = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    const answers = await readTogether(office.office, 20, () => Promise.all(Array.from({ length: 20 }, post)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ html }) => receiptOf(html))).size).toBe(1);
    expect(answers[0]?.words).toContain('Đã ghi nhận');
    expect((await grant(grantId)).state).toBe('USED');
  });

  it('twenty posts at once of a check without a code are one decision as well', async () => {
    const { grantId, link } = await fresh('CONTENT_CHECK');
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link);
    const post = () => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED' });
    const answers = await readTogether(office.office, 20, () => Promise.all(Array.from({ length: 20 }, post)));
    expect(new Set(answers.map(({ status, html }) => `${status}${receiptOf(html)}`)).size).toBe(1);
    expect((await grant(grantId)).decision?.verdict).toBe('APPROVED');
  });

  it.each(['SIGN', 'CONTENT_CHECK'] as const)(
    'of approval and return in two windows (%s) one wins, and both show the winner',
    async (purpose) => {
      const { grantId, link } = await fresh(purpose);
      const visitor = openVisitor(office.origin);
      const code = purpose === 'SIGN' ? await codeFor(visitor, link) : '';
      const hidden = await visitor.hiddenFields(link);
      const [approved, returned] = await readTogether(office.office, 2, () =>
        Promise.all([
          visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code }),
          visitor.post(link, 'decide', { ...hidden, verdict: 'RETURNED', reason: 'Thiếu kinh phí.', code }),
        ]),
      );
      const verdict = (await grant(grantId)).decision?.verdict;
      const [winner, loser] = verdict === 'APPROVED' ? [approved, returned] : [returned, approved];
      expect([winner.status, loser.status]).toEqual([200, 409]);
      expect(loser.words).toContain('Việc này đã được giải quyết trước đó');
      const approval = purpose === 'SIGN' ? 'Kết quả Phê duyệt' : 'Kết quả Đồng ý';
      const outcome = verdict === 'APPROVED' ? approval : 'Kết quả Trả lại';
      for (const { words } of [winner, loser]) expect(words).toContain(outcome);
    },
  );

  it('the right code sent from ten browsers at once is one decision, and nobody is shown another', async () => {
    const { grantId, link, code } = await atSignature();
    const people = Array.from({ length: 10 }, () => openVisitor(office.origin));
    const forms = await Promise.all(people.map((one) => one.hiddenFields(link)));
    const post = (one: Visitor, index: number) =>
      one.post(link, 'decide', { ...forms[index], verdict: 'APPROVED', code });
    const answers = await readTogether(office.office, 10, () => Promise.all(people.map(post)));
    expect(await grant(grantId)).toMatchObject({ state: 'USED', decision: { verdict: 'APPROVED' } });
    for (const { status, words } of answers) {
      expect([200, 423]).toContain(status);
      expect(words).toContain(status === 200 ? 'Kết quả Phê duyệt' : 'bị khóa');
    }
    expect((await openVisitor(office.origin).get(link)).words).toContain('Kết quả Phê duyệt');
  });

  it('a decision that comes after another gets the winner’s receipt and is told so', async () => {
    const { link, visitor, code } = await atSignature();
    const hidden = await visitor.hiddenFields(link);
    await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    const late = await visitor.post(link, 'decide', { ...hidden, verdict: 'RETURNED', reason: 'Muộn.', code });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Kết quả Phê duyệt');
    expect(late.words).not.toContain('Muộn.');
  });

  it('a return without a reason brings the page back, the choice kept and the fault named', async () => {
    const { grantId, link, visitor, code } = await atSignature();
    const answer = await visitor.submit(link, { verdict: 'RETURNED', reason: '   ', code });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Vui lòng nêu rõ lý do');
    expect(answer.html).toMatch(/value="RETURNED" required checked/);
    expect(answer.html).toContain('role="alert"');
    expect(await grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('a form without a decision names the field as the page does', async () => {
    const { link } = await fresh('CONTENT_CHECK');
    const answer = await openVisitor(office.origin).submit(link, { verdict: '' });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('“Ý kiến kiểm tra”');
    expect(answer.words).not.toContain('verdict');
  });

  it('after a wrong code the reason that was typed is still there, and the tries left are told', async () => {
    const { link, visitor, code } = await atSignature();
    const reason = 'Mục II.3 chưa nêu kinh phí <1 tỷ> & nguồn.';
    const answer = await visitor.submit(link, { verdict: 'RETURNED', reason, code: wrong(code) });
    expect(answer.status).toBe(403);
    expect(answer.words).toContain('Mã không đúng hoặc đã hết hiệu lực. Còn 4 lần nhập.');
    expect(answer.html).toContain('Mục II.3 chưa nêu kinh phí &#60;1 tỷ&#62; &#38; nguồn.</textarea>');
    expect((await visitor.submit(link, { verdict: 'RETURNED', reason, code })).status).toBe(200);
  });

  it('a decision without a code is refused and costs no try', async () => {
    const { grantId, link } = await fresh('SIGN');
    const answer = await openVisitor(office.origin).submit(link, { verdict: 'APPROVED' });
    expect(answer.status).toBe(403);
    expect(answer.words).toContain('Vui lòng nhập mã xác nhận');
    expect(await grant(grantId)).toMatchObject({ state: 'OPEN', tries: 0 });
  });

  it('five wrong codes lock the link, tell the clerk, and the right code comes too late', async () => {
    const { grantId, link, visitor, code, hidden } = await atSignature();
    const answers: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code: wrong(code) });
      answers.push(answer.status);
    }
    expect(answers).toEqual([403, 403, 403, 403, 423]);
    const sixth = await visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code });
    expect(sixth.status).toBe(423);
    expect(sixth.words).toContain('Liên kết đã bị khóa');
    expect((await visitor.get(link)).status).toBe(423);
    expect((await visitor.post(link, 'code', hidden)).status).toBe(423);
    expect(await grant(grantId)).toMatchObject({ state: 'LOCKED', decision: null });
    const told = office.inbox.messages().filter((mail) => mail.subject.includes('Liên kết phê duyệt bị khóa'));
    expect(told.map((mail) => mail.to)).toEqual([['le.thi.quynh.trang@honglinh.example.vn']]);
  });

  it('fifty different guesses at once are five guesses', async () => {
    const { grantId, link, visitor, code, hidden } = await atSignature();
    const guesses = Array.from({ length: 51 }, (_, guess) => String(guess).padStart(6, '0')).filter(
      (guess) => guess !== code,
    );
    const answers = await Promise.all(
      guesses.map((guess) => visitor.post(link, 'decide', { ...hidden, verdict: 'APPROVED', code: guess })),
    );
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(guesses.length - 4);
    expect(await grant(grantId)).toMatchObject({ state: 'LOCKED', tries: 5, decision: null });
  });

  it('a code is good for ten minutes, for its own link, and only until the next is sent', async () => {
    const { link, visitor, code } = await atSignature();
    const other = await atSignature();
    const foreign = await visitor.submit(link, { verdict: 'APPROVED', code: other.code });
    const next = await codeFor(visitor, link);
    const outdated = await visitor.submit(link, { verdict: 'APPROVED', code });
    office.setClock(new Date(Date.now() + 11 * MINUTE_MS));
    const late = await visitor.submit(link, { verdict: 'APPROVED', code: next });
    expect([foreign, outdated, late].map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('a code that was used signs nothing else', async () => {
    const used = await atSignature();
    await used.visitor.submit(used.link, { verdict: 'APPROVED', code: used.code });
    const { grantId, link, visitor } = await atSignature();
    expect((await visitor.submit(link, { verdict: 'APPROVED', code: used.code })).status).toBe(403);
    expect((await grant(grantId)).state).toBe('OPEN');
  });

  it('twenty requests for a code send three mails in fifteen minutes, to the registered address alone', async () => {
    const { grantId, link } = await fresh('SIGN');
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
    expect((await grant(grantId)).codeRound).toBe(4);
  });

  it('ten clicks on “send the code” at once send three mails at most, and the code of the last one signs', async () => {
    const { grantId, link } = await fresh('SIGN');
    const visitor = openVisitor(office.origin);
    const hidden = await visitor.hiddenFields(link, 'code');
    const before = office.inbox.messages().length;
    await Promise.all(Array.from({ length: 10 }, () => visitor.post(link, 'code', hidden)));
    const mails = office.inbox.messages().slice(before);
    expect(mails.length).toBeLessThanOrEqual(3);
    const { codeRound } = await grant(grantId);
    const last = mails.find((mail) => mail.messageId?.includes(`.${codeRound}@`));
    const signed = await visitor.submit(link, { verdict: 'APPROVED', code: last ? codeIn(last) : '' });
    expect(signed.status).toBe(200);
  });

  it('the leader hands over to a deputy whose mandate is valid today, and to nobody else', async () => {
    const { grantId, link, visitor, code } = await atSignature();
    const { html } = await visitor.get(link);
    const [, mandateId = ''] = /<option value="([^"]+)"[^>]*>[^<]*Trần Quốc Việt \(KT\./.exec(html) ?? [];
    expect(html).not.toContain('<option value="ht.hong-linh.tm-chu-tich"');
    const receipt = await visitor.submit(link, { verdict: 'HANDED_OVER', mandateId, code });
    expect(receipt.status).toBe(200);
    expect(receipt.words).toContain('Trần Quốc Việt');
    expect((await grant(grantId)).decision).toMatchObject({ verdict: 'HANDED_OVER', mandateId });
  });

  it('a mandate that nobody holds takes no hand-over', async () => {
    const { grantId, link, visitor, code } = await atSignature();
    const answer = await visitor.submit(link, { verdict: 'HANDED_OVER', mandateId: 'nobody', code });
    expect(answer.status).toBe(422);
    expect(answer.words).toContain('không có thẩm quyền ký');
    expect((await grant(grantId)).state).toBe('OPEN');
  });
});
