import type { Office } from '../services/office';
import { relayOnce } from '../services/relay/relay-once';
import { wakeAffectedPlans } from '../services/relay/wake-affected-plans';

const INTERVAL_MS = 5_000;
const PATIENCE_MS = 10_000;
/** Units are abolished and absences begin by the day. */
const LOOK_AT_DAY_EVERY_MS = 10 * 60_000;

/** Runs the relay every five seconds, never two at a time, until stopped. */
export function runRelay(office: Office, patienceMs = PATIENCE_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  let lookedAtDay = Number.NEGATIVE_INFINITY;
  const round = async (): Promise<void> => {
    await relayOnce(office, patienceMs);
    if (Date.now() - lookedAtDay < LOOK_AT_DAY_EVERY_MS) return;
    await wakeAffectedPlans(office);
    lookedAtDay = Date.now();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = round()
      .catch((error: unknown) => office.log('relay-failed', { error: String(error) }))
      .finally(() => {
        busy = false;
      });
  }, INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
