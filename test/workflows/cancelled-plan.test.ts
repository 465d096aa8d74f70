import { verifyChain } from '../../services/audit/verify-chain';
import { instantAt } from '../../services/calendar/vietnam-time';
import { listPlanMails } from '../support/list-plan-mails';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';

jest.setTimeout(SIMULATION_MS);

describe('a draft that comes to nothing', () => {
  let simulation: Simulation;
  beforeEach(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '09:00'), directory: provinceOfCommunes(3) });
  });
  afterEach(() => simulation.close());

  it('given up burns no number, closes every link, and nobody is asked for a decision any more', () =>
    simulation.run(async () => {
      const { office, sleepUntil } = simulation;
      const people = officePeople(simulation);
      const { _id: planId } = await people.draft(provincePlanText(), PROVINCE, PROVINCE_DRAFTER);
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      const grant = await people.grantFor(planId, 'SIGN');
      await sleepUntil(instantAt('2027-03-04', '10:00'));
      await expect(people.order(planId, 'CANCEL', PROVINCE_DRAFTER)).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
      expect(await people.order(planId, 'CANCEL', PROVINCE_DRAFTER, 'Đã có kế hoạch của cấp trên.')).toBe('CANCELLED');
      await expect(people.decide(grant, 'APPROVED', { code: '123456' })).rejects.toMatchObject({
        code: 'REVISION_SUPERSEDED',
      });
      expect(await office.documents.grants.countDocuments({ planId, state: 'OPEN' })).toBe(0);

      const text = provincePlanText({ subject: 'Kiểm tra công vụ' });
      const { _id: nextId } = await people.draft(text, PROVINCE, PROVINCE_DRAFTER);
      await people.submit(nextId);
      await people.approve(nextId, 'CONTENT_CHECK');
      await people.approve(nextId, 'FORM_CHECK');
      await people.approve(nextId, 'SIGN');
      await people.reaches(nextId, 'IN_FORCE');
      expect((await people.plan(nextId)).number?.text).toBe('01/KH-UBND');
      expect((await people.plan(planId)).number).toBeNull();
      await sleepUntil(instantAt('2027-09-01', '09:00'));

      expect(await listPlanMails(office, planId)).toEqual([
        '2027-03-01 CONTENT_CHECK 1 × 1',
        '2027-03-01 FORM_CHECK 1 × 1',
        '2027-03-01 SIGN 1 × 1',
        '2027-03-03 SIGN 2 × 1', // after two working days
      ]);
      expect((await people.plan(planId)).state).toBe('CANCELLED');
      expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
    }));

  it('that nobody answers is asked about at most five times, two working days apart', () =>
    simulation.run(async () => {
      const { office, sleepUntil } = simulation;
      const people = officePeople(simulation);
      await sleepUntil(instantAt('2027-10-01', '09:00'));
      const text = provincePlanText({ subject: 'Rà soát thủ tục' });
      const { _id: planId } = await people.draft(text, PROVINCE, PROVINCE_DRAFTER);
      await people.submit(planId);
      await people.grantFor(planId, 'CONTENT_CHECK');
      await sleepUntil(instantAt('2028-02-01', '09:00'));
      expect(await listPlanMails(office, planId)).toEqual([
        '2027-10-01 CONTENT_CHECK 1 × 1', // a Friday
        '2027-10-05 CONTENT_CHECK 2 × 1',
        '2027-10-07 CONTENT_CHECK 3 × 1',
        '2027-10-11 CONTENT_CHECK 4 × 1',
        '2027-10-13 CONTENT_CHECK 5 × 1',
      ]);
      expect((await people.plan(planId)).state).toBe('CONTENT_CHECK');
    }));
});
