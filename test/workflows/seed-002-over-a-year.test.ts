import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { giveOrder } from '../../services/plans/give-order';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { seedText } from '../support/seed-text';

jest.setTimeout(SIMULATION_MS);

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const FOLLOW_UP = 'ht.hong-linh.phong-noi-vu';
const SILENT = ['ht.hong-linh.hoi-nong-dan', 'ht.hong-linh.hoi-phu-nu', 'ht.hong-linh.thi-doan'];

/**
 * "Định kỳ 6 tháng (trước ngày 10/6), hàng năm (trước ngày 25/11)": 22 units owe a report by 9 June and by 24 November
 * 2027. Phòng Nội vụ reports "định kỳ 6 tháng, hàng năm" without a date: two working days after the data close on the
 * 14th (Nghị định 09/2019), 16 June and 16 December. Days off on the way: Tết 4–10 February, weekends, 24 November.
 */
const MAILS = [
  '2027-02-01 CONTENT_CHECK 1 × 1',
  '2027-02-01 FORM_CHECK 1 × 1',
  '2027-02-01 SIGN 1 × 1',
  // Asked again after two working days.
  '2027-02-03 CODE 1 × 1',
  '2027-02-03 DELIVER 1 × 42', // 43 addressees, one of them the portal
  '2027-02-03 SIGN 2 × 1',
  // Sent 3 February 15:30: 1.5 working hours before Tết, 2.5 after it is 11 February 10:00; the clerk hears of it on the
  // next working day at 16:30, which is the same day, in one letter; one of the three has answered meanwhile.
  '2027-02-11 ESCALATE_ACKNOWLEDGEMENT 1 × 1',
  '2027-02-11 REMIND_ACKNOWLEDGEMENT 1 × 3',
  // 9 June minus 15, 7, 3 and 1 working days.
  '2027-05-19 DIGEST × 22',
  '2027-05-26 DIGEST × 1', // Phòng Nội vụ: 16 June minus 15; it reports the next day
  '2027-05-26 REPORT_RETURNED 2 × 1', // one of the ten that had reported, by its second fact
  '2027-05-31 DIGEST × 13', // 12 that have not reported and the one whose report was returned
  '2027-06-04 DIGEST × 7', // five have, and the returned one again
  '2027-06-08 DIGEST × 3', // four more have
  // One reports on the last day; two are late the working day after, Văn phòng and UBND xã Thuận Lộc, and the head of the
  // first hears of it; the directory knows no head of the second, so that rung is the unit's own. On the second working
  // day the follow-up unit hears of both, then Văn phòng reports; on the fifth the signer hears of the other.
  '2027-06-10 DIGEST × 3',
  '2027-06-11 DIGEST × 1',
  '2027-06-16 DIGEST × 1',
  '2027-06-18 OBLIGATION_WAIVED 1 × 1', // and that one is waived
  // 24 November is a day off since 2026: reminders aim at 23 November.
  '2027-11-02 DIGEST × 22',
  '2027-11-12 DIGEST × 2',
  '2027-11-18 DIGEST × 1',
  '2027-11-22 DIGEST × 1',
  '2027-11-25 DIGEST × 1', // 16 December minus 15
  // Closed on 11 January 2028; 30 days before the year is over (2028 has 29 February).
  '2028-12-11 ARCHIVE_DUE 1 × 1',
];

describe('the plan of thị xã Hồng Lĩnh over a year (seed 002)', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-02-01', '09:00') });
  });
  afterAll(() => simulation.close());

  it('presses silent recipients after Tết and each unit only for what it owes, until the file is in the archive', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));

      const { _id: planId } = await people.draft(seedText('002'), 'ht.hong-linh.ubnd', DRAFTER);
      const units = followUpPeople(simulation, planId, FOLLOW_UP);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.grantFor(planId, 'SIGN');
      await on('2027-02-03', '15:30');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      expect((await people.plan(planId)).number?.text).toBe('01/KH-UBND');
      expect(await units.confirmReceipt((id) => !SILENT.includes(id))).toBe(39);
      await units.takenIn();
      await on('2027-02-11', '14:00');
      await units.confirmReceipt((id) => id === SILENT[0]);
      await on('2027-02-12');
      expect(await units.confirmReceipt()).toBe(2);
      await units.takenIn();
      await units.finishAndAccept(await units.tasks('IN_FORCE', 'ACKNOWLEDGED'));
      await units.takenIn();

      await on('2027-05-20');
      const half = await units.periods('d3', 'OPEN');
      for (const period of half.slice(0, 10)) await units.submit(period);
      await on('2027-05-26');
      const returned = half[0]?._id ?? '';
      await units.official(returned, { kind: 'REPORT_RETURNED', reason: 'Thiếu số liệu về tiếp công dân.' });
      await units.takenIn();
      await on('2027-05-27');
      for (const period of await units.periods('d1', 'OPEN')) await units.submit(period);
      await on('2027-06-02');
      for (const period of [...half.slice(0, 1), ...half.slice(10, 15)]) await units.submit(period);
      await on('2027-06-07');
      for (const period of half.slice(15, 19)) await units.submit(period);
      await on('2027-06-09', '16:55');
      for (const period of half.slice(19, 20)) await units.submit(period);
      await on('2027-06-11');
      for (const period of half.slice(20, 21)) await units.submit(period);
      await on('2027-06-18');
      const tooEarly = { planId, kind: 'CLOSE' as const, actorId: DRAFTER, reason: null, idempotencyKey: 'too-early' };
      await expect(giveOrder(office, tooEarly)).rejects.toMatchObject({
        code: 'OBLIGATIONS_OPEN',
        details: { tasks: 0, periods: 46 },
      });
      await units.official(half[21]?._id ?? '', { kind: 'PERIOD_WAIVED', reason: 'Đơn vị đang sắp xếp lại tổ chức.' });
      expect(await units.periods('d3', 'SUBMITTED_LATE')).toMatchObject([{ _id: half[20]?._id }]);
      expect(await units.periods('d3', 'SUBMITTED')).toHaveLength(20);
      expect(
        (await units.periods('d3', 'SUBMITTED', 'SUBMITTED_LATE', 'WAIVED')).map((one) => one.due?.lastDay),
      ).toEqual(Array.from({ length: 22 }, () => '2027-06-09'));
      await units.acceptReports();
      await units.takenIn();

      await on('2027-11-08');
      const year = await units.periods('d4', 'OPEN');
      for (const period of year.slice(0, 20)) await units.submit(period);
      await on('2027-11-15');
      for (const period of year.slice(20, 21)) await units.submit(period, true);
      await on('2027-11-24', '20:00');
      for (const period of year.slice(21)) await units.submit(period);
      await on('2027-12-06');
      for (const period of await units.periods('d2', 'OPEN')) await units.submit(period);
      expect(await units.periods('d4', 'NIL')).toHaveLength(1);
      expect(await units.periods('d4', 'SUBMITTED')).toHaveLength(21);
      await on('2028-01-11');
      await units.acceptReports();
      await units.takenIn();
      expect(await people.order(planId, 'CLOSE', DRAFTER)).toBe('CLOSED');
      await on('2028-12-12');
      expect(await people.order(planId, 'ARCHIVE', DRAFTER)).toBe('ARCHIVED');
      await on('2029-02-01');

      expect(await listPlanMails(office, planId)).toEqual(MAILS);
      expect(inbox.messages()).toHaveLength(await countSentMails(office, planId));
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
