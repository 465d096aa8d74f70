import { randomUUID } from 'node:crypto';
import { verifyRecord } from '../../services/audit/verify-record';
import { instantAt } from '../../services/calendar/vietnam-time';
import { correctPlan } from '../../services/corrections/correct-plan';
import { createPlan } from '../../services/plans/create-plan';
import { answerRecall } from '../../services/recall/answer-recall';
import { countRecallAnswers } from '../../services/recall/count-recall-answers';
import { relayOnce } from '../../services/relay/relay-once';
import { decideReplacement } from '../../services/replacement/decide-replacement';
import { listOpen } from '../../services/replacement/open-replacement';
import { followUpPeople } from '../support/follow-up-people';
import { listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const CLERK = 'mau.van-thu';
const UNIT = 'mau.so-noi-vu';
const LEAFLET = 'a) Xây dựng tài liệu tuyên truyền cải cách hành chính, hoàn thành trước ngày 30/9/2027.';
const TRAINING = 'b) Tổ chức hội nghị tập huấn cho cán bộ cấp xã trước ngày 15/6/2027.';
const REPORT = ['2. Ủy ban nhân dân các xã', 'Báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 10/12/2027.'];

function text(duties: string[], recipients = ['Sở Nội vụ', 'UBND các xã']): string {
  return provincePlanText({ duties, recipients });
}

describe('what happens to a plan after its issue', () => {
  let simulation: Simulation;
  beforeEach(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '09:00'), directory: provinceOfCommunes(3) });
  });
  afterEach(() => simulation.close());

  /** Checks, signature, number, issue; everybody confirms receipt. */
  async function issued(planId: string): Promise<void> {
    const people = officePeople(simulation);
    await people.submit(planId);
    await people.approve(planId, 'CONTENT_CHECK');
    await people.approve(planId, 'FORM_CHECK');
    await people.approve(planId, 'SIGN');
    await people.reaches(planId, 'IN_FORCE');
    await people.acknowledgeAll(planId);
  }

  async function planInForce(duties: string[]): Promise<string> {
    const { _id: planId } = await officePeople(simulation).draft(text(duties), PROVINCE, PROVINCE_DRAFTER);
    await issued(planId);
    return planId;
  }

  /** The daily letters that remind and press. */
  const digests = () =>
    simulation.inbox
      .messages()
      .filter(({ subject }) => /tổng hợp|đến hạn/iu.test(subject))
      .map((mail) => mail.text ?? '');
  const since = (mails: string[], day: string) => mails.filter((line) => line >= day && !line.includes('DIGEST'));
  const letters = async (planId: string, count: number, purpose: string) =>
    until(`${count} letters ${purpose}`, async () => {
      const sent = { planId, purpose: purpose as 'RECALLED', state: 'SENT' as const };
      return (await simulation.office.documents.mails.countDocuments(sent)) === count;
    });

  it('a recall stops every timer at once; recipients agree or refuse, and the refusal reaches the clerk', () =>
    simulation.run(async () => {
      const { office, sleepUntil, inbox } = simulation;
      const people = officePeople(simulation);
      const planId = await planInForce([LEAFLET, TRAINING, ...REPORT]);
      await sleepUntil(instantAt('2027-03-05', '10:00'));
      expect(await people.order(planId, 'RECALL', CLERK, 'Ban hành nhầm phụ lục.')).toBe('RECALLED');
      await letters(planId, 4, 'RECALLED');
      expect(await countRecallAnswers(office, planId)).toEqual({ asked: 4, agreed: 0, refused: 0, silent: 4 });

      const answer = (addresseeId: string, agreed: boolean, reason: string) =>
        answerRecall(office, {
          ...{ planId, addresseeId, agreed, reason, actorId: addresseeId, signedAs: 'Trần Thị Hà' },
          ...{ channel: 'LINK' as const, idempotencyKey: randomUUID() },
        });
      await answer(UNIT, true, '');
      await answer('mau.xa-1', false, 'Đã sao gửi đến các thôn.');
      await letters(planId, 1, 'RECALL_REFUSED');
      await expect(answer(UNIT, false, 'Nhầm.')).rejects.toMatchObject({ code: 'ALREADY_DECIDED' });
      await expect(answer('mau.xa-2', false, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
      await answer('mau.xa-1', true, '');
      expect(await countRecallAnswers(office, planId)).toEqual({ asked: 4, agreed: 2, refused: 0, silent: 2 });
      const told = inbox.messages().find((mail) => mail.text?.includes('Đã sao gửi đến các thôn.'));
      expect(told?.to).toEqual(['mau-van-thu@mau.example.vn']);

      await sleepUntil(instantAt('2028-03-01', '09:00'));
      expect(since(await listPlanMails(office, planId), '2027-03-02')).toEqual([
        '2027-03-05 RECALLED 1 × 4',
        '2027-03-05 RECALL_REFUSED 1 × 1',
      ]);
      expect(digests()).toEqual([]);
      // The plan has no workflow any more: the relay takes the answers into the record.
      await relayOnce(office, 0);
      expect(await office.documents.facts.countDocuments({ planId, takenInAt: null })).toBe(0);
      expect((await verifyRecord(office, planId)).problems).toEqual([]);
    }));

  it('a correction is told to everybody and leaves state, obligations and agenda as they are', () =>
    simulation.run(async () => {
      const { office, sleepUntil, inbox } = simulation;
      const people = officePeople(simulation);
      const planId = await planInForce([LEAFLET, ...REPORT]);
      await sleepUntil(instantAt('2027-03-05', '10:00'));
      const correct = (words: Partial<Parameters<typeof correctPlan>[1]['correction']>, key: string) =>
        correctPlan(office, {
          ...{ planId, affectsContent: false, actorId: CLERK, idempotencyKey: key },
          correction: {
            ...{ reference: '12/UBND-VP', date: '2027-03-04', what: 'Chức vụ người ký in thiếu.' },
            ...{ line: null, from: null, to: null, fileId: null, ...words },
          },
        });
      const before = await office.documents.tasks.find({ planId }).sort({ _id: 1 }).toArray();
      expect(await correct({}, 'dinh-chinh-1')).toBe('IN_FORCE');
      expect(await correct({}, 'dinh-chinh-1')).toBe('IN_FORCE');
      await expect(correct({ what: 'Khác.' }, 'dinh-chinh-1')).rejects.toMatchObject({ code: 'CONFLICT' });
      await letters(planId, 4, 'CORRECTED');
      const [correction] = await office.documents.corrections.find({ planId }).toArray();
      expect(correction).toMatchObject({ _id: `${planId}/1`, reference: '12/UBND-VP', by: CLERK });
      expect(await people.plan(planId)).toMatchObject({ state: 'IN_FORCE', correctedTimes: 1 });
      expect(await office.documents.tasks.find({ planId }).sort({ _id: 1 }).toArray()).toEqual(before);
      expect((await office.documents.register.findOne({ planId }))?.note).toContain('12/UBND-VP');
      const [mail] = inbox.messages().filter(({ subject }) => subject.includes('Đính chính văn bản'));
      expect(mail?.text).toContain('Chức vụ người ký in thiếu.');

      // The deadline of the leaflet is pressed for as ever.
      await sleepUntil(instantAt('2027-09-30', '12:00'));
      expect(digests().some((words) => words.includes('Xây dựng tài liệu tuyên truyền'))).toBe(true);
      expect((await office.documents.tasks.findOne({ planId, key: 't1' }))?.overdueSince).not.toBeNull();
      expect((await verifyRecord(office, planId)).problems).toEqual([]);
    }));

  it('a replacement moves one obligation with what was reached, ends another, and nothing comes about the old plan', () =>
    simulation.run(async () => {
      const { office, sleepUntil } = simulation;
      const people = officePeople(simulation);
      const oldId = await planInForce([LEAFLET, TRAINING, ...REPORT]);
      const units = followUpPeople(simulation, oldId, UNIT);
      const leaflet = await office.documents.tasks.findOne({ planId: oldId, key: 't1' });
      await people.fact(
        oldId,
        leaflet?._id ?? '',
        { kind: 'TASK_PROGRESS', percent: 40, note: 'Đã có bản thảo tài liệu.', done: false },
        UNIT,
      );
      await units.takenIn();
      await sleepUntil(instantAt('2027-04-05', '10:00'));

      // The new plan keeps the leaflet and the report, drops the training, and leaves one commune out.
      const duties = [LEAFLET.replace('30/9', '15/10'), ...REPORT];
      const { _id: newId } = await createPlan(office, {
        text: text(duties).replace('Tuyên truyền cải cách', 'Đẩy mạnh cải cách'),
        ...{ corrections: [], issuerId: PROVINCE, drafterId: PROVINCE_DRAFTER },
        ...{ supersedes: oldId, idempotencyKey: randomUUID() },
      });
      await expect(people.submit(newId)).rejects.toMatchObject({ code: 'SUBMISSION_BLOCKED' });
      const open = await listOpen(office, oldId, { after: null, limit: 100 });
      const training = open.find(({ key }) => key === 't2');
      expect(open).toHaveLength(8);
      const decided = await decideReplacement(office, {
        planId: newId,
        choices: [{ obligationId: training?._id ?? '', carryTo: null, reason: 'Không tổ chức hội nghị.' }],
        ...{ restAsProposed: true, actorId: PROVINCE_DRAFTER, idempotencyKey: 'quyet-dinh' },
      });
      expect(decided).toBe(8);
      await issued(newId);
      await people.reaches(oldId, 'SUPERSEDED');
      await until(
        'every obligation has gone on or ended',
        async () => (await listOpen(office, oldId, ALL)).length === 0,
      );

      const carried = await office.documents.tasks.findOne({ _id: `${newId}/t1/${UNIT}` });
      expect(carried).toMatchObject({
        ...{ carriedFrom: leaflet?._id, percent: 40, lastNote: 'Đã có bản thảo tài liệu.', state: 'IN_PROGRESS' },
      });
      expect(carried?.due?.lastDay).toBe('2027-10-14');
      expect(await office.documents.tasks.findOne({ _id: leaflet?._id ?? '' })).toMatchObject({
        ...{ state: 'SUPERSEDED', carriedTo: carried?._id },
      });
      expect(await office.documents.tasks.findOne({ _id: training?._id ?? '' })).toMatchObject({
        ...{ state: 'SUPERSEDED', carriedTo: null },
      });
      const [newPlan, oldPlan] = [await people.plan(newId), await people.plan(oldId)];
      expect(oldPlan.supersededBy).toMatchObject({ planId: newId, number: newPlan.number?.text });
      expect((await office.documents.register.findOne({ planId: oldId }))?.note).toContain(newPlan.number?.text);

      await sleepUntil(instantAt('2027-10-13', '09:00'));
      expect(since(await listPlanMails(office, oldId), '2027-04-05')).toEqual([]);
      const pressed = digests();
      expect(pressed.length).toBeGreaterThan(0);
      for (const words of pressed) {
        expect(words).toContain(newPlan.number?.text);
        expect(words).not.toContain(oldPlan.number?.text);
      }
      expect((await verifyRecord(office, oldId)).problems).toEqual([]);
      expect((await verifyRecord(office, newId)).problems).toEqual([]);
    }));
});

const ALL = { after: null, limit: 100 };
