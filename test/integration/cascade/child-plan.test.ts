import { randomUUID } from 'node:crypto';
import { verifyChain } from '../../../services/audit/verify-chain';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { closeParentTasks } from '../../../services/cascade/close-parent-tasks';
import { draftChildPlan } from '../../../services/cascade/draft-child-plan';
import { readCascade } from '../../../services/cascade/read-cascade';
import type { TaskDocument } from '../../../services/obligations/obligation';
import type { PlanDocument } from '../../../services/plans/plan';
import { saveRevision } from '../../../services/plans/save-revision';
import { officePeople } from '../../support/office-people';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { PROVINCE, PROVINCE_DRAFTER, provincePlanText } from '../../support/province-of-communes';
import {
  CASCADE_DUTIES,
  COMMUNE,
  COMMUNE_DRAFTER,
  OTHER_COMMUNE,
  PROVINCE_OFFICER,
  provinceWithIssuingCommune,
} from '../../support/province-with-issuing-commune';
import { until } from '../../support/until';

describe('a plan of the province asks the communes for plans of their own', () => {
  let opened: LinkOffice;
  let parent: PlanDocument;
  beforeAll(async () => {
    opened = await openRunningOffice('configured', { directory: provinceWithIssuingCommune() });
    parent = await issue(provincePlanText({ duties: CASCADE_DUTIES }), PROVINCE, PROVINCE_DRAFTER);
  });
  afterAll(() => opened.close());

  const people = () => officePeople(opened);
  async function carry(planId: string): Promise<PlanDocument> {
    await people().submit(planId);
    for (const step of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people().approve(planId, step);
    await people().reaches(planId, 'IN_FORCE');
    return people().plan(planId);
  }
  async function issue(text: string, issuerId: string, drafterId: string): Promise<PlanDocument> {
    return carry((await people().draft(text, issuerId, drafterId))._id);
  }
  async function expected(ownerId: string, planId = parent._id): Promise<TaskDocument> {
    const task = await opened.office.documents.tasks.findOne({ planId, ownerId, childPlan: { $exists: true } });
    if (!task) throw new Error(`${ownerId} owes no plan`);
    return task;
  }
  const draft = async (idempotencyKey: string) =>
    draftChildPlan(opened.office, { task: await expected(COMMUNE), drafterId: COMMUNE_DRAFTER, idempotencyKey });
  const textOf = async (planId: string) =>
    (await opened.office.documents.revisions.findOne({ planId }, { sort: { revision: -1 } }))?.text ?? '';

  it('one step begins it: bases, headings and own tasks are there, and what only the commune knows is marked', async () => {
    const plan = await draft('soan-thao-1');
    const revision = await opened.office.documents.revisions.findOne({ _id: `${plan._id}/1` });
    expect(plan).toMatchObject({ issuerId: COMMUNE, state: 'DRAFT', parentTaskId: (await expected(COMMUNE))._id });
    const { day, month, year } = partsOfDay(dayOf(parent.number?.at ?? new Date(0)));
    const text = revision?.text ?? '';
    expect(text).toContain(
      `Căn cứ Kế hoạch số ${parent.number?.text} ngày ${day} tháng ${month} năm ${year} của Ủy ban nhân dân tỉnh Mẫu về tuyên truyền cải cách hành chính năm 2027;`,
    );
    expect(text.indexOf('76/NQ-CP')).toBeGreaterThan(text.indexOf(parent.number?.text ?? '?'));
    expect(text).toContain('1. Niêm yết công khai thủ tục hành chính hoàn thành trước ngày 30/6/2027.');
    expect(text).toMatch(/báo cáo Ủy ban nhân dân tỉnh Mẫu chậm nhất ngày 07\/12\/2027\./u);
    expect(text).toContain('- Ủy ban nhân dân tỉnh Mẫu (để b/c);');
    const errors = revision?.reading.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map(({ code }) => code)).toEqual(Array(3).fill('placeholder-left'));
    await expect(people().submit(plan._id)).rejects.toMatchObject({ code: 'SUBMISSION_BLOCKED' });
  });

  it('asked again, with another key too, the same draft is given', async () => {
    const before = await opened.office.documents.plans.countDocuments({});
    const [first, second] = [await draft('soan-thao-2'), await draft('soan-thao-3')];
    expect(second._id).toBe(first._id);
    expect(await opened.office.documents.plans.countDocuments({})).toBe(before);
    const { plans } = await readCascade(opened.office, parent._id);
    expect(plans.find(({ unitId }) => unitId === COMMUNE)).toMatchObject({ state: 'DRAFTING', draftState: 'DRAFT' });
  });

  it('once issued it closes the task of the province by itself, and the missing communes stay shown', async () => {
    const plan = await draft('soan-thao-4');
    await saveRevision(opened.office, {
      ...{ planId: plan._id, corrections: null, note: null, actorId: COMMUNE_DRAFTER, basedOn: 1 },
      text: (await textOf(plan._id)).replace(/\[Điền:[^\]]*\]/gu, 'Tuyên truyền trên hệ thống truyền thanh xã'),
      idempotencyKey: 'da-dien-xong',
    });
    await until('the revision is taken', async () => (await people().plan(plan._id)).revision === 2);
    const child = await carry(plan._id);
    const task = await expected(COMMUNE);
    const date = dayOf(child.number?.at ?? new Date(0));
    expect(task).toMatchObject({
      ...{ state: 'ACCEPTED', percent: 100, childPlan: { planId: child._id, number: child.number?.text, date } },
      closedAt: expect.any(Date),
    });
    const cascade = await readCascade(opened.office, parent._id);
    expect(cascade.counts).toMatchObject({ expected: 3, ISSUED: 1, MISSING: 2, DRAFTING: 0, WAIVED: 0 });
    expect(cascade.plans.find(({ unitId }) => unitId === COMMUNE)).toMatchObject({
      ...{ state: 'ISSUED', number: child.number?.text, planId: child._id, draftState: null },
    });
    await expect(cascade.plans.find(({ unitId }) => unitId === OTHER_COMMUNE)?.children()).resolves.toBeNull();
    await until('the fact is in the record', async () => {
      const fact = await opened.office.documents.facts.findOne({ subjectId: task._id });
      return fact?.takenInAt !== null;
    });
    expect((await verifyChain(opened.office.documents, parent._id)).brokenAt).toBeNull();
  });

  it('issuing twice closes once', async () => {
    const { facts } = opened.office.documents;
    const task = await expected(COMMUNE);
    const before = await facts.countDocuments({ subjectId: task._id });
    const at = new Date();
    expect(await closeParentTasks(opened.office, { planId: task.childPlan?.planId ?? '', at })).toBe(0);
    expect(await facts.countDocuments({ subjectId: task._id })).toBe(before);
  });

  it('a plan typed by hand that cites number and issuer closes the task too; the number of another body does not', async () => {
    const second = await issue(
      provincePlanText({ duties: CASCADE_DUTIES, subject: 'Chuyển đổi số' }),
      PROVINCE,
      PROVINCE_DRAFTER,
    );
    const number = second.number?.text ?? '';
    await issue(communeText(`Kế hoạch số ${number} của Ủy ban nhân dân xã Mẫu 3`), COMMUNE, COMMUNE_DRAFTER);
    expect(await expected(COMMUNE, second._id)).toMatchObject({ childPlan: { number: null } });
    expect((await expected(COMMUNE, second._id)).state).not.toBe('ACCEPTED');
    const child = await issue(communeText(`Kế hoạch số ${number} của UBND tỉnh`), COMMUNE, COMMUNE_DRAFTER);
    expect(await expected(COMMUNE, second._id)).toMatchObject({
      ...{ state: 'ACCEPTED', childPlan: { planId: child._id, number: child.number?.text } },
    });
  });

  it('a task the officer waived is shown as waived', async () => {
    const task = await expected(OTHER_COMMUNE);
    await people().fact(
      parent._id,
      task._id,
      { kind: 'TASK_WAIVED', reason: 'Đã có kế hoạch chung.' },
      PROVINCE_OFFICER,
    );
    expect((await readCascade(opened.office, parent._id)).counts).toMatchObject({ WAIVED: 1, MISSING: 1 });
  });

  it('a draft that was cancelled makes room for another one', async () => {
    const third = await issue(
      provincePlanText({ duties: CASCADE_DUTIES, subject: 'Thi đua' }),
      PROVINCE,
      PROVINCE_DRAFTER,
    );
    const begin = async () =>
      draftChildPlan(opened.office, {
        task: await expected(COMMUNE, third._id),
        drafterId: COMMUNE_DRAFTER,
        idempotencyKey: randomUUID(),
      });
    const first = await begin();
    await people().order(first._id, 'CANCEL', COMMUNE_DRAFTER, 'Soạn lại.');
    await people().reaches(first._id, 'CANCELLED');
    expect((await begin())._id).not.toBe(first._id);
  });
});

function partsOfDay(day: string): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

function communeText(basis: string): string {
  return `ỦY BAN NHÂN DÂN XÃ MẪU 1
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: /KH-UBND
Mẫu 1, ngày tháng năm 2027

KẾ HOẠCH
Triển khai công tác năm 2027

Căn cứ ${basis} về triển khai công tác năm 2027;

Ủy ban nhân dân xã Mẫu 1 ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao nhận thức về cải cách hành chính.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Theo dõi, đôn đốc việc thực hiện Kế hoạch này.

Nơi nhận:
- Phòng Văn hóa - Xã hội;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ngô Văn Xã
`;
}
