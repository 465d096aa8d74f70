import type { LetterReport } from '../../services/mail/letters/letter-obligation';
import type { PeriodState } from '../../services/obligations/obligation';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showDay, showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { pageHead } from './document-frame';
import { dueFacts, factList, planFacts } from './facts';
import { emptyField, guardFields, textArea, textField, tickBox } from './fields';
import { formFields } from './form-fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_NAME_CHARS = 100;
const MAX_REPORT_CHARS = 100_000;
const MAX_FILES = 3;
const ACCEPTED_TYPES = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

export interface ReportPage extends PageContext, FormGuard {
  plan: PagePlan;
  report: LetterReport;
  /** Unit or person that owes the report. */
  owner: string;
  state: PeriodState;
  overdueSince: Date | null;
  /** Why the last one came back; null when none did. */
  returnedReason: string | null;
  /** Headings the report should follow. */
  outline: string[];
  maxFileMegabytes: number;
  /** Multipart; takes `text`, `nil`, `files` (0 … 3), `signedAs`. Null when the report is already with the receiver. */
  submitUrl: string | null;
  notice: PageNotice | null;
  filled?: { text?: string; nil?: string; signedAs?: string };
}

/** The report of one period: written on the page, attached, or "không phát sinh". */
export function reportPage(model: ReportPage): string {
  const { language, plan, report } = model;
  const { pages, periodStates, letters, evidenceLevels } = wording(language);
  const { report: words, facts } = pages;
  const to =
    report.to.length > 0 ? letters.values.reportTo({ to: report.to.join(', '), via: report.via.join(', ') }) : null;
  const body = html`<div class="narrow">${pageHead(words.title, plan.title, language, null)}
<p class="lead"><strong>${model.owner}</strong></p>
<div class="grid"><section class="panel">${factList([
    [facts.period, report.label],
    [facts.reportTo, to],
    ...dueFacts(report.due, language),
    [facts.dataCutOff, report.dataCutOff ? showDay(report.dataCutOff) : null],
    [facts.state, periodStates[model.state]],
    [facts.overdue, model.overdueSince ? showInstant(model.overdueSince, language) : null],
    ...planFacts(plan, model.docHash, language),
    [facts.level, evidenceLevels.L0.name],
  ])}
${model.returnedReason ? html`<div class="level"><strong>${words.returned}.</strong> ${facts.reason}: ${model.returnedReason}</div>` : null}
${outline(model)}</section>
${model.submitUrl ? html`<section class="panel">${reportForm(model, model.submitUrl)}</section>` : null}</div></div>`;
  return page({ ...model, title: words.title, body });
}

function outline({ language, outline: headings }: ReportPage): SafeHtml | null {
  const { report } = wording(language).pages;
  if (headings.length === 0) return null;
  return html`<h2>${report.outline}</h2><ol lang="vi">${headings.map((heading) => html`<li>${heading}</li>\n`)}</ol>`;
}

function reportForm(model: ReportPage, submitUrl: string): SafeHtml {
  const { filled } = model;
  const { report } = wording(model.language).pages;
  const files = Array.from({ length: MAX_FILES }, (_, index) => {
    const id = `${formFields.files}-${index + 1}`;
    return html`<div class="field"><label for="${id}">${report.file(index + 1)}</label>
<input type="file" id="${id}" name="${formFields.files}" accept="${ACCEPTED_TYPES}"></div>\n`;
  });
  return html`<form method="post" enctype="multipart/form-data" action="${submitUrl}">${guardFields(model)}
${textArea({ name: formFields.text, label: report.text, hint: report.textHint, value: filled?.text ?? '', maxChars: MAX_REPORT_CHARS, isLong: true })}
<fieldset><legend>${report.files}</legend><p class="hint">${report.filesHint(model.maxFileMegabytes)}</p>
${files}</fieldset>
${tickBox({ name: formFields.nil, label: report.nil, value: filled?.nil ?? '' })}
${textField({ name: formFields.signedAs, label: report.officer, value: filled?.signedAs ?? '', maxChars: MAX_NAME_CHARS, autocomplete: 'name', isRequired: true })}${emptyField(model.language)}
<button type="submit">${report.submit}</button>
</form>`;
}
