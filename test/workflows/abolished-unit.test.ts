import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { DIGEST_MATTER } from '../../services/digests/digest';
import { wakeAffectedPlans } from '../../services/relay/wake-affected-plans';
import { followUpPeople } from '../support/follow-up-people';
import { listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provincePlanText } from '../support/province-of-communes';
import { ABOLISHED, provinceWithReform, REFORM_DUTIES, SUCCESSORS } from '../support/province-reform';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

describe('a commune that is abolished in the middle of the year', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '09:00'), directory: provinceWithReform() });
  });
  afterAll(() => simulation.close());

  it('passes its task and its report to its successors, who are reminded and close the plan with the others', () =>
    simulation.run(async () => {
      const { office } = simulation;
      const { tasks, periods } = office.documents;
      const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));
      const people = officePeople(simulation);
      const text = provincePlanText({ duties: REFORM_DUTIES });
      const { _id: planId } = await people.draft(text, PROVINCE, PROVINCE_DRAFTER);
      const units = followUpPeople(simulation, planId, 'mau.so-noi-vu');
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      await people.acknowledgeAll(planId);
      await units.takenIn();

      await on('2027-06-30', '20:00');
      expect(await wakeAffectedPlans(office)).toBe(0);
      await on('2027-07-01', '00:05');
      expect(await wakeAffectedPlans(office)).toBe(1);
      await until('the transfer is settled', async () => {
        const passed = await tasks.findOne({ planId, ownerId: ABOLISHED, state: 'TRANSFERRED' });
        return passed?.transferredTo?.settled === true;
      });
      expect(await tasks.countDocuments({ planId, state: 'TRANSFERRED' })).toBe(1);
      expect(await periods.countDocuments({ planId, state: 'TRANSFERRED' })).toBe(1);

      await on('2027-12-20');
      const mails = await office.documents.mails
        .find({ planId: { $in: [planId, DIGEST_MATTER] }, queuedAt: { $gt: instantAt('2027-07-01', '00:00') } })
        .toArray();
      expect(mails.filter(({ addresseeId }) => addresseeId === ABOLISHED)).toEqual([]);
      for (const successor of SUCCESSORS) {
        const own = mails.filter(({ addresseeId }) => addresseeId === successor);
        expect(own.some(({ purpose }) => purpose === 'DIGEST')).toBe(true);
        // Its own task and report, and those it took over: each was reminded of and is overdue.
        const owed = await tasks.find({ planId, ownerId: successor }).toArray();
        expect(owed.map(({ _id }) => _id)).toEqual(
          expect.arrayContaining([expect.stringContaining(`/${ABOLISHED}/${successor}`)]),
        );
        expect(owed.map(({ ran }) => Object.keys(ran).sort())).toEqual(
          Array.from({ length: 2 }, () => expect.arrayContaining(['MARK_OVERDUE-1', 'REMIND-1', 'REMIND-2'])),
        );
      }
      expect((await listPlanMails(office, planId)).filter((line) => line.includes('TRANSFERRED'))).toEqual([
        '2027-07-01 OBLIGATION_TRANSFERRED 1 × 3',
      ]);

      for (const task of await units.tasks('IN_FORCE', 'ACKNOWLEDGED')) await units.finishAndAccept([task]);
      for (const period of await periods.find({ planId, state: { $in: ['SCHEDULED', 'OPEN'] } }).toArray())
        await units.submit(period);
      await units.acceptReports();
      await units.takenIn();
      expect(await people.order(planId, 'CLOSE', 'mau.so-noi-vu')).toBe('CLOSED');
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));
});
