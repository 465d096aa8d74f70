import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { seedText } from '../support/seed-text';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const REASON = 'Kế hoạch được thay bằng văn bản của cấp trên.';

/**
 * 40 units owe a report and the task of it "trước ngày 10/12/2027", last day Thursday 9 December; 24 November is a day
 * off. Sở Nội vụ owes "định kỳ 6 tháng, 01 năm" without a date: 16 June and 16 December, two working days after the data
 * close. The plan is recalled on 14 December (Điều 18.4).
 */
const MAILS = [
  '2027-02-15 CODE 1 × 1',
  '2027-02-15 CONTENT_CHECK 1 × 1',
  '2027-02-15 DELIVER 1 × 53', // 52 on "Nơi nhận" and the body asked in item 4 that stands on no line
  '2027-02-15 FORM_CHECK 1 × 1',
  '2027-02-15 SIGN 1 × 1',
  // Sở Nội vụ keeps silent through every round of the first half-year and reports on 24 June.
  '2027-05-26 DIGEST × 1', // opens: 16 June minus 15 working days
  '2027-06-07 DIGEST × 1', // minus 7
  '2027-06-11 DIGEST × 1', // minus 3
  '2027-06-15 DIGEST × 1', // minus 1
  '2027-06-17 DIGEST × 2', // overdue: Sở Nội vụ and its director
  '2027-06-18 DIGEST × 1', // the follow-up unit, which is Sở Nội vụ itself
  '2027-06-23 DIGEST × 1', // the signer, on the fifth working day
  // 9 December minus 15, 7, 3 and 1 working days; 38 of 40 answer on 19 November, one on 7 December. Task and report of
  // a unit stand in one digest.
  '2027-11-17 DIGEST × 40',
  '2027-11-25 DIGEST × 1', // the year of Sở Nội vụ: 16 December minus 15
  '2027-11-30 DIGEST × 2', // minus 7, report and first reminder of the task
  '2027-12-06 DIGEST × 2', // minus 3, the report
  '2027-12-07 DIGEST × 1', // Sở Nội vụ: 16 December minus 7
  '2027-12-08 DIGEST × 1', // minus 1, report and task
  '2027-12-10 DIGEST × 2', // overdue: Văn phòng UBND tỉnh and its head
  '2027-12-13 DIGEST × 1', // Sở Nội vụ: 16 December minus 3, and as follow-up unit what is two working days late
  // And nothing after it: neither the third reminder of the 15th nor the signer's digest of the 16th.
  '2027-12-14 RECALLED 1 × 53',
];

describe('the plan of tỉnh Hải Dương over a year (seed 003)', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-02-15', '08:00') });
  });
  afterAll(() => simulation.close());

  it('presses forty units only while they owe something, and a recall is told once and ends every reminder', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));
      const { _id: planId } = await people.draft(seedText('003'), 'hd.ubnd-tinh', 'hd.tang-thi-phuong-lai');
      const units = followUpPeople(simulation, planId, 'hd.so-noi-vu');
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      // The printed block names a deputy: the signer follows from it (KT., Điều 13.1).
      expect((await people.plan(planId)).signature).toMatchObject({
        personId: 'hd.nguyen-minh-hung',
        mandateId: 'hd.kt-pho-chu-tich-1',
      });
      expect(await units.confirmReceipt()).toBe(53);
      await units.takenIn();

      await on('2027-06-24');
      for (const period of await units.periods('d1', 'OPEN')) await units.submit(period);
      expect(await units.periods('d1', 'SUBMITTED_LATE')).toHaveLength(1);
      await units.acceptReports();
      await on('2027-11-19');
      const reports = await units.periods('d4', 'OPEN');
      const tasks = (await units.tasks('ACKNOWLEDGED')).filter((task) => task.key === 't5');
      for (const period of reports.slice(0, 38)) await units.submit(period);
      for (const task of tasks.slice(0, 38)) await units.finish(task);
      await units.takenIn();
      await on('2027-12-07', '10:00');
      await units.submit(reports[38]!);
      await units.finish(tasks[38]!);
      await units.takenIn();

      await on('2027-12-14');
      await expect(people.order(planId, 'RECALL', 'hd.nguyen-thi-mai-hoa')).rejects.toMatchObject({
        code: 'REASON_REQUIRED',
      });
      expect(await people.order(planId, 'RECALL', 'hd.nguyen-thi-mai-hoa', REASON)).toBe('RECALLED');
      const told = () => inbox.messages().filter((mail) => mail.text?.includes(REASON));
      await until('everybody is told', () => new Set(told().map((mail) => mail.to[0])).size === 53);
      // Only the links to answer the recall by are left.
      const others = { planId, state: 'OPEN' as const, purpose: { $ne: 'RECALL' as const } };
      expect(await office.documents.grants.countDocuments(others)).toBe(0);
      await expect(units.submit(reports[39]!)).rejects.toMatchObject({
        code: 'WRONG_STATE',
        details: { state: 'RECALLED', wanted: 'IN_FORCE' },
      });
      await on('2028-12-31');

      expect(await listPlanMails(office, planId)).toEqual(MAILS);
      expect(inbox.messages()).toHaveLength(await countSentMails(office, planId));
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
