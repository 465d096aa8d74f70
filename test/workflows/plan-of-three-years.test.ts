import { isDeepStrictEqual } from 'node:util';
import { verifyChain } from '../../services/audit/verify-chain';
import { alignDueDate } from '../../services/calendar/due-date';
import { instantAt } from '../../services/calendar/vietnam-time';
import { announceDay } from '../../services/calendar-notices/announce-day';
import { announceYear } from '../../services/calendar-notices/announce-year';
import { spreadNotices } from '../../services/calendar-notices/spread-notices';
import type { PeriodDocument, TaskDocument } from '../../services/obligations/obligation';
import { followUpPeople } from '../support/follow-up-people';
import { countSentMails, listPlanMails } from '../support/list-plan-mails';
import { MAILS_OF_RECALLED, MAILS_OF_THREE_YEARS } from '../support/mails-of-three-years';
import { SWAP, YEAR_2028, YEAR_2029 } from '../support/notices-of-days-off';
import { officePeople } from '../support/office-people';
import { PLAN_BESIDE, PLAN_FOR_YEARS, provinceForYears } from '../support/province-for-years';
import { PROVINCE, PROVINCE_DRAFTER } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const FOLLOW_UP = 'mau.so-noi-vu';
const CLERK = 'mau.van-thu';
const [FIRST, SECOND, THIRD] = ['mau.xa-1', 'mau.xa-2', 'mau.xa-3'] as const;
const ACTOR = { actorId: 'mau.chanh-van-phong' };

describe('a plan “giai đoạn 2027 - 2029”', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-01-25', '09:00'), directory: provinceForYears() });
  });
  afterAll(() => simulation.close());

  async function issue(text: string): Promise<string> {
    const people = officePeople(simulation);
    const { _id: planId } = await people.draft(text, PROVINCE, PROVINCE_DRAFTER);
    await people.submit(planId);
    for (const step of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people.approve(planId, step);
    await people.reaches(planId, 'IN_FORCE');
    return planId;
  }

  it('is asked for, reminded of and closed over thirty-six months, around three Tết, a leap day and days off that move', () =>
    simulation.run(async () => {
      const { office, inbox } = simulation;
      const people = officePeople(simulation);
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));
      const planId = await issue(PLAN_FOR_YEARS);
      const units = followUpPeople(simulation, planId, FOLLOW_UP);
      const of = <T extends PeriodDocument | TaskDocument>(owed: T[], ...owners: string[]) =>
        owed.filter(({ ownerId }) => owners.includes(ownerId));
      const report = async (day: string, key: 'd1' | 'd2', ...owners: string[]) => {
        await on(day);
        const open = of(await units.periods(key, 'OPEN'), ...owners);
        expect(open.map(({ ownerId }) => ownerId).sort()).toEqual([...owners].sort());
        for (const period of open) await units.submit(period);
      };
      const finish = async (owner: string, about: string) => {
        const tasks = of(await units.tasks('IN_FORCE', 'ACKNOWLEDGED'), owner).filter(({ text }) =>
          text.includes(about),
        );
        expect(tasks).toHaveLength(1);
        await units.finishAndAccept(tasks);
        await units.takenIn();
      };
      const spread = async () => {
        expect(await spreadNotices(office, new Date(office.clock().getTime() + 1))).toBe(1);
        const calendar = await office.calendar(0);
        await until('the plan has aligned its dates', async () =>
          (await office.documents.periods.find({ planId, state: { $in: ['SCHEDULED', 'OPEN'] } }).toArray()).every(
            ({ due }) => due && isDeepStrictEqual(due, alignDueDate(due, calendar)),
          ),
        );
      };
      const actionDays = async (key: string, last: string) =>
        (await office.documents.periods.find({ planId, key, 'due.lastDay': last }).toArray()).map(
          ({ due }) => due?.actionDay,
        );

      expect(await units.confirmReceipt((id) => id !== SECOND)).toBe(4);
      await on('2027-01-26');
      expect(await units.confirmReceipt()).toBe(1);
      await finish(FOLLOW_UP, 'đôn đốc');
      await on('2027-02-02');
      for (const owner of [FIRST, THIRD]) await finish(owner, 'đầu mối');
      await on('2027-02-11', '14:00');
      await finish(SECOND, 'đầu mối');
      await report('2027-03-22', 'd1', FIRST, SECOND, THIRD);
      await report('2027-06-21', 'd1', SECOND, THIRD);
      await report('2027-07-19', 'd1', FIRST);
      await report('2027-09-20', 'd1', FIRST, SECOND, THIRD);
      await on('2027-10-04');
      await announceYear(office, YEAR_2028, { ...ACTOR, idempotencyKey: 'nghi-2028', dryRun: false });
      await spread();
      await report('2027-11-08', 'd2', FIRST, THIRD);
      await on('2027-11-24', '20:00');
      for (const period of await units.periods('d2', 'OPEN')) await units.submit(period);
      await report('2027-12-20', 'd1', FIRST, SECOND, THIRD);
      await finish(THIRD, 'Rà soát');
      await on('2028-01-21', '14:00');
      await finish('mau.so-tai-chinh', 'năm 2028');
      await on('2028-02-22');
      await finish(FIRST, 'Rà soát');
      await on('2028-02-29', '16:00');
      await finish(SECOND, 'Rà soát');
      await on('2028-03-20');
      expect(await actionDays('d1', '2028-04-09')).toEqual(['2028-04-07', '2028-04-07', '2028-04-07']);
      for (const day of SWAP) await announceDay(office, day, { ...ACTOR, idempotencyKey: `hoan-doi-${day.day}` });
      await spread();
      expect(await actionDays('d1', '2028-04-09')).toEqual(['2028-04-08', '2028-04-08', '2028-04-08']);
      await report('2028-03-21', 'd1', FIRST);
      await report('2028-03-30', 'd1', SECOND);
      await report('2028-04-08', 'd1', THIRD);
      await report('2028-06-19', 'd1', FIRST, SECOND, THIRD);
      await report('2028-09-19', 'd1', FIRST, SECOND, THIRD);
      await on('2028-10-02');
      await announceYear(office, YEAR_2029, { ...ACTOR, idempotencyKey: 'nghi-2029', dryRun: false });
      await spread();
      await report('2028-11-06', 'd2', FIRST, THIRD);
      await on('2028-11-07');
      const [waived] = await units.periods('d2', 'OPEN');
      await units.official(waived?._id ?? '', { kind: 'PERIOD_WAIVED', reason: 'Xã đang khắc phục hậu quả bão.' });
      await report('2028-12-19', 'd1', FIRST, SECOND, THIRD);
      await on('2029-02-19', '16:00');
      await finish('mau.so-tai-chinh', 'năm 2029');
      await report('2029-03-20', 'd1', FIRST, SECOND, THIRD);

      await on('2029-05-07');
      const otherId = await issue(PLAN_BESIDE);
      expect(await people.acknowledgeAll(otherId)).toBe(4);
      await on('2029-05-15');
      expect(await people.order(otherId, 'RECALL', CLERK, 'Trùng với kế hoạch của Bộ.')).toBe('RECALLED');
      await until('the recipients are told', async () => {
        const told = { planId: otherId, purpose: 'RECALLED' as const, state: 'SENT' as const };
        return (await office.documents.mails.countDocuments(told)) === 4;
      });

      await report('2029-06-19', 'd1', FIRST, SECOND, THIRD);
      await report('2029-09-19', 'd1', FIRST, SECOND, THIRD);
      await report('2029-11-05', 'd2', SECOND, THIRD);
      await report('2029-11-26', 'd2', FIRST);
      await report('2029-12-19', 'd1', FIRST, SECOND, THIRD);
      expect(await office.documents.periods.countDocuments({ planId })).toBe(45);
      expect(await units.periods('d1', 'SUBMITTED_LATE')).toMatchObject([{ ownerId: FIRST, key: 'd1' }]);
      expect(await units.periods('d2', 'SUBMITTED_LATE')).toMatchObject([{ ownerId: FIRST, overdueSince: null }]);
      await on('2030-01-15');
      // That they report is assigned to the communes as a task, too, which has no one day and ends with the last report.
      const assigned = await units.tasks('IN_FORCE', 'ACKNOWLEDGED');
      expect(assigned.map(({ ownerId, due }) => [ownerId, due])).toEqual(
        [FIRST, SECOND, THIRD].map((id) => [id, null]),
      );
      await units.finishAndAccept(assigned);
      await units.acceptReports();
      await units.takenIn();
      expect(await people.order(planId, 'CLOSE', PROVINCE_DRAFTER)).toBe('CLOSED');
      await on('2030-12-17');
      expect(await people.order(planId, 'ARCHIVE', PROVINCE_DRAFTER)).toBe('ARCHIVED');
      await on('2031-06-02');

      expect(await listPlanMails(office, planId)).toEqual(MAILS_OF_THREE_YEARS);
      const others = (await listPlanMails(office, otherId)).filter((line) => !line.includes('DIGEST'));
      expect(others).toEqual(MAILS_OF_RECALLED);
      const otherMails = await office.documents.mails.countDocuments({ planId: otherId });
      expect(inbox.messages()).toHaveLength((await countSentMails(office, planId)) + otherMails);
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
      expect((await verifyChain(office.documents, otherId)).brokenAt).toBeNull();
    }));
});
