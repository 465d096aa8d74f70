import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shiftDates } from '../../infra/demo/shift-dates';
import type { Day } from '../../services/reading/plan-reading';
import { readPlan } from '../../services/reading/read-plan';

const SEEDS = join(__dirname, '../../infra/samples/plans');

/**
 * A seed plan by its number ("002"), moved into the first year in which its deadlines lie after `today`: simulated time
 * only goes forward.
 */
export function seedText(seed: string, today: Day = '2027-01-31'): string {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(`${seed}_`));
  if (!file) throw new Error(`no seed ${seed}`);
  const text = readFileSync(join(SEEDS, file), 'utf8');
  return shiftDates(text, readPlan({ text, asOf: today }), today);
}
