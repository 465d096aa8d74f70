import { carryOutCorrection } from '../../../services/corrections/carry-out-correction';
import { correctPlan } from '../../../services/corrections/correct-plan';
import type { CorrectionWords } from '../../../services/corrections/correction';
import { instrumentFor } from '../../../services/corrections/instrument';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { tellRecipients } from '../../../services/distribution/tell-recipients';
import { openPublicRecords } from '../../../services/evidence/public-record';
import { bannersOf } from '../../../services/plans/plan-banner';
import { printPlan } from '../../../services/plans/print-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const NOW = new Date('2027-03-05T03:00:00Z');
const CLERK = 'mau.van-thu';
const TASK = 'Tổ chức tập huấn cho 05 lớp cán bộ xã trước ngày 30/9/2027.';
const TEXT = provincePlanText({ recipients: ['Sở Nội vụ', 'UBND các xã'], duties: [TASK] });
const lineOf = (words: string) => TEXT.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('letters of correction', () => {
  let opened: TestOffice;
  let planId: string;
  const process = recordingProcess();
  beforeAll(async () => {
    opened = await openTestOffice({ process, now: NOW, directory: provinceOfCommunes(120) });
    planId = (await planInForce(opened.office, 'dinh-chinh', TEXT))._id;
    while ((await dispatchDeliveries(opened.office, planId, NOW)) > 0);
  });
  afterAll(() => opened.close());

  const order = (words: Partial<CorrectionWords>, more: { affectsContent?: boolean; key?: string } = {}) =>
    correctPlan(opened.office, {
      ...{ planId, actorId: CLERK, affectsContent: more.affectsContent ?? false },
      idempotencyKey: more.key ?? `khoa-${JSON.stringify(words)}`.slice(0, 100),
      correction: {
        ...{ reference: '12/UBND-VP', date: '2027-03-05', what: 'Sửa lỗi chính tả.' },
        ...{ line: null, from: null, to: null, fileId: null, ...words },
      },
    });
  const change = (from: string, to: string) => order({ line: lineOf(from), from, to });

  it('each defect has its instrument, with the article and whether the plan’s state allows it', () => {
    expect(instrumentFor({ state: 'IN_FORCE' }, 'CONTENT')).toEqual({
      ...{ instrument: 'REPLACE', mutation: 'createPlan', article: 'Điều 18.3', possible: true },
    });
    expect(instrumentFor({ state: 'CLOSED' }, 'FORM')).toMatchObject({ instrument: 'CORRECT', possible: true });
    expect(instrumentFor({ state: 'CLOSED' }, 'WRONG_ISSUE')).toMatchObject({
      ...{ mutation: 'recallPlan', article: 'Điều 18.4', possible: false },
    });
    expect(instrumentFor({ state: 'DRAFT' }, 'STATE_SECRET')).toMatchObject({
      mutation: 'quarantinePlan',
      possible: true,
    });
  });

  it.each([
    ['another last day', '30/9/2027', '30/11/2027'],
    ['another figure in a task', '05 lớp', '15 lớp'],
    ['another unit', 'Sở Nội vụ', 'Ủy ban nhân dân xã Mẫu 1'],
    ['another recipient', 'UBND các xã', 'UBND xã Mẫu 2'],
    ['a task less', TASK, 'Theo chỉ đạo của cấp trên.'],
  ])('%s is content: a letter of correction is refused and a plan is wanted', async (_, from, to) => {
    await expect(change(from, to)).rejects.toMatchObject({ code: 'WRONG_INSTRUMENT', details: { wanted: 'REPLACE' } });
  });

  it('what the clerk declares to touch the content is refused as well', async () => {
    await expect(order({}, { affectsContent: true })).rejects.toMatchObject({ code: 'WRONG_INSTRUMENT' });
  });

  it.each<[string, Partial<CorrectionWords>]>([
    ['from', { line: lineOf('Sở Nội vụ'), from: 'không có ở đây', to: 'gì cả' }],
    ['from', { line: 9_999, from: 'Sở', to: 'sở' }],
    ['line', { line: 3, from: 'Sở', to: null }],
    ['reference', { reference: 'công văn hôm qua' }],
    ['date', { date: '2027-03-06' }],
    ['date', { date: '2027-02-30' }],
    ['fileId', { fileId: 'a'.repeat(64) }],
  ])('a wrong %s is named', async (field, words) => {
    await expect(order(words)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field } });
  });

  it('a slip of the pen is ordered; carried out twice it is one letter of correction, told once to everybody', async () => {
    const { documents } = opened.office;
    expect(await change('cải cách hành chính nhà nước', 'cải cách hành chính Nhà nước')).toBe('IN_FORCE');
    expect(process.calls).toContain(`correct ${planId}`);
    const ordered = await documents.orders.findOne({ planId, kind: 'CORRECT' });
    const carried = { planId, orderId: ordered?._id ?? '', at: NOW };
    expect(await carryOutCorrection(opened.office, carried)).toBe(1);
    expect(await carryOutCorrection(opened.office, carried)).toBe(1);
    for (let round = 0; round < 2; round += 1)
      expect(
        await tellRecipients(opened.office, { planId, notice: 'CORRECTED', n: 1, after: null, at: NOW }),
      ).toBeNull();
    expect(await documents.mails.countDocuments({ planId, purpose: 'CORRECTED' })).toBe(121);
    expect(await documents.corrections.countDocuments({ planId })).toBe(1);
    const [letter] = opened.inbox.messages().filter(({ subject }) => subject.includes('Đính chính văn bản'));
    for (const words of ['12/UBND-VP', 'ngày 05/03/2027', 'Sửa lỗi chính tả.', 'cải cách hành chính Nhà nước', '/l/'])
      expect(letter?.text?.replace(/\s+/g, ' ')).toContain(words);
  });

  it('from then on every print and the public page carry the banner, and a print from before is known as one', async () => {
    const { office } = opened;
    const plan = await office.documents.plans.findOne({ _id: planId });
    const revision = await office.documents.revisions.findOne({ _id: `${planId}/1` });
    if (!plan || !revision) throw new Error('no plan');
    const [banner] = bannersOf(plan, 'vi');
    expect(banner).toMatchObject({ kind: 'CORRECTED' });
    expect(banner?.text).toContain('ĐÃ ĐÍNH CHÍNH theo Công văn số 12/UBND-VP ngày 05/03/2027: Sửa lỗi chính tả');
    const directory = await office.directory();
    const { lastCorrection: _, correctedTimes: __, ...before } = plan;
    const asIssued = await printPlan(before, revision, directory, 'PDF', office);
    const now = await printPlan(plan, revision, directory, 'PDF', office);
    const html = await printPlan(plan, revision, directory, 'HTML', office);
    expect(html.content.toString()).toContain('12/UBND-VP');
    const records = openPublicRecords(office);
    expect((await records.look(planId)).banners.vi).toEqual(bannersOf(plan, 'vi'));
    expect(await records.compare(planId, now.content)).toBe('same');
    expect(await records.compare(planId, asIssued.content)).toBe('earlier');
  });
});
