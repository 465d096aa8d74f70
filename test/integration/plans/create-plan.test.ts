import { instantAt } from '../../../services/calendar/vietnam-time';
import { createPlan, type NewPlan } from '../../../services/plans/create-plan';
import { saveRevision } from '../../../services/plans/save-revision';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { wholeDatabase } from '../../support/pages/whole-database';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';

const NOW = instantAt('2027-03-01', '09:00');

describe('a new plan', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  beforeEach(async () => {
    road = recordingProcess();
    opened = await openTestOffice({ process: road, now: NOW, directory: provinceOfCommunes(2) });
  });
  afterEach(() => opened.close());

  const plan = (more: Partial<NewPlan> = {}): NewPlan => ({
    text: provincePlanText(),
    corrections: [],
    issuerId: PROVINCE,
    drafterId: PROVINCE_DRAFTER,
    idempotencyKey: 'khóa',
    ...more,
  });

  it('is stored as revision 1 of a draft with the people of its road, and its workflow is started', async () => {
    const created = await createPlan(opened.office, plan());
    expect(created).toMatchObject({
      state: 'DRAFT',
      revision: 1,
      title: 'Tuyên truyền cải cách hành chính năm 2027',
      route: {
        unitHeadId: 'mau.giam-doc',
        formCheckerId: 'mau.chanh-van-phong',
        signerId: 'mau.chu-tich',
        mandateId: 'mau.tm-chu-tich',
        clerkId: 'mau.van-thu',
        followUpUnitId: 'mau.so-noi-vu',
      },
      number: null,
      signature: null,
    });
    expect(road.calls).toEqual([`start ${created._id}`]);
    expect(await opened.office.documents.plans.findOne({ _id: created._id })).toMatchObject({ workflowStartedAt: NOW });
  });

  it('sent twice with one key, or ten times at once, is one plan', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => createPlan(opened.office, plan())));
    const again = await createPlan(opened.office, plan());
    expect(new Set([...answers, again].map((one) => one._id)).size).toBe(1);
    expect(await opened.office.documents.plans.countDocuments({})).toBe(1);
    expect(await opened.office.documents.revisions.countDocuments({})).toBe(1);
    expect(await opened.office.documents.audit.countDocuments({ type: 'PLAN_CREATED' })).toBe(1);
  });

  it('with a key that was used for another text is a conflict and changes nothing', async () => {
    await createPlan(opened.office, plan());
    const before = await wholeDatabase(opened);
    const other = plan({ text: provincePlanText({ subject: 'Kiểm tra công vụ' }) });
    await expect(createPlan(opened.office, other)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'idempotency-key-reused' },
    });
    expect(await wholeDatabase(opened)).toEqual(before);
  });

  it('two texts sent at the same moment with one key are one plan and one conflict', async () => {
    const other = plan({ text: provincePlanText({ subject: 'Kiểm tra công vụ' }) });
    const answers = await Promise.allSettled([createPlan(opened.office, plan()), createPlan(opened.office, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [created] = await opened.office.documents.plans.find().toArray();
    expect(await opened.office.documents.revisions.find().toArray()).toMatchObject([
      { _id: `${created?._id}/1`, reading: { title: created?.title } },
    ]);
  });

  it('whose service died before the plan itself was written is completed by the same request', async () => {
    const { _id: planId } = await createPlan(opened.office, plan());
    await opened.office.documents.plans.deleteOne({ _id: planId });
    expect(await createPlan(opened.office, plan())).toMatchObject({ _id: planId, revision: 1 });
    expect(await opened.office.documents.revisions.countDocuments({})).toBe(1);
  });

  it('saved as a new revision by a double click has one more revision', async () => {
    const { _id: planId } = await createPlan(opened.office, plan());
    const text = provincePlanText({ subject: 'Kiểm tra công vụ' });
    const revision = {
      ...{ planId, text, corrections: [], note: 'Đổi nội dung.', actorId: PROVINCE_DRAFTER, basedOn: 1 },
      idempotencyKey: 'doi-noi-dung',
    };
    const saved = await Promise.all(Array.from({ length: 5 }, () => saveRevision(opened.office, revision)));
    expect(saved.map((one) => one.revision)).toEqual([2, 2, 2, 2, 2]);
    expect(await opened.office.documents.revisions.countDocuments({})).toBe(2);
    expect(await opened.office.documents.audit.countDocuments({ type: 'REVISION_SAVED' })).toBe(1);
  });

  it.each<[string, Partial<NewPlan>, string]>([
    ['without a text', { text: ' \n\t ' }, 'TEXT_EMPTY'],
    ['of binary data', { text: `KẾ HOẠCH\u0000\u0001\u0002${'\u0003'.repeat(50)}` }, 'UNREADABLE'],
    ['that is a PDF', { text: '%PDF-1.7\n1 0 obj' }, 'UNREADABLE'],
    ['of more than 2 MB', { text: 'Kế hoạch '.repeat(300_000) }, 'TEXT_TOO_LARGE'],
    ['that is a decision', { text: provincePlanText().replace('KẾ HOẠCH', 'QUYẾT ĐỊNH') }, 'NOT_A_PLAN'],
    ['with a mark of secrecy', { text: `MẬT\n${provincePlanText()}` }, 'STATE_SECRET_REFUSED'],
    ['of an issuer nobody knows', { issuerId: 'khong.co' }, 'BAD_USER_INPUT'],
    ['whose drafter would check its form', { drafterId: 'mau.chanh-van-phong' }, 'FORBIDDEN'],
  ])('%s is refused and leaves no document behind', async (_, more, code) => {
    const before = await wholeDatabase(opened);
    await expect(createPlan(opened.office, plan(more))).rejects.toMatchObject({ code });
    expect(await wholeDatabase(opened)).toEqual(before);
    expect(road.calls).toEqual([]);
  });

  it('is kept while Temporal is away and waits for its workflow', async () => {
    road.away = true;
    const { _id: planId } = await createPlan(opened.office, plan());
    expect(await opened.office.documents.plans.findOne({ _id: planId })).toMatchObject({
      state: 'DRAFT',
      workflowStartedAt: null,
    });
  });
});
