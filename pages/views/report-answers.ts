import type { PeriodAct } from '../../services/obligations/fact';
import { html, type SafeHtml } from '../../services/rendering/html';
import { MAX_PART_CHARS, MAX_VALUE_NOTE_CHARS } from '../../services/reports/check-answers';
import type { FormIndicator, FormSection, ReportForm } from '../../services/reports/report-form';
import { showTarget, showValue } from '../../services/reports/show-target';
import { type Language, wording } from '../../services/wording/wording';
import type { Fact } from './facts';
import { textArea, textField } from './fields';
import { formFields } from './form-fields';

const MAX_NUMBER_CHARS = 24;

/** What was handed in, as its fact keeps it. */
export type SentReport = Omit<Extract<PeriodAct, { kind: 'REPORT_SUBMITTED' }>, 'kind'>;

/** One field of words for each section, one number with a remark for each indicator. */
export function answerFields(form: ReportForm, filled: Record<string, string>, language: Language): SafeHtml {
  const { report } = wording(language).pages;
  const sections = form.sections.map((section) => {
    const name = `${formFields.parts}${section.key}`;
    const label = headingOf(section);
    return html`${textArea({ name, label, value: filled[name] ?? '', maxChars: MAX_PART_CHARS })}\n`;
  });
  return html`<h2>${report.outline}</h2><p class="hint">${report.outlineHint}</p>
${sections}${indicatorFields(form, filled, language)}`;
}

function indicatorFields(
  { indicators }: ReportForm,
  filled: Record<string, string>,
  language: Language,
): SafeHtml | null {
  if (indicators.length === 0) return null;
  const { report } = wording(language).pages;
  const hint = indicators.some(({ kind }) => kind !== 'TEXT') ? html`<p class="hint">${report.valueHint}</p>` : null;
  return html`<h2>${report.indicators}</h2>${hint}
${indicators.map((indicator) => indicatorField(indicator, filled, language))}`;
}

function indicatorField(indicator: FormIndicator, filled: Record<string, string>, language: Language): SafeHtml {
  const { key, ref, text, unit, target } = indicator;
  const { report } = wording(language).pages;
  const [value, note] = [`${formFields.values}${key}`, `${formFields.notes}${key}`];
  const legend = html`<legend>${ref}. <span lang="vi">${text}</span></legend>`;
  if (unit === null || target === null)
    return html`<fieldset class="aim">${legend}
${textArea({ name: note, label: report.valueWords, value: filled[note] ?? '', maxChars: MAX_VALUE_NOTE_CHARS })}</fieldset>\n`;
  return html`<fieldset class="aim">${legend}<p class="hint">${report.target}: ${showTarget(target, unit, language)}</p><div class="pair">${textField({ name: value, label: report.value(unit), value: filled[value] ?? '', maxChars: MAX_NUMBER_CHARS, inputmode: 'decimal' })}
${textField({ name: note, label: report.valueNote, value: filled[note] ?? '', maxChars: MAX_VALUE_NOTE_CHARS })}</div></fieldset>\n`;
}

/** The same as facts, of what was answered. */
export function sentAnswers(form: ReportForm, sent: SentReport, language: Language): Fact[] {
  const { report } = wording(language).pages;
  const partOf = new Map(sent.parts?.map(({ key, text }) => [key, text]));
  const answerTo = new Map(sent.values?.map((value) => [value.key, value]));
  return [
    ...form.sections.map((section): Fact => [headingOf(section), partOf.get(section.key) ?? null]),
    ...form.indicators.map(({ key, ref, text, unit }): Fact => {
      const { value = null, note = '' } = answerTo.get(key) ?? {};
      const shown = value === null ? [note] : [showValue(value, unit), note];
      return [`${ref}. ${text}`, shown.filter((one) => one !== '').join('\n') || null];
    }),
    [report.text, sent.nil && sent.text === '' ? report.nil : sent.text],
  ];
}

function headingOf({ ref, heading }: FormSection): string {
  return ref === null ? heading : `${ref}. ${heading}`;
}
