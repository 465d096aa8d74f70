import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../services/reading/read-plan';
import type { ExpectedReading } from '../../support/scoring/expected-reading';
import { scoreReading } from '../../support/scoring/score-reading';
import { differences } from './compare-reading';

const CORPUS = join(__dirname, '../../fixtures/corpus');
const REAL_PLANS = join(__dirname, '../../../infra/samples/plans');
const AS_OF = '2026-11-21';

const seeds = JSON.parse(readFileSync(join(CORPUS, 'seeds.json'), 'utf8')) as ExpectedReading[];
const own = expectedIn('own');
const heldOut = expectedIn('held-out');

function expectedIn(folder: string): ExpectedReading[] {
  return readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(CORPUS, folder, name), 'utf8')) as ExpectedReading);
}

describe('the real plans of the corpus', () => {
  test.each(seeds.map((seed) => [seed.file, seed] as const))(
    '%s is read as its expected values say',
    (file, expected) => {
      const text = readFileSync(join(REAL_PLANS, file), 'utf8');
      expect(differences(expected, readPlan({ text, asOf: AS_OF }))).toEqual([]);
    },
  );
});

describe('plans of our own with other layouts', () => {
  test.each(own.map((plan) => [plan.file, plan] as const))(
    '%s is read as its expected values say',
    (file, expected) => {
      const text = readFileSync(join(CORPUS, 'own', file), 'utf8');
      expect(differences(expected, readPlan({ text, asOf: AS_OF }))).toEqual([]);
    },
  );
});

test('the mean score of seeds, own layouts and held-out layouts is high enough', () => {
  const meanOf = (plans: readonly ExpectedReading[], folder: string): number =>
    plans.reduce((sum, plan) => {
      const reading = readPlan({ text: readFileSync(join(folder, plan.file), 'utf8'), asOf: AS_OF });
      return sum + scoreReading(plan, reading) / plans.length;
    }, 0);
  const [ofSeeds, ofOwn] = [meanOf(seeds, REAL_PLANS), meanOf(own, join(CORPUS, 'own'))];
  const ofHeldOut = meanOf(heldOut, join(CORPUS, 'held-out'));
  process.stdout.write(`seeds: ${ofSeeds.toFixed(1)}, own layouts: ${ofOwn.toFixed(1)}\n`);
  process.stdout.write(`held-out layouts: ${ofHeldOut.toFixed(1)}\n`);
  expect(ofSeeds).toBeGreaterThanOrEqual(97);
  expect(ofOwn).toBeGreaterThanOrEqual(95);
  expect(heldOut).toHaveLength(22);
  expect(ofHeldOut).toBeGreaterThanOrEqual(95);
});
