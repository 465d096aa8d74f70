import { instantAt } from '../../services/calendar/vietnam-time';
import { resendDelivery } from '../../services/distribution/work-off-delivery';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const START = instantAt('2027-03-01', '09:00');
const COMMUNE = 'mau.xa-1';

describe('a copy sent again after everybody had answered', () => {
  let simulation: Simulation;
  beforeEach(async () => {
    simulation = await openSimulation({ now: START, directory: provinceOfCommunes(1) });
  });
  afterEach(() => simulation.close());

  it('is pressed for as the first one was, although the distribution had ended', async () => {
    const { office, sleepUntil } = simulation;
    const people = officePeople(simulation);
    const reminders = (planId: string) =>
      office.documents.mails.countDocuments({ planId, addresseeId: COMMUNE, purpose: 'REMIND_ACKNOWLEDGEMENT' });
    await simulation.run(async () => {
      const { _id: planId } = await people.draft(provincePlanText(), PROVINCE, PROVINCE_DRAFTER);
      await people.submit(planId);
      for (const step of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people.approve(planId, step);
      await people.reaches(planId, 'IN_FORCE');
      const unsent = { planId, state: 'QUEUED' as const };
      await until('all is sent', async () => (await office.documents.deliveries.countDocuments(unsent)) === 0);
      const links = await office.documents.grants.find({ planId, purpose: 'ACKNOWLEDGE', state: 'OPEN' }).toArray();
      for (const link of links) {
        if (link.subjectId === COMMUNE) await people.decide(link, 'RETURNED', { reason: 'Không mở được.' });
        else await people.decide(link, 'RECEIVED');
      }
      // The distribution looks again when it would remind, finds nobody to remind and ends.
      await sleepUntil(instantAt('2027-03-02', '09:00'));
      const distribution = simulation.env.client.workflow.getHandle(`distribution:${planId}`);
      await until(
        'the distribution has ended',
        async () => (await distribution.describe()).status.name === 'COMPLETED',
      );
      expect(await reminders(planId)).toBe(0);

      await resendDelivery(office, {
        deliveryId: `${planId}/${COMMUNE}`,
        actorId: 'mau.van-thu',
        idempotencyKey: 'gui-lai',
      });
      await until('it runs again', async () => (await distribution.describe()).status.name === 'RUNNING');
      await sleepUntil(instantAt('2027-03-02', '16:00'));
      await until('the reminder is sent', async () => (await reminders(planId)) === 1);
    });
  }, 120_000);
});
