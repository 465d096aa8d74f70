import type { LetterReport } from '../../services/mail/letters/letter-obligation';
import type { PeriodState } from '../../services/obligations/obligation';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { ReportForm } from '../../services/reports/report-form';
import { showDay, showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { pageHead } from './document-frame';
import { dueFacts, factList, planFacts } from './facts';
import { emptyField, guardFields, textArea, textField, tickBox } from './fields';
import { formFields } from './form-fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice, PagePlan } from './page-model';
import { answerFields, type SentReport, sentAnswers } from './report-answers';

const MAX_NAME_CHARS = 100;
const MAX_REPORT_CHARS = 100_000;
const MAX_FILES = 3;
const ACCEPTED_TYPES = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

export interface ReportPage extends PageContext, FormGuard {
  plan: PagePlan;
  report: LetterReport;
  /** What an officer asked about out of turn; null: a report of the plan's own calendar. */
  requested: string | null;
  /** Unit or person that owes the report. */
  owner: string;
  state: PeriodState;
  overdueSince: Date | null;
  /** Why the last one came back; null when none did. */
  returnedReason: string | null;
  /** Sections and indicators the report should follow; null when there is no report any more. */
  form: ReportForm | null;
  /** What was sent last, with the names of its files. */
  sent: SentReport | null;
  sentFiles: string[];
  maxFileMegabytes: number;
  /**
   * Multipart; takes `text`, `parts.<key>`, `values.<key>`, `notes.<key>`, `nil`, `files` (0 … 3), `signedAs`. Null when the
   * report is already with the receiver.
   */
  submitUrl: string | null;
  notice: PageNotice | null;
  filled?: Record<string, string>;
}

/** The report of one period: written along its outline or in one text, attached, or "không phát sinh". */
export function reportPage(model: ReportPage): string {
  const { language, plan, report, form } = model;
  const { pages, periodStates, letters, evidenceLevels } = wording(language);
  const { report: words, facts } = pages;
  const to =
    report.to.length > 0 ? letters.values.reportTo({ to: report.to.join(', '), via: report.via.join(', ') }) : null;
  const body = html`<div class="narrow">${pageHead(words.title, plan.title, language, null)}
<p class="lead"><strong>${model.owner}</strong></p>
<div class="grid"><section class="panel">${factList([
    [facts.period, report.label],
    [words.requested, model.requested],
    [facts.reportTo, to],
    ...dueFacts(report.due, language),
    [words.figures, form ? figuresOf(form, language) : null],
    [facts.state, periodStates[model.state]],
    [facts.overdue, model.overdueSince ? showInstant(model.overdueSince, language) : null],
    ...planFacts(plan, model.docHash, language),
    [facts.level, evidenceLevels.L0.name],
  ])}
${model.returnedReason ? html`<div class="level"><strong>${words.returned}.</strong> ${facts.reason}: ${model.returnedReason}</div>` : null}</section>
${model.submitUrl ? html`<section class="panel">${reportForm(model, model.submitUrl)}</section>` : sentPanel(model)}</div></div>`;
  return page({ ...model, title: words.title, body });
}

function figuresOf({ dataFrom, dataUntil, dataCutOff, dueBeforeCutOff }: ReportForm, language: Language): string {
  const { report } = wording(language).pages;
  if (dueBeforeCutOff) return report.figuresBefore({ until: showDay(dataUntil), cutOff: showDay(dataCutOff) });
  return report.figuresFrom({ from: showDay(dataFrom), until: showDay(dataCutOff) });
}

function sentPanel({ form, sent, sentFiles, language }: ReportPage): SafeHtml | null {
  if (!form || !sent) return null;
  const { report } = wording(language).pages;
  return html`<section class="panel"><h2>${report.sent}</h2>${factList([
    ...sentAnswers(form, sent, language),
    [report.files, sentFiles.join('\n') || null],
  ])}</section>`;
}

function reportForm(model: ReportPage, submitUrl: string): SafeHtml {
  const { form, filled = {}, language } = model;
  const { report } = wording(language).pages;
  const files = Array.from({ length: MAX_FILES }, (_, index) => {
    const id = `${formFields.files}-${index + 1}`;
    return html`<div class="field"><label for="${id}">${report.file(index + 1)}</label>
<input type="file" id="${id}" name="${formFields.files}" accept="${ACCEPTED_TYPES}"></div>\n`;
  });
  const sentBefore =
    model.sentFiles.length > 0 ? html`<p class="hint">${report.sentFiles}: ${model.sentFiles.join('; ')}</p>` : null;
  return html`<form method="post" enctype="multipart/form-data" action="${submitUrl}">${guardFields(model)}
${form ? answerFields(form, filled, language) : null}
${textArea({ name: formFields.text, label: report.text, hint: report.textHint, value: filled[formFields.text] ?? '', maxChars: MAX_REPORT_CHARS })}
<fieldset><legend>${report.files}</legend><p class="hint">${report.filesHint(model.maxFileMegabytes)}</p>${sentBefore}
${files}</fieldset>
${tickBox({ name: formFields.nil, label: report.nil, value: filled[formFields.nil] ?? '' })}
${textField({ name: formFields.signedAs, label: report.officer, value: filled[formFields.signedAs] ?? '', maxChars: MAX_NAME_CHARS, autocomplete: 'name', isRequired: true })}${emptyField(language)}
<button type="submit">${report.submit}</button>
</form>`;
}
