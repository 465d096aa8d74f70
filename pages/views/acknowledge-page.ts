import { RETURN_KINDS } from '../../services/distribution/delivery';
import {
  type LetterMode,
  type LetterReport,
  type LetterTask,
  reportLine,
  taskLine,
} from '../../services/mail/letters/letter-obligation';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { documentFrame, pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { choiceField, emptyField, guardFields, selectField, textArea, textField } from './fields';
import { formFields } from './form-fields';
import { page } from './layout';
import type { DocumentFiles, FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_NAME_CHARS = 100;
const MAX_REASON_CHARS = 2_000;

export interface AcknowledgePage extends PageContext, FormGuard {
  plan: PagePlan;
  document: PlanDocument;
  files?: DocumentFiles;
  /** Unit or person the document was sent to. */
  addressee: string;
  mode: LetterMode;
  purpose: string | null;
  /** Of this addressee alone. */
  tasks: LetterTask[];
  /** Tasks of others that it takes part in. */
  helps: LetterTask[];
  reports: LetterReport[];
  acknowledgeBy: Date;
  /** Takes `verdict` RECEIVED or RETURNED, `signedAs`, with RECEIVED `executor`, with RETURNED `reasonKind` and `reason`. */
  decideUrl: string;
  notice: PageNotice | null;
  filled?: { verdict?: string; signedAs?: string; executor?: string; reasonKind?: string; reason?: string };
}

/** The addressee confirms receipt the same day, or returns the document with a reason (Điều 21.2). */
export function acknowledgePage(model: AcknowledgePage): string {
  const { language, plan } = model;
  const { pages, evidenceLevels } = wording(language);
  const { acknowledge, facts } = pages;
  const body = html`${pageHead(acknowledge.title, plan.title, language, 'tra-loi')}
<p class="lead"><strong>${model.addressee}</strong></p>
<p class="muted">${acknowledge.lead[model.mode]}</p>
<div class="grid split">
<div class="sum"><section class="panel">${factList([
    ...planFacts(plan, model.docHash, language),
    [facts.purpose, model.purpose],
    [facts.acknowledgeBy, showInstant(model.acknowledgeBy, language)],
    [facts.level, evidenceLevels.L0.name],
  ])}
${duties(model)}</section></div>
${documentFrame(model.document, language, model.files)}
<section class="panel ask" id="tra-loi">${answerForm(model)}</section>
</div>`;
  return page({ ...model, title: acknowledge.title, body });
}

function duties({ language, tasks, helps, reports }: AcknowledgePage): SafeHtml {
  const { acknowledge } = wording(language).pages;
  if (tasks.length + helps.length + reports.length === 0) return html`<p>${acknowledge.noDuties}</p>`;
  const list = (title: string, lines: string[]) =>
    lines.length > 0 && html`<h3>${title}</h3><ul class="plain">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`;
  return html`${list(
    acknowledge.tasks,
    tasks.map((task) => taskLine(task, language)),
  )}${list(
    acknowledge.helps,
    helps.map((task) => taskLine(task, language)),
  )}${list(
    acknowledge.reports,
    reports.map((report) => reportLine(report, language)),
  )}`;
}

function answerForm(model: AcknowledgePage): SafeHtml {
  const { filled } = model;
  const { acknowledge, statements } = wording(model.language).pages;
  const officer = textField({
    name: formFields.signedAs,
    label: acknowledge.officer,
    value: filled?.signedAs ?? '',
    maxChars: MAX_NAME_CHARS,
    autocomplete: 'name',
    isRequired: true,
  });
  const executor = textField({
    name: formFields.executor,
    label: acknowledge.executor,
    hint: acknowledge.executorHint,
    value: filled?.executor ?? '',
    maxChars: MAX_NAME_CHARS,
  });
  const kind = selectField({
    name: formFields.reasonKind,
    label: acknowledge.reasonKind,
    empty: acknowledge.choose,
    value: filled?.reasonKind ?? '',
    options: RETURN_KINDS.map((value) => ({ value, label: acknowledge.reasonKinds[value] })),
  });
  const reason = textArea({
    name: formFields.reason,
    label: acknowledge.reason,
    value: filled?.reason ?? '',
    maxChars: MAX_REASON_CHARS,
  });
  const choices = [
    { value: 'RECEIVED', label: acknowledge.receive, more: executor },
    { value: 'RETURNED', label: acknowledge.return, more: html`${kind}${reason}` },
  ];
  return html`<form method="post" action="${model.decideUrl}">${guardFields(model)}
${choiceField(formFields.verdict, acknowledge.legend, choices, filled?.verdict)}
${officer}${emptyField(model.language)}
<p class="statement">${statements.acknowledge}</p>
<button type="submit">${acknowledge.submit}</button>
</form>`;
}
