import { linkIn } from '../../../infra/demo/mail-kind';
import type { PlanDocument } from '../../../services/plans/plan';
import { quarantinePlan } from '../../../services/plans/quarantine-plan';
import { takeInQuiet } from '../../../services/relay/take-in-quiet';
import { endPlan } from '../../support/pages/end-plan';
import { linkInMail } from '../../support/pages/link-in-mail';
import { type LinkOffice, openLinkOffice } from '../../support/pages/open-link-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { mailLink, planInForce } from '../../support/pages/sample-plan-on-record';

const OFFICER = 'Trần Thị Hà';
const REASON = 'Ban hành nhầm phụ lục 2.';

describe('links of a plan after its issue', () => {
  let office: LinkOffice;
  let plan: PlanDocument;
  let unit: { id: string; mail: string; delivery: string; task: string };
  beforeEach(async () => {
    office = await openLinkOffice();
    plan = await planInForce(office);
    const task = await office.office.documents.tasks.findOne({ planId: plan._id, ownerKind: 'unit' });
    const owner = (await office.office.directory()).unit(task?.ownerId ?? '');
    const delivery = await linkInMail(office, { kind: 'delivery', planId: plan._id, to: owner?.mail ?? '' });
    const { link } = await mailLink(office, plan, {
      ...{ purpose: 'PROGRESS', subjectId: task?.ownerId ?? '', mail: 'TASK_REWORK', aboutId: task?._id ?? '' },
    });
    unit = { id: task?.ownerId ?? '', mail: owner?.mail ?? '', delivery, task: link };
  });
  afterEach(() => office.close());

  const visitor = () => openVisitor(office.origin);
  const recall = () => endPlan(office.office, plan._id, { to: 'RECALLED', reason: REASON, notice: 'RECALLED' });
  const recallLink = () => {
    const mail = office.inbox.messages().find(({ subject, to }) => subject.includes('Thu hồi') && to[0] === unit.mail);
    if (!mail) throw new Error('the recall did not arrive');
    return linkIn(mail);
  };
  const copy = () => office.office.documents.deliveries.findOne({ _id: `${plan._id}/${unit.id}` });

  it('a recipient refuses a recall with a reason, which reaches the clerk, and agrees later', async () => {
    await recall();
    const link = recallLink();
    const page = await visitor().get(link);
    expect(page.status).toBe(200);
    for (const words of [
      'Trả lời thu hồi văn bản',
      'VĂN BẢN ĐÃ BỊ THU HỒI',
      REASON.slice(0, -1),
      plan.number?.text ?? '',
    ])
      expect(page.words).toContain(words);
    const unnamed = await visitor().submit(link, { verdict: 'AGREED', signedAs: ' ' });
    expect(unnamed.status).toBe(400);
    expect(unnamed.words).toContain('“Họ và tên người trả lời”');
    const silent = await visitor().submit(link, { verdict: 'REFUSED', signedAs: OFFICER, reason: '' });
    expect(silent.status).toBe(400);
    expect(silent.html).toContain(`value="${OFFICER}"`);
    expect((await copy())?.recall?.state).toBe('ASKED');

    const refused = await visitor().submit(link, {
      verdict: 'REFUSED',
      signedAs: OFFICER,
      reason: 'Đã sao gửi tổ dân phố.',
    });
    expect(refused.status).toBe(200);
    for (const words of ['Không đồng ý thu hồi', OFFICER, 'Đã sao gửi tổ dân phố.'])
      expect(refused.words).toContain(words);
    expect((await copy())?.recall).toMatchObject({ state: 'REFUSED', by: OFFICER, reason: 'Đã sao gửi tổ dân phố.' });
    const told = office.inbox.messages().filter(({ subject }) => subject.includes('Không đồng ý thu hồi văn bản'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Đã sao gửi tổ dân phố.');

    const agreed = await visitor().submit(link, { verdict: 'AGREED', signedAs: OFFICER });
    expect(agreed.words).toContain('Đồng ý thu hồi');
    const later = await visitor().get(link);
    expect(later.html).not.toContain('<form');
    expect(later.words).toContain('Đồng ý thu hồi');
    await takeInQuiet(office.office, new Set([plan._id]));
    expect(await office.office.documents.facts.countDocuments({ planId: plan._id, takenInAt: null })).toBe(0);
  });

  it('ten clicks on one answer are one answer and one letter', async () => {
    await recall();
    const link = recallLink();
    const guest = visitor();
    const hidden = await guest.hiddenFields(link);
    const answer = { ...hidden, verdict: 'REFUSED', signedAs: OFFICER, reason: 'Đã sao gửi.' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => guest.post(link, 'decide', answer)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const about = { planId: plan._id, 'act.kind': 'RECALL_ANSWERED' as const };
    expect(await office.office.documents.facts.countDocuments(about)).toBe(1);
    expect(await office.office.documents.mails.countDocuments({ planId: plan._id, purpose: 'RECALL_REFUSED' })).toBe(1);
  });

  it('an answer is taken for the content that was shown, from the browser it was shown to, and from no machine', async () => {
    await recall();
    const link = recallLink();
    const guest = visitor();
    const answer = { ...(await guest.hiddenFields(link)), verdict: 'AGREED', signedAs: OFFICER };
    const statuses = [];
    for (const change of [{ docHash: '0'.repeat(64) }, { csrf: 'x' }, { 'bo-trong': 'x' }])
      statuses.push((await guest.post(link, 'decide', { ...answer, ...change })).status);
    expect(statuses).toEqual([409, 403, 400]);
    expect((await copy())?.recall?.state).toBe('ASKED');
    expect((await guest.post(link, 'decide', answer)).status).toBe(200);
  });

  it('after the recall every link of a recipient shows the copy under the banner, as a page and as a file', async () => {
    await recall();
    for (const link of [unit.delivery, unit.task]) {
      const page = await visitor().get(link);
      expect(page.status).toBe(200);
      expect(page.words).toContain('VĂN BẢN ĐÃ BỊ THU HỒI');
      expect(page.words).toContain(plan.title);
      expect(page.html).not.toContain('<form');
      const print = await visitor().get(`${link}/plan.pdf`);
      expect(print.headers['content-type']).toBe('application/pdf');
    }
  });

  it.each([
    ['SUPERSEDED' as const, 'VĂN BẢN ĐÃ BỊ THAY THẾ bởi Kế hoạch số 77/KH-UBND'],
    ['CLOSED' as const, 'KẾ HOẠCH ĐÃ KẾT THÚC THỰC HIỆN'],
  ])('a copy of a plan that is %s says so', async (to, banner) => {
    await office.office.documents.plans.updateOne(
      { _id: plan._id },
      { $set: { supersededBy: { planId: 'ke-hoach-moi', number: '77/KH-UBND', at: office.office.clock() } } },
    );
    await endPlan(office.office, plan._id, { to });
    const page = await visitor().get(unit.delivery);
    expect(page.status).toBe(200);
    expect(page.words).toContain(banner);
  });

  it('a corrected plan stays to be confirmed, and who has confirmed reads the correction', async () => {
    const lastCorrection = { reference: '12/UBND-VP', date: '2027-03-04', what: 'Sửa chức vụ người ký.' };
    await office.office.documents.plans.updateOne({ _id: plan._id }, { $set: { correctedTimes: 1, lastCorrection } });
    const open = await visitor().get(unit.delivery);
    expect(open.words).toContain('ĐÃ ĐÍNH CHÍNH theo Công văn số 12/UBND-VP');
    expect((await visitor().submit(unit.delivery, { verdict: 'RECEIVED', signedAs: OFFICER })).status).toBe(200);
    const kept = await visitor().get(unit.delivery);
    for (const words of [
      'Kế hoạch đã được đính chính',
      'Sửa chức vụ người ký',
      OFFICER,
      'Cập nhật tiến độ từng nhiệm vụ',
    ])
      expect(kept.words).toContain(words);
  });

  it('links of the draft stage, of a changed address and of a plan shut away show nothing', async () => {
    const { link: check } = await mailLink(office, plan, {
      ...{ purpose: 'CONTENT_CHECK', subjectId: plan.route.unitHeadId, mail: 'CONTENT_CHECK' },
    });
    await recall();
    expect((await visitor().get(check)).status).toBe(410);
    const mine = { planId: plan._id, subjectId: unit.id, purpose: 'ACKNOWLEDGE' as const };
    await office.office.documents.grants.updateOne(mine, { $set: { revokedBecause: 'CONTACT_CHANGED' } });
    expect((await visitor().get(unit.delivery)).status).toBe(410);
    expect((await visitor().get(unit.task)).status).toBe(200);
    await quarantinePlan(office.office, { planId: plan._id, reason: 'Lộ bí mật.', actorId: plan.route.clerkId });
    for (const link of [unit.delivery, unit.task, recallLink()]) {
      const page = await visitor().get(link);
      expect(page.status).toBe(410);
      expect(page.words).not.toContain(plan.title);
    }
  });
});
