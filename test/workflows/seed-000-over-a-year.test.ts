import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { seedText } from '../support/seed-text';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const TOWN = 'hd.thanh-mien.tt';
const DRAFTER = `${TOWN}.tran-thi-lan-anh`;

/**
 * "Công chức Văn phòng Đảng uỷ - Nội vụ … tổng hợp kết quả báo cáo huyện (trước ngày 01/12/2027)": one task and one report
 * of the same officer, last day 30 November. The other tasks have no date and are never pressed. 24 November is a day
 * off: 15, 7, 3 and 1 working days before the 30th are 8, 18, 25 and 29 November.
 */
const MAILS = [
  '2027-02-22 CODE 1 × 2', // the chairman and the deputy
  '2027-02-22 CONTENT_CHECK 1 × 1',
  '2027-02-22 DELIVER 1 × 15', // 13 on "Nơi nhận", two officers of the town given a task
  '2027-02-22 FORM_CHECK 1 × 1',
  '2027-02-22 HANDED_OVER 1 × 1',
  '2027-02-22 SIGN 1 × 2',
  '2027-03-02 OBLIGATION_WAIVED 1 × 1', // what the party committee's block was asked
  '2027-03-02 TASK_REWORK 2 × 1',
  '2027-11-08 DIGEST × 1', // the report opens
  '2027-11-18 DIGEST × 1', // task and report in one
  // The task is reported done on 22 November and sent back on the 26th, in time for its second reminder.
  '2027-11-25 DIGEST × 1', // the report alone
  '2027-11-26 TASK_REWORK 2 × 1',
  '2027-11-29 DIGEST × 1', // both
  // The task is done again on the last day, the report is not: the officer, and the deputy chairman who heads the unit.
  '2027-12-01 DIGEST × 2',
  // Two working days after the last day the follow-up unit, which is the officer's own here. The report comes on
  // 3 December, so the signer does not hear of it on the 7th, the fifth working day.
  '2027-12-02 DIGEST × 1',
  '2028-11-13 ARCHIVE_DUE 1 × 1', // closed on 14 December 2027; 365 days less 30
];

describe('the plan of thị trấn Thanh Miện over a year (seed 000)', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-02-22', '09:00') });
  });
  afterAll(() => simulation.close());

  it('is signed by the deputy the chairman hands it to, and a late report is pressed, marked late and accepted', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));

      const { _id: planId } = await people.draft(seedText('000'), `${TOWN}.ubnd`, DRAFTER);
      const units = followUpPeople(simulation, planId, `${TOWN}.noi-vu`);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      const code = await people.readCode(await people.grantFor(planId, 'SIGN'));
      const deputy = { code, mandateId: `${TOWN}.kt-pho-chu-tich-2` };
      await people.decide(await people.grantFor(planId, 'SIGN'), 'HANDED_OVER', deputy);
      await until('the deputy is asked', async () => (await people.plan(planId)).route.mandateId === deputy.mandateId);
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      const signed = await people.plan(planId);
      expect(signed.signature).toMatchObject({
        personId: `${TOWN}.nguyen-thi-thu-ha`,
        mandateId: `${TOWN}.kt-pho-chu-tich-2`,
        level: 'L1',
        revision: 1,
      });
      expect(await units.confirmReceipt()).toBe(15);
      // The block is printed from the mandate, whatever was typed (Điều 13).
      const printed = inbox
        .messages()
        .flatMap(({ attachments }) => attachments.filter(({ mimeType }) => mimeType === 'text/html'))
        .map(({ content }) => content.toString('utf8'));
      expect(printed).toHaveLength(15);
      expect(printed[0]).toMatch(/TM\. ỦY BAN NHÂN DÂN.*KT\. CHỦ TỊCH.*PHÓ CHỦ TỊCH.*Nguyễn Thị Thu Hà/s);
      expect(printed[0]).not.toContain('Phạm Quang Hùng');

      await on('2027-03-02');
      const undated = (await units.tasks('IN_FORCE', 'ACKNOWLEDGED')).filter((task) => task.due === null);
      expect(undated.map((task) => [task.key, task.ownerId, task.mode])).toEqual([
        ['t2', `${TOWN}.dai-truyen-thanh`, 'order'],
        ['t2', `${TOWN}.van-hoa`, 'order'],
        ['t3', `${TOWN}.khoi-dan-van`, 'request'],
      ]);
      const [radio, culture, party] = undated.map((task) => task._id);
      await units.finishAndAccept(undated.slice(0, 1));
      await units.finish(undated[1]!);
      await units.official(culture ?? '', { kind: 'TASK_REWORK', reason: 'Chưa có danh sách tin, bài.' });
      await units.takenIn();
      await units.finishAndAccept(await units.tasks('RETURNED_FOR_REWORK'));
      await units.official(party ?? '', { kind: 'TASK_WAIVED', reason: 'Đã gộp vào chương trình của Đảng ủy.' });
      await units.takenIn();

      await on('2027-11-22');
      const [task] = (await units.tasks('ACKNOWLEDGED')).filter((one) => one.key === 't1');
      expect(task?.due).toMatchObject({
        phrase: 'trước ngày 01/12/2027',
        lastDay: '2027-11-30',
        actionDay: '2027-11-30',
      });
      await units.finish(task!);
      await units.takenIn();
      await on('2027-11-26');
      await units.official(task?._id ?? '', { kind: 'TASK_REWORK', reason: 'Chưa đánh giá kết quả quý IV.' });
      await units.takenIn();
      await on('2027-11-30', '16:00');
      await units.finish(task!);
      await units.takenIn();
      await on('2027-12-03');
      const [report] = await units.periods('d1', 'OPEN');
      expect(report?.overdueSince).toEqual(expect.any(Date));
      await units.submit(report!);
      expect(await units.periods('d1', 'SUBMITTED_LATE')).toHaveLength(1);
      await on('2027-12-14');
      await units.official(task?._id ?? '', { kind: 'TASK_ACCEPTED' });
      await units.acceptReports();
      await units.takenIn();
      expect((await units.tasks('ACCEPTED', 'WAIVED')).map((one) => one._id)).toEqual([
        task?._id,
        radio,
        culture,
        party,
      ]);
      expect(await people.order(planId, 'CLOSE', DRAFTER)).toBe('CLOSED');
      await on('2028-11-14');
      expect(await people.order(planId, 'ARCHIVE', DRAFTER)).toBe('ARCHIVED');
      await on('2029-02-01');

      expect(await listPlanMails(office, planId)).toEqual(MAILS);
      expect(inbox.messages()).toHaveLength(await countSentMails(office, planId));
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
