import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../services/reading/read-plan';
import { layOutText } from '../services/rendering/lay-out-text';
import type { PlanDocument } from '../services/rendering/plan-document';
import { type DocumentFormat, renderDocument } from '../services/rendering/render-document';

/**
 * How fast a plan is printed:
 *
 *   npm run bench -- rendering
 */
const SEED = 'infra/samples/plans/003_ba5afca3764650d5.txt';
const ROUNDS = 5;
const AT = new Date('2026-01-01T00:00:00Z');

async function measure(plan: PlanDocument, format: DocumentFormat): Promise<string> {
  await renderDocument(plan, format, AT);
  let best = Number.POSITIVE_INFINITY;
  let content: Buffer = Buffer.alloc(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    ({ content } = await renderDocument(plan, format, AT));
    best = Math.min(best, performance.now() - begun);
  }
  const pages = format === 'PDF' ? (content.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length : null;
  const speed = pages === null ? '' : `, ${pages} pages, ${Math.round((pages / best) * 1000)} pages/s`;
  return `${format}: ${best.toFixed(0)} ms, ${(content.length / 1024).toFixed(0)} kB${speed}`;
}

async function main(): Promise<void> {
  const text = readFileSync(process.argv[2] ?? join(process.cwd(), SEED), 'utf8');
  const plan = layOutText(text, readPlan({ text, asOf: '2026-01-01' }));
  const long = { ...plan, body: Array.from({ length: 40 }, () => plan.body).flat() };
  for (const [name, document] of [['the plan', plan] as const, ['its body forty times', long] as const]) {
    for (const format of ['PDF', 'DOCX', 'HTML'] as const) {
      process.stdout.write(`${name}: ${await measure(document, format)}\n`);
    }
  }
}

void main();
