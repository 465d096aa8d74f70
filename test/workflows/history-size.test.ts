import { countEvents } from '../../infra/demo/count-events';
import { instantAt } from '../../services/calendar/vietnam-time';
import { relayOnce } from '../../services/relay/relay-once';
import { workflowId } from '../../workflows/ids';
import { confirmReceiptsOf } from '../support/confirm-receipts';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

const START = instantAt('2027-03-01', '09:00');
const MINUTE_MS = 60_000;
const SENT_WITHIN_MS = 600_000;
/** Four working hours, with the noon pause in between. */
const REMINDED_AFTER_MS = 6 * 60 * MINUTE_MS;
const MONTH_MS = 30 * 24 * 60 * MINUTE_MS;
/** Every workflow of a plan together, until its last recipient has confirmed receipt. */
const MAX_EVENTS = 500;

/** Two minutes after the plan came into force, then at ever greater distances for a month: no pace of answers is left out. */
const BURSTS: readonly number[] = (() => {
  const after: number[] = [];
  for (let ms = 2 * MINUTE_MS; ms < MONTH_MS; ms *= 1.3) after.push(Math.round(ms));
  return after;
})();

/** Nine tenths answer before the first reminder, the others burst by burst until the month is over. */
function shareAnswered(burst: number): number {
  const early = BURSTS.filter((ms) => ms < REMINDED_AFTER_MS).length;
  if (burst < early) return (0.9 * (burst + 1)) / early;
  return 0.9 + (0.1 * (burst + 1 - early)) / (BURSTS.length - early);
}

/** History events of a plan and its three children once everybody has confirmed receipt, burst by burst. */
async function eventsWith(communes: number): Promise<number> {
  const simulation = await openSimulation({
    now: START,
    directory: provinceOfCommunes(communes),
    settings: { SMTP_RATE_PER_SECOND: '5000' },
  });
  try {
    return await simulation.run(() => answerInBursts(simulation, communes));
  } finally {
    await simulation.close();
  }
}

async function answerInBursts(simulation: Simulation, communes: number): Promise<number> {
  const { office, env, inbox } = simulation;
  const people = officePeople(simulation);
  const { _id: planId } = await people.draft(provincePlanText(), PROVINCE, PROVINCE_DRAFTER);
  await people.submit(planId);
  for (const step of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people.approve(planId, step);
  await people.reaches(planId, 'IN_FORCE');
  const unsent = () => office.documents.deliveries.countDocuments({ planId, state: 'QUEUED' });
  // The inbox is asked first: to count five thousand documents fifty times a second would keep the engine from its work.
  await until('every copy has arrived', () => inbox.messages().length > communes, SENT_WITHIN_MS);
  await until('every copy is sent', async () => (await unsent()) === 0);
  const inForceAt = (await people.plan(planId)).inForceAt?.getTime() ?? 0;
  // The communes, and Sở Nội vụ that has a task.
  const receivers = (await office.documents.deliveries.find({ planId }).toArray()).map(
    ({ addresseeId }) => addresseeId,
  );
  expect(receivers).toHaveLength(communes + 1);
  let answered = 0;
  let wakes = 0;
  for (const [index, after] of BURSTS.entries()) {
    await simulation.sleepUntil(new Date(inForceAt + after));
    const upTo = Math.ceil(receivers.length * shareAnswered(index));
    answered += await confirmReceiptsOf(office, planId, receivers.slice(answered, upTo));
    wakes += (await relayOnce(office, 0)).woken;
  }
  expect(answered).toBe(communes + 1);
  // Nobody tells the distribution of the last receipt; it has looked again before half as much time has passed once more.
  await simulation.sleepUntil(new Date(inForceAt + 1.6 * MONTH_MS));
  wakes += (await relayOnce(office, 0)).woken;
  const distribution = env.client.workflow.getHandle(workflowId('distribution', planId));
  await until('distribution has ended', async () => (await distribution.describe()).status.name === 'COMPLETED');
  expect(wakes).toBe(0);
  const receipts = { planId, purpose: 'ACKNOWLEDGE' as const };
  expect(await office.documents.grants.countDocuments({ ...receipts, takenInAt: null })).toBe(0);
  expect(await office.documents.deliveries.countDocuments({ planId, state: 'RECEIVED' })).toBe(communes + 1);
  expect(await office.documents.register.findOne({ planId })).toMatchObject({ receipts: communes + 1 });
  return countEvents(env.client, planId);
}

test('five thousand recipients who take a month to confirm cost fewer than five hundred events of history', async () => {
  const few = await eventsWith(10);
  const many = await eventsWith(5_000);
  console.log(`history events over ${BURSTS.length} bursts in 30 days: 10 recipients ${few}, 5,000 recipients ${many}`);
  expect(few).toBeGreaterThan(50);
  expect(many).toBeLessThan(MAX_EVENTS);
}, 1_200_000);
