import { instantAt } from '../../services/calendar/vietnam-time';
import { recordAbsence } from '../../services/plans/record-absence';
import { wakeAffectedPlans } from '../../services/relay/wake-affected-plans';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provincePlanText } from '../support/province-of-communes';
import { CHAIRMAN, DEPUTY, DEPUTY_MANDATE, provinceWithDelegate } from '../support/province-with-delegate';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

describe('a signer who is away', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation({ now: instantAt('2027-03-01', '09:00'), directory: provinceWithDelegate() });
  });
  afterAll(() => simulation.close());

  const submitted = async (subject: string): Promise<string> => {
    const people = officePeople(simulation);
    const { _id } = await people.draft(provincePlanText({ subject }), PROVINCE, PROVINCE_DRAFTER);
    await people.submit(_id);
    await people.approve(_id, 'CONTENT_CHECK');
    await people.approve(_id, 'FORM_CHECK');
    return _id;
  };
  const away = (from: string, to: string, mandateId = DEPUTY_MANDATE) =>
    recordAbsence(simulation.office, {
      ...{ issuerId: PROVINCE, personId: CHAIRMAN, from, to, mandateId, namedBy: 'mau.van-thu', reason: 'Đi công tác' },
      idempotencyKey: `vang-mat-${from}`,
    });
  const signer = async (planId: string) => (await officePeople(simulation).plan(planId)).route.signerId;
  const asked = (planId: string, whom: string) =>
    until(`${whom} is asked`, async () => {
      const open = { planId, purpose: 'SIGN' as const, subjectId: whom, state: 'OPEN' as const };
      return (await simulation.office.documents.grants.countDocuments(open)) === 1;
    });

  it('handed over for some days, all plans that come until then; announced, the waiting plans with its first day', () =>
    simulation.run(async () => {
      const { office } = simulation;
      const people = officePeople(simulation);
      const first = await submitted('Tuyên truyền phòng chống thiên tai');
      const second = await submitted('Rà soát thủ tục đất đai');
      await asked(second, CHAIRMAN);
      const grant = await people.grantFor(first, 'SIGN');
      const code = await people.readCode(grant);
      const fresh = (await office.documents.grants.findOne({ _id: grant._id })) ?? grant;
      await people.decide(fresh, 'HANDED_OVER', { code, mandateId: DEPUTY_MANDATE, until: '2027-03-05' });
      await asked(first, DEPUTY);
      await asked(second, DEPUTY);
      await simulation.sleepUntil(instantAt('2027-03-06', '08:00'));
      const third = await submitted('Kiểm tra công vụ');
      await asked(third, CHAIRMAN);

      await away('2027-03-10', '2027-03-12');
      await simulation.sleepUntil(instantAt('2027-03-09', '23:50'));
      expect(await wakeAffectedPlans(office)).toBe(0);
      expect(await signer(third)).toBe(CHAIRMAN);
      await simulation.sleepUntil(instantAt('2027-03-10', '00:05'));
      expect(await wakeAffectedPlans(office)).toBe(1);
      await asked(third, DEPUTY);
    }));
});
