import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_PAYLOAD_KEYS } from '../../infra/config';
import { countEvents } from '../../infra/demo/count-events';
import { bundleWorkflows, connectTemporal, createWorker } from '../../infra/temporal';
import { createTemporalProcess } from '../../infra/temporal-process';
import { createActivities } from '../../services/activities';
import { parseKeyRing } from '../../services/grants/key-ring';
import { createPlan } from '../../services/plans/create-plan';
import { confirmReceipts } from '../support/confirm-receipts';
import { officePeople } from '../support/office-people';
import { openTestOffice } from '../support/open-test-office';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { quietenTemporal } from '../support/quieten-temporal';
import { until } from '../support/until';

const PAYLOAD_KEYS = parseKeyRing(DEMONSTRATION_PAYLOAD_KEYS);

/** What gathering, batches and pages may cost for a hundred times as many recipients. */
const MAX_MORE_EVENTS = 120;

/** Events of a plan and its three children once everybody has confirmed receipt, in real time. */
async function eventsWith(communes: number): Promise<number> {
  quietenTemporal();
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const taskQueue = `history-${randomUUID()}`;
  const temporal = await connectTemporal(address, 'default', PAYLOAD_KEYS);
  const plans = createTemporalProcess(temporal.client, { taskQueue, gatherMs: 10_000, log: () => undefined });
  const opened = await openTestOffice({
    process: plans,
    directory: provinceOfCommunes(communes),
    settings: { SMTP_RATE_PER_SECOND: '1000' },
  });
  const { worker, close } = await createWorker({
    address,
    namespace: 'default',
    taskQueue,
    activities: createActivities(opened.office),
    bundle: await bundleWorkflows(),
    keys: PAYLOAD_KEYS,
  });
  try {
    return await worker.runUntil(async () => {
      const people = officePeople(opened);
      const { _id: planId } = await createPlan(opened.office, {
        text: provincePlanText(),
        corrections: [],
        issuerId: PROVINCE,
        drafterId: PROVINCE_DRAFTER,
        idempotencyKey: taskQueue,
      });
      await people.submit(planId);
      await people.approve(planId, 'CONTENT_CHECK');
      await people.approve(planId, 'FORM_CHECK');
      await people.approve(planId, 'SIGN');
      await people.reaches(planId, 'IN_FORCE');
      // The communes, and Sở Nội vụ that has a task.
      expect(await confirmReceipts(opened.office, planId)).toBe(communes + 1);
      const waiting = { planId, state: 'USED' as const, takenInAt: null };
      await until('all are taken in', async () => (await opened.office.documents.grants.countDocuments(waiting)) === 0);
      const received = { planId, state: 'RECEIVED' as const };
      expect(await opened.office.documents.deliveries.countDocuments(received)).toBe(communes + 1);
      return countEvents(temporal.client, planId);
    });
  } finally {
    await plans.flush();
    await opened.close();
    await close();
    await temporal.close();
  }
}

test('a thousand recipients that all confirm cost hardly more history than ten', async () => {
  const [few, many] = [await eventsWith(10), await eventsWith(1_000)];
  console.log(`history events: 10 recipients ${few}, 1,000 recipients ${many}, difference ${many - few}`);
  expect(few).toBeGreaterThan(50);
  expect(many - few).toBeLessThanOrEqual(MAX_MORE_EVENTS);
}, 180_000);
