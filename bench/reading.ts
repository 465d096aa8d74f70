import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPlan } from '../services/reading/read-plan';
import { slowTexts } from './slow-texts';

/**
 * Prints how long reading takes: a seed once warm (goal: under 20 ms), a plan of 64 kB … 2 MB with the exponent of
 * growth (1 is linear; goal: 2 MB within two seconds), and 2 MB of each known way to be slow, with the exponent from an
 * eighth of it on (below 1 where a bound on what is read sets in) and whether it was read or refused.
 *
 *   npm run bench -- reading
 */
const SEEDS = resolve(process.argv[2] ?? 'infra/samples/plans');
const SMALLEST_KB = 64;
const LARGEST_KB = 2_048;
const WARM_ROUNDS = 20;
const ROUNDS = 3;
const AS_OF = '2026-11-21';
const SLOW_KB = [256, 512, 1_024, 2_048];

main();

function main(): void {
  const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  for (const name of seeds) {
    const text = readFileSync(join(SEEDS, name), 'utf8');
    for (let round = 0; round < WARM_ROUNDS; round += 1) readPlan({ text, asOf: AS_OF });
    print(name, fastest(text, WARM_ROUNDS));
  }
  const body = readFileSync(join(SEEDS, seeds[2] ?? ''), 'utf8');
  const points: { kilobytes: number; ms: number }[] = [];
  for (let kilobytes = SMALLEST_KB; kilobytes <= LARGEST_KB; kilobytes *= 2) {
    const ms = fastest(repeatTo(body, kilobytes * 1_024), ROUNDS);
    print(`${kilobytes} kB`, ms);
    points.push({ kilobytes, ms });
  }
  process.stdout.write(`time grows with the length to the power of ${slope(points).toFixed(2)}\n`);
  for (const { name, text } of slowTexts()) printSlow(name, text);
}

function printSlow(name: string, text: (bytes: number) => string): void {
  const points = SLOW_KB.map((kilobytes) => ({ kilobytes, ms: fastest(text(kilobytes * 1_024), ROUNDS) }));
  const largest = points.at(-1);
  if (!largest) return;
  const { refusal } = readPlan({ text: text(largest.kilobytes * 1_024), asOf: AS_OF });
  print(`${largest.kilobytes} kB of ${name}`, largest.ms, `  ^${slope(points).toFixed(2)}  ${refusal?.code ?? 'read'}`);
}

function fastest(text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begunAt = performance.now();
    readPlan({ text, asOf: AS_OF });
    best = Math.min(best, performance.now() - begunAt);
  }
  return best;
}

/** Whole copies of a plan, so that every construction grows along. */
function repeatTo(body: string, bytes: number): string {
  return body.repeat(Math.floor(bytes / Buffer.byteLength(body)));
}

/** Of the straight line through the logarithms. */
function slope(points: readonly { kilobytes: number; ms: number }[]): number {
  const logs = points.map(({ kilobytes, ms }) => [Math.log(kilobytes), Math.log(ms)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, [lx, ly]) => sum + (lx - x) * (ly - y), 0) / logs.reduce((sum, [lx]) => sum + (lx - x) ** 2, 0)
  );
}

function print(what: string, ms: number, more = ''): void {
  process.stdout.write(`${what.padEnd(44)}${ms.toFixed(1).padStart(9)} ms${more}\n`);
}
