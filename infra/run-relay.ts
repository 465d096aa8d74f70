import type { Office } from '../services/office';
import { relayOnce } from '../services/relay/relay-once';

const INTERVAL_MS = 5_000;
const PATIENCE_MS = 10_000;

/** Runs the relay every five seconds, never two at a time, until stopped. */
export function runRelay(office: Office, patienceMs = PATIENCE_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = relayOnce(office, patienceMs)
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
