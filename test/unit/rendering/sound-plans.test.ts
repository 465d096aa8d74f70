import fc from 'fast-check';
import { readDocument } from '../../../services/formats/read-document';
import { readPlan } from '../../../services/reading/read-plan';
import { layOutText } from '../../../services/rendering/lay-out-text';
import { renderDocument } from '../../../services/rendering/render-document';
import { planTexts } from '../../support/rendering/plan-texts';

const asOf = '2027-01-18';
const at = new Date('2027-01-18T02:00:00Z');

test.each([
  ['HTML', 40],
  ['DOCX', 20],
  ['PDF', 8],
] as const)(
  'a plan that the service composed, numbered, dated and printed as %s draws no remark above a hint',
  async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(planTexts, async (text) => {
        const plan = layOutText(text, readPlan({ text, asOf }));
        const issued = { ...plan, number: '07', date: { ...plan.date, day: 18 } };
        const { content } = await renderDocument(issued, format, at);
        const { findings, refusal } = await readDocument({ bytes: content, asOf });
        expect(refusal).toBeNull();
        const above = findings.filter(({ severity }) => severity !== 'info');
        expect(above.map(({ code, message, quote }) => ({ code, message, quote }))).toEqual([]);
      }),
      { numRuns },
    );
  },
);
