import { Failure } from '../services/failures';
import { type Answers, checkAnswers } from '../services/reports/check-answers';
import type { FormIndicator, ReportForm } from '../services/reports/report-form';
import { readNumber } from '../services/reports/vietnamese-number';
import type { SubmittedForm } from './read-form';
import { formFields } from './views/form-fields';

/**
 * What the page's fields answer to the report's form.
 * @throws Failure BAD_USER_INPUT as checkAnswers; `values.<key>` for what is no number, the field itself for one that the
 * page does not have.
 */
export function readAnswers(form: ReportForm, submitted: SubmittedForm): Answers {
  refuseUnknown(form, submitted);
  return checkAnswers(form, {
    parts: form.sections.map(({ key }) => ({ key, text: submitted.field(`${formFields.parts}${key}`) })),
    values: form.indicators.map((indicator) => ({
      key: indicator.key,
      value: numberIn(submitted.field(`${formFields.values}${indicator.key}`), indicator),
      note: submitted.field(`${formFields.notes}${indicator.key}`),
    })),
  });
}

function refuseUnknown({ sections, indicators }: ReportForm, { names }: SubmittedForm): void {
  const known = new Set([
    ...sections.map(({ key }) => `${formFields.parts}${key}`),
    ...indicators.flatMap(({ key }) => [`${formFields.values}${key}`, `${formFields.notes}${key}`]),
  ]);
  const prefixes = [formFields.parts, formFields.values, formFields.notes];
  const prefix = prefixes.find((one) => names.some((name) => name.startsWith(one) && !known.has(name)));
  if (prefix !== undefined) throw new Failure('BAD_USER_INPUT', { field: prefix.replace('.', '') });
}

/** "85,5" and "85,5 %" alike. */
function numberIn(typed: string, { key, text, unit }: FormIndicator): number | null {
  const bare = unit === '%' ? typed.replace(/\s*%$/, '') : typed;
  if (bare === '') return null;
  const value = readNumber(bare);
  if (value === null)
    throw new Failure('BAD_USER_INPUT', { field: `${formFields.values}${key}`, label: text.slice(0, 80) });
  return value;
}
