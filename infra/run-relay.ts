import { exchangeWithAxis } from '../services/axis/exchange-with-axis';
import type { Office } from '../services/office';
import { relayOnce } from '../services/relay/relay-once';
import { sweepOld } from '../services/relay/sweep-old';
import { wakeAffectedPlans } from '../services/relay/wake-affected-plans';

const INTERVAL_MS = 5_000;
const PATIENCE_MS = 10_000;
/** Units are abolished and absences begin by the day. */
const LOOK_AT_DAY_EVERY_MS = 10 * 60_000;
const SWEEP_EVERY_MS = 60 * 60_000;

/** Runs the relay every five seconds, never two at a time, until stopped. */
export function runRelay(office: Office, patienceMs = PATIENCE_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  let lookedAtDay = Number.NEGATIVE_INFINITY;
  let sweptAt = Number.NEGATIVE_INFINITY;
  const round = async (): Promise<void> => {
    await relayOnce(office, patienceMs);
    if (Date.now() - lookedAtDay >= LOOK_AT_DAY_EVERY_MS) {
      await wakeAffectedPlans(office);
      lookedAtDay = Date.now();
    }
    if (Date.now() - sweptAt >= SWEEP_EVERY_MS) {
      // Noted first: a sweep that fails can wait for the next hour.
      sweptAt = Date.now();
      await sweepOld(office);
    }
    // Last: what fails with the gateway's folders holds up nothing else of the round.
    await exchangeWithAxis(office);
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
