import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../services/formats/read-document';
import { readPlan } from '../../../services/reading/read-plan';
import { layOutText } from '../../../services/rendering/lay-out-text';
import type { PlanDocument } from '../../../services/rendering/plan-document';
import { renderDocument } from '../../../services/rendering/render-document';
import { wording } from '../../../services/wording/wording';
import { valuesOf } from '../../support/rendering/values-of';

const SAMPLES = join(__dirname, '../../../infra/samples/plans');
const asOf = '2026-11-21';
const at = new Date('2026-11-21T02:00:00Z');
const verifyUrl = 'https://noinhan.example.vn/v/x4f4m3kzt5su46ts';
const plans = readdirSync(SAMPLES).map((name): [string, string] => [name, readFileSync(join(SAMPLES, name), 'utf8')]);

/** The plan with everything that stands at the foot of a signed and numbered one. */
function signed(text: string): PlanDocument {
  const printed = layOutText(text, readPlan({ text, asOf }));
  const { name, explanation } = wording('vi').evidenceLevels.L1;
  const evidence = { level: 'L1' as const, at, label: name, note: explanation };
  return { ...printed, signature: { ...printed.signature, evidence }, contentHash: 'ab'.repeat(32) };
}

test.each(plans)('%s printed with its QR code reads as without', async (_name, text) => {
  const [without, withCode, again] = await Promise.all(
    [signed(text), { ...signed(text), verifyUrl }, { ...signed(text), verifyUrl }].map((plan) =>
      renderDocument(plan, 'PDF', at),
    ),
  );
  expect(withCode!.content.equals(again!.content)).toBe(true);
  expect(withCode!.content.includes('/S /Figure')).toBe(true);
  expect(without!.content.includes('/S /Figure')).toBe(false);
  const readings = await Promise.all(
    [without!, withCode!].map(({ content }) => readDocument({ bytes: content, asOf })),
  );
  expect(valuesOf(readings[1]!)).toEqual(valuesOf(readings[0]!));
});
