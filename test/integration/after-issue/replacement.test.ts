import { createPlan } from '../../../services/plans/create-plan';
import type { PlanDocument } from '../../../services/plans/plan';
import { saveRevision } from '../../../services/plans/save-revision';
import { submitPlan } from '../../../services/plans/submit-plan';
import { relayOnce } from '../../../services/relay/relay-once';
import { carryObligations } from '../../../services/replacement/carry-obligations';
import { claimReplacement } from '../../../services/replacement/claim-replacement';
import { countUndecided } from '../../../services/replacement/count-undecided';
import { decideReplacement } from '../../../services/replacement/decide-replacement';
import { listOpen } from '../../../services/replacement/open-replacement';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const NOW = new Date('2027-03-05T03:00:00Z');
const LATER = new Date('2027-04-05T03:00:00Z');
const LEAFLET = 'a) Xây dựng tài liệu tuyên truyền cải cách hành chính, hoàn thành trước ngày 30/9/2027.';
const TRAINING = 'b) Tổ chức hội nghị tập huấn cho cán bộ cấp xã trước ngày 15/6/2027.';
const text = (duties: string[]) => provincePlanText({ recipients: ['Sở Nội vụ', 'UBND các xã'], duties });
const ALL = { after: null, limit: 100 };

describe('a plan that takes the place of another', () => {
  let opened: TestOffice;
  let old: PlanDocument;
  const process = recordingProcess();
  beforeEach(async () => {
    opened = await openTestOffice({ process, now: NOW, directory: provinceOfCommunes(2) });
    old = await planInForce(opened.office, 'ke-hoach-cu', text([LEAFLET, TRAINING]));
    opened.setClock(LATER);
  });
  afterEach(() => opened.close());

  const draft = (key: string, duties = [LEAFLET]) =>
    createPlan(opened.office, {
      ...{ text: text(duties).replace('Tuyên truyền', `Đẩy mạnh ${key}`), corrections: [], issuerId: PROVINCE },
      ...{ drafterId: PROVINCE_DRAFTER, supersedes: old._id, idempotencyKey: `thay-the-${key}` },
    });
  const decide = (
    planId: string,
    choices: Parameters<typeof decideReplacement>[1]['choices'],
    restAsProposed = false,
  ) =>
    decideReplacement(opened.office, {
      ...{ planId, choices, restAsProposed, actorId: PROVINCE_DRAFTER, idempotencyKey: 'quyet-dinh-1' },
    });
  const numbered = (planId: string, text: string) =>
    opened.office.documents.plans.updateOne(
      { _id: planId },
      { $set: { state: 'NUMBERED', number: { number: 9, text, year: 2027, at: LATER } } },
    );
  const open = () => listOpen(opened.office, old._id, ALL);
  const undecided = async (planId: string) => {
    const plan = await opened.office.documents.plans.findOne({ _id: planId });
    return plan ? countUndecided(opened.office, plan, LATER) : -1;
  };

  it('is not submitted while anything open of the old one is undecided', async () => {
    const { _id: planId } = await draft('một');
    expect(await undecided(planId)).toBe(2);
    await expect(submitPlan(opened.office, planId, { actorId: PROVINCE_DRAFTER, orderId: 'o' })).rejects.toMatchObject({
      code: 'SUBMISSION_BLOCKED',
    });
    const [leaflet, training] = await open();
    await expect(decide(planId, [{ obligationId: training!._id, carryTo: null, reason: ' ' }])).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await expect(decide(planId, [{ obligationId: leaflet!._id, carryTo: 't9', reason: null }])).rejects.toMatchObject({
      ...{ code: 'BAD_USER_INPUT', details: { field: 'carryTo' } },
    });
    expect(await decide(planId, [{ obligationId: training!._id, carryTo: null, reason: 'Không làm nữa.' }], true)).toBe(
      2,
    );
    expect(await undecided(planId)).toBe(0);
    expect(await submitPlan(opened.office, planId, { actorId: PROVINCE_DRAFTER, orderId: 'o' })).toBe('CONTENT_CHECK');
  });

  it('a choice means its words: a new revision that counts its items anew keeps it, one that drops them asks again', async () => {
    const { _id: planId } = await draft('hai');
    await decide(planId, [], true);
    expect(await undecided(planId)).toBe(1);
    const save = async (duties: string[], basedOn: number) => {
      const next = { planId, corrections: null, note: null, actorId: PROVINCE_DRAFTER, basedOn };
      await saveRevision(opened.office, { ...next, text: text(duties), idempotencyKey: `ban-${basedOn}-moi` });
      await opened.office.documents.plans.updateOne({ _id: planId }, { $set: { revision: basedOn + 1 } });
    };
    await save(['a) Kiểm tra công vụ tại các xã trước ngày 30/6/2027.', LEAFLET.replace('a)', 'b)')], 1);
    expect(await undecided(planId)).toBe(1);
    await save(['Kiểm tra công vụ tại các xã trước ngày 30/6/2027.'], 2);
    expect(await undecided(planId)).toBe(2);
  });

  it('of two for one place the first that is issued has it, and the second is refused', async () => {
    const [one, two] = [await draft('ba'), await draft('bốn')];
    await numbered(one._id, '09/KH-UBND');
    await numbered(two._id, '10/KH-UBND');
    const won = await Promise.all([one, two].map(({ _id }) => claimReplacement(opened.office, _id, LATER)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const after = await opened.office.documents.plans.findOne({ _id: old._id });
    const number = after?.supersededBy?.number;
    expect(number).toBe(won[0] ? '09/KH-UBND' : '10/KH-UBND');
    await expect(draft('năm')).rejects.toMatchObject({ code: 'REPLACED_ALREADY', details: { number } });
    // Claimed again after a crash it is the same plan's place.
    expect(await claimReplacement(opened.office, after?.supersededBy?.planId ?? '', LATER)).toBe(true);
    opened.setClock(new Date(LATER.getTime() + 60_000));
    await relayOnce(opened.office, 10_000);
    expect(process.calls).toContain(`wake ${old._id} now`);
  });

  it('carried over twice changes nothing more; what nobody decided stays open until the officer decides', async () => {
    const { documents } = opened.office;
    const { _id: planId } = await draft('sáu');
    await decide(planId, [], true);
    await numbered(planId, '09/KH-UBND');
    await claimReplacement(opened.office, planId, LATER);
    const leaflet = await documents.tasks.findOne({ planId: old._id, key: 't1' });
    await documents.tasks.updateOne({ _id: leaflet?._id ?? '' }, { $set: { percent: 60, state: 'IN_PROGRESS' } });
    const target = { ...leaflet!, _id: `${planId}/t1/mau.so-noi-vu`, planId, percent: 0, state: 'IN_FORCE' as const };
    await documents.tasks.insertOne(target);
    await documents.plans.updateOne({ _id: planId }, { $set: { state: 'IN_FORCE', issuedAt: LATER } });
    const carry = (office: Parameters<typeof carryObligations>[0] = opened.office) =>
      carryObligations(office, { planId: old._id, after: '', at: LATER });
    // The worker dies after the first was carried on and before the record has it.
    const dying = {
      ...opened.office,
      auditKeys: { ...opened.office.auditKeys, sign: () => Promise.reject(new Error('died')) },
    };
    await expect(carry(dying)).rejects.toThrow('died');
    expect(await carry()).toBeNull();
    const recorded = await documents.audit.find({ planId: old._id, type: 'OBLIGATIONS_CARRIED' }).toArray();
    expect(recorded.map(({ data }) => data)).toEqual([
      { newPlanId: planId, carried: [{ id: leaflet?._id, to: target._id }], leftOpen: 1 },
    ]);
    const once = await documents.tasks.find({}).sort({ _id: 1 }).toArray();
    expect(await carry()).toBeNull();
    expect(await documents.tasks.find({}).sort({ _id: 1 }).toArray()).toEqual(once);
    expect(await documents.tasks.findOne({ _id: target._id })).toMatchObject({
      ...{ percent: 60, state: 'IN_PROGRESS', carriedFrom: leaflet?._id },
    });
    const [left, ...others] = await open();
    expect(others).toEqual([]);
    expect(left?.key).toBe('t2');
    await decide(planId, [{ obligationId: left?._id ?? '', carryTo: null, reason: 'Không tổ chức nữa.' }]);
    expect(await open()).toEqual([]);
  });

  it('is begun only by the issuer of the old one, and only while that is in force', async () => {
    await opened.office.documents.plans.updateOne({ _id: old._id }, { $set: { state: 'CLOSED' } });
    await expect(draft('bảy')).rejects.toMatchObject({ code: 'WRONG_STATE', details: { state: 'CLOSED' } });
    await opened.office.documents.plans.updateOne({ _id: old._id }, { $set: { state: 'IN_FORCE', issuerId: 'khac' } });
    await expect(draft('tám')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
