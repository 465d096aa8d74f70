import { parseKeyRing } from '../../services/grants/key-ring';
import { readConfig } from '../config';
import { connectTemporal } from '../temporal';
import { type PlanScript, playPlan, type Stage } from './play-plan';
import type { PlanResult } from './result-table';

/** Plays all plans at the same time; a plan that fails ends as FAILED and does not stop the others. */
export async function playPlans(
  scripts: PlanScript[],
  service: Stage['service'],
  show: (plan: string, words: string) => void,
): Promise<PlanResult[]> {
  const { client: temporal, close } = await connectTemporal(
    service.temporalAddress,
    'default',
    parseKeyRing(readConfig().PAYLOAD_KEYS),
  );
  try {
    return await Promise.all(
      scripts.map(async (script) => {
        const tell = (words: string): void => show(script.name, words);
        return playPlan(script, { service, temporal, show: tell }).catch((error: unknown) =>
          failed(script, error as Error, tell),
        );
      }),
    );
  } finally {
    await close();
  }
}

function failed(script: PlanScript, error: Error, show: (words: string) => void): PlanResult {
  show(`FAILED  ${error.message}`);
  const nothing = {
    recipients: 0,
    acknowledged: 0,
    returned: 0,
    tasks: 0,
    reminders: 0,
    reports: 0,
    events: 0,
    seconds: 0,
    scenes: [],
    progress: null,
  };
  return { plan: script.name, ended: 'FAILED', number: '–', ...nothing };
}
