import type { LetterTask } from '../../services/mail/letters/letter-obligation';
import type { TaskState } from '../../services/obligations/obligation';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { pageHead } from './document-frame';
import { dueFacts, factList, planFacts } from './facts';
import { emptyField, guardFields, textArea, textField, tickBox } from './fields';
import { formFields } from './form-fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_NAME_CHARS = 100;
const MAX_NOTE_CHARS = 4_000;

export interface ProgressPage extends PageContext, FormGuard {
  plan: PagePlan;
  task: LetterTask;
  /** Unit or person that owes the task. */
  owner: string;
  state: TaskState;
  overdueSince: Date | null;
  /** 0 … 100, the latest. */
  percent: number;
  lastNote: string | null;
  /** Takes `percent`, `note`, `done`, `signedAs`. Null when the task is not the owner's to work on any more. */
  submitUrl: string | null;
  notice: PageNotice | null;
  filled?: { percent?: string; note?: string; done?: string; signedAs?: string };
}

/** Progress of one task; the page may be used again until the task is closed. */
export function progressPage(model: ProgressPage): string {
  const { language, plan, task } = model;
  const { pages, taskStates, evidenceLevels } = wording(language);
  const { progress, facts } = pages;
  const body = html`<div class="narrow">${pageHead(progress.title, plan.title, language, null)}
<p class="lead"><strong>${model.owner}</strong></p>
<div class="grid"><section class="panel"><h2>${progress.task}</h2><p lang="vi">${task.text}</p>
${factList([
  [facts.ref, task.ref],
  ...dueFacts(task.due, language),
  [facts.state, taskStates[model.state]],
  [facts.overdue, model.overdueSince ? showInstant(model.overdueSince, language) : null],
  [facts.percent, `${model.percent}%`],
  [facts.lastNote, model.lastNote],
  ...planFacts(plan, model.docHash, language),
  [facts.level, evidenceLevels.L0.name],
])}</section>
${model.submitUrl ? html`<section class="panel">${progressForm(model, model.submitUrl)}</section>` : null}</div></div>`;
  return page({ ...model, title: progress.title, body });
}

function progressForm(model: ProgressPage, submitUrl: string): SafeHtml {
  const { filled } = model;
  const { progress } = wording(model.language).pages;
  return html`<form method="post" action="${submitUrl}">${guardFields(model)}
<div class="field"><label for="percent">${progress.percent}</label>
<input type="number" id="percent" name="${formFields.percent}" min="0" max="100" step="1" inputmode="numeric"
 value="${filled?.percent ?? String(model.percent)}" required></div>
${textArea({ name: formFields.note, label: progress.note, value: filled?.note ?? '', maxChars: MAX_NOTE_CHARS, isRequired: true })}
${tickBox({ name: formFields.done, label: progress.done, hint: progress.doneHint, value: filled?.done ?? '' })}
${textField({ name: formFields.signedAs, label: progress.officer, value: filled?.signedAs ?? '', maxChars: MAX_NAME_CHARS, autocomplete: 'name', isRequired: true })}${emptyField(model.language)}
<button type="submit">${progress.submit}</button>
</form>`;
}
