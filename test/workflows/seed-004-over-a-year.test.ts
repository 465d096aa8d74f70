import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { saveRevision } from '../../services/plans/save-revision';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { seedText } from '../support/seed-text';

jest.setTimeout(SIMULATION_MS);

const TOWN = 'hd.thanh-mien.tt';
const DRAFTER = `${TOWN}.tran-thi-lan-anh`;
const SILENT = ['bat-nao', 'la-xa', 'le-binh'].map((name) => `${TOWN}.kdc-${name}`);

/**
 * Both reports of this plan are undated ("báo cáo kết quả", "theo quy định"); the drafter gives them dates. 19 units owe
 * theirs "trước ngày 06/5/2027", last day 5 May: between it and the days before lie Giỗ Tổ (16 April), 30 April, 1 May and
 * the day in lieu 3 May. The officer of Nội vụ owes the summary "trước ngày 04/9/2027": the last day 3 September is a day
 * off, so reminders aim at 1 September.
 */
const MAILS = [
  '2027-03-15 CODE 1 × 1',
  '2027-03-15 CONTENT_CHECK 1 × 1',
  '2027-03-15 DELIVER 1 × 27', // 12 on "Nơi nhận", 15 units of the town that have a task
  '2027-03-15 FORM_CHECK 1 × 1',
  // Sent at 09:00: four working hours later, without the noon pause, it is 15:00.
  '2027-03-15 REMIND_ACKNOWLEDGEMENT 1 × 3',
  '2027-03-15 SIGN 1 × 1',
  '2027-03-16 ESCALATE_ACKNOWLEDGEMENT 1 × 1', // one letter to the clerk about all three
  // 5 May minus 15 (4 May, 29 … 26, 23 … 19, 15 … 12, 9 April), 7, 3 and 1 working days.
  '2027-04-09 DIGEST × 19',
  '2027-04-22 DIGEST × 13',
  '2027-04-28 DIGEST × 6',
  '2027-05-04 DIGEST × 6',
  '2027-05-06 DIGEST × 5', // overdue; one has reported on the last day
  '2027-05-07 DIGEST × 1', // the follow-up unit
  '2027-05-07 OBLIGATION_WAIVED 1 × 1', // one of the five reported by word of mouth
  '2027-05-12 DIGEST × 1', // the signer, of the four that are left
  // 1 September minus 15, 7, 3 and 1.
  '2027-08-11 DIGEST × 1',
  '2027-08-23 DIGEST × 1',
  '2027-08-27 DIGEST × 1',
  '2027-08-31 DIGEST × 1',
];

describe('the plan of thị trấn Thanh Miện on democracy over a year (seed 004)', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-15', '09:00') });
  });
  afterAll(() => simulation.close());

  it('counts the days before a report around the holidays of April, May and September', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));
      const { _id: planId } = await people.draft(seedText('004'), `${TOWN}.ubnd`, DRAFTER);
      const units = followUpPeople(simulation, planId, `${TOWN}.noi-vu`);
      await expect(people.submit(planId)).rejects.toMatchObject({ code: 'SUBMISSION_BLOCKED' });
      const corrections = [
        { key: 'd1', deadline: 'trước ngày 06/5/2027' },
        { key: 'd2', deadline: 'trước ngày 04/9/2027' },
      ];
      const note = 'Bổ sung thời hạn báo cáo.';
      const revision = { planId, text: null, corrections, note, actorId: DRAFTER, basedOn: 1 };
      await saveRevision(office, { ...revision, idempotencyKey: 'bo-sung-thoi-han' });
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      expect(await units.confirmReceipt((id) => !SILENT.includes(id))).toBe(24);
      await units.takenIn();

      await on('2027-04-15');
      const reports = await units.periods('d1', 'OPEN');
      expect(reports[0]?.due).toMatchObject({ lastDay: '2027-05-05', legalLatest: '2027-05-05' });
      for (const period of reports.slice(0, 6)) await units.submit(period);
      await on('2027-04-23');
      for (const period of reports.slice(6, 13)) await units.submit(period);
      await on('2027-05-05', '16:00');
      for (const period of reports.slice(13, 14)) await units.submit(period);
      await on('2027-05-07');
      await units.official(reports[14]?._id ?? '', {
        kind: 'PERIOD_WAIVED',
        reason: 'Đã báo cáo trực tiếp tại hội nghị.',
      });
      await on('2027-08-31', '10:00');
      const [summary] = await units.periods('d2', 'OPEN');
      expect(summary?.due).toMatchObject({
        phrase: 'trước ngày 04/9/2027',
        lastDay: '2027-09-03',
        actionDay: '2027-09-01',
        legalLatest: '2027-09-06',
      });
      await units.submit(summary!);
      await on('2028-03-15');

      expect((await people.plan(planId)).state).toBe('IN_FORCE');
      expect(await units.periods('d1', 'OPEN')).toHaveLength(4);
      expect(await listPlanMails(office, planId)).toEqual(MAILS);
      expect(inbox.messages()).toHaveLength(await countSentMails(office, planId));
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
