import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDocument } from '../../../services/formats/read-document';
import type { PlanReading } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';
import { layOutText } from '../../../services/rendering/lay-out-text';
import { type DocumentFormat, renderDocument } from '../../../services/rendering/render-document';
import { planTexts } from '../../support/rendering/plan-texts';
import { valuesOf } from '../../support/rendering/values-of';

const ROOT = join(__dirname, '../../..');
const asOf = '2026-11-21';
const at = new Date('2026-11-21T02:00:00Z');
const plans = ['infra/samples/plans', 'test/fixtures/corpus/own'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [name, readFileSync(join(ROOT, folder, name), 'utf8')]),
);
/** A PDF takes a quarter of a second, nearly all of it for its fonts. */
const GENERATED: Record<DocumentFormat, number> = { HTML: 40, DOCX: 40, PDF: 12 };

/** The text, laid out and printed, read again from the bytes as any office's file. */
async function readPrinted(text: string, reading: PlanReading, format: DocumentFormat): Promise<PlanReading> {
  const { content } = await renderDocument(layOutText(text, reading), format, at);
  return readDocument({ bytes: content, asOf });
}

describe.each(['HTML', 'DOCX', 'PDF'] as const)('a plan printed as %s', (format) => {
  test.each(plans)('%s reads as its text does', async (_name, text) => {
    const reading = readPlan({ text, asOf });
    const again = await readPrinted(text, reading, format);
    expect(reading.refusal).toBeNull();
    expect(valuesOf(again)).toEqual(valuesOf(reading));
  });

  test('plans of any content read as their texts do', async () => {
    await fc.assert(
      fc.asyncProperty(planTexts, async (text) => {
        const reading = readPlan({ text, asOf });
        const again = await readPrinted(text, reading, format);
        expect(reading.assignments.length).toBeGreaterThan(0);
        expect(valuesOf(again)).toEqual(valuesOf(reading));
      }),
      { numRuns: GENERATED[format] },
    );
  });
});
