import type { Day } from '../../services/reading/plan-reading';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showDay, showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { type ActPage, actForm, type Filled, filledOf, foldedForm } from './act-form';
import { pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { dayField, textArea, textField, tickBox } from './fields';
import { fileFields } from './file-fields';
import { formFields, taskActs } from './form-fields';
import { page } from './layout';
import type { FormGuard, PageContext, PageNotice, PagePlan } from './page-model';
import { reasonField } from './reason-field';
import { type PageTask, taskFacts } from './task-facts';

const MAX_NAME_CHARS = 100;
const MAX_NOTE_CHARS = 4_000;

export interface ProgressPage extends PageContext, FormGuard {
  plan: PagePlan;
  task: PageTask;
  /** Unit or person that owes the task. */
  owner: string;
  /** The unit whose link this is, where it takes part under the lead of the owner; null: it is the owner's. */
  helper: string | null;
  /** What waits for the follow-up unit. */
  extensionAsked: { until: Day; reason: string; at: Date } | null;
  objection: { reason: string; at: Date } | null;
  /** Days between which more time may be asked for; null: not now. */
  extensionRange: { earliest: Day; latest: Day } | null;
  /** Multipart; takes `act` and the fields of that act. Null when nothing may be done about the task any more. */
  submitUrl: string | null;
  notice: PageNotice | null;
  filled?: Filled;
}

/** One task for whoever carries it out or takes part; the page may be used again until the task is closed. */
export function progressPage(model: ProgressPage): string {
  const { language, plan, task, helper } = model;
  const { pages, evidenceLevels } = wording(language);
  const { taskActs: words, facts } = pages;
  const title = helper === null ? words.title[task.mode] : words.helperTitle;
  const body = html`<div class="narrow">${pageHead(title, plan.title, language, null)}
<p class="lead"><strong>${helper ?? model.owner}</strong></p>
${helper === null ? null : html`<p class="muted">${words.helperLead}</p>`}
<div class="grid"><section class="panel"><h2>${words.task[task.mode]}</h2><p lang="vi">${task.text}</p>
${waiting(model)}${factList([
  [words.lead, helper === null ? null : model.owner],
  ...taskFacts(task, language),
  ...planFacts(plan, model.docHash, language),
  [facts.level, evidenceLevels.L0.name],
])}</section>
${model.submitUrl ? forms(model, model.submitUrl) : null}</div></div>`;
  return page({ ...model, title, body });
}

function waiting({ extensionAsked, objection, language }: ProgressPage): SafeHtml | null {
  const { taskActs: words } = wording(language).pages;
  if (objection)
    return html`<div class="level"><strong>${words.objectionPending}.</strong> ${words.reason}: ${objection.reason}</div>`;
  if (!extensionAsked) return null;
  const asked = words.extensionAsked({
    until: showDay(extensionAsked.until),
    at: showInstant(extensionAsked.at, language),
  });
  return html`<div class="level"><strong>${words.extensionPending}.</strong> ${asked}</div>`;
}

function forms(model: ProgressPage, submitUrl: string): SafeHtml {
  const { progress } = wording(model.language).pages;
  const { language, csrf, docHash, filled = {} } = model;
  const acts: ActPage = { language, csrf, docHash, submitUrl, officer: progress.officer, filled };
  if (model.helper !== null) return html`<section class="panel">${contributionForm(acts)}</section>`;
  return html`<section class="panel">${progressForm(model, acts)}</section>
<div>${takeForm(model, acts)}${extensionForm(model, acts)}${objectionForm(model, acts)}</div>`;
}

function progressForm({ task, language }: ProgressPage, acts: ActPage): SafeHtml {
  const { progress, taskActs: words } = wording(language).pages;
  const typed = filledOf(acts, taskActs.PROGRESS);
  const percent = html`<div class="field"><label for="percent">${progress.percent}</label>
<input type="number" id="percent" name="${formFields.percent}" min="0" max="100" step="1" inputmode="numeric"
 value="${typed['percent'] ?? String(task.percent)}" required></div>`;
  const note = { name: formFields.note, label: progress.note, value: typed['note'] ?? '', maxChars: MAX_NOTE_CHARS };
  const done = { name: formFields.done, label: words.done[task.mode], hint: words.doneHint[task.mode] };
  return html`<h2>${words.progressTitle}</h2>${actForm(acts, {
    act: taskActs.PROGRESS,
    title: words.progressTitle,
    fields: [
      percent,
      textArea({ ...note, isRequired: true }),
      fileFields(words.files, language),
      tickBox({ ...done, value: typed['done'] ?? '' }),
    ],
    submit: progress.submit,
    isMultipart: true,
  })}`;
}

function takeForm({ task, language }: ProgressPage, acts: ActPage): SafeHtml {
  const { taskActs: words } = wording(language).pages;
  const act = taskActs.TAKE;
  const value = filledOf(acts, act)[formFields.executor] ?? '';
  const name = {
    name: formFields.executor,
    label: words.takeName,
    hint: words.takeHint,
    value,
    maxChars: MAX_NAME_CHARS,
  };
  return foldedForm(acts, {
    act,
    title: words.takeTitle[task.mode],
    fields: [textField(name)],
    submit: words.take[task.mode],
  });
}

function extensionForm({ task, extensionRange, language }: ProgressPage, acts: ActPage): SafeHtml | null {
  const { taskActs: words } = wording(language).pages;
  if (!extensionRange) return null;
  const act = taskActs.EXTENSION;
  const typed = filledOf(acts, act);
  const [earliest, latest] = [showDay(extensionRange.earliest), showDay(extensionRange.latest)];
  const day = { name: formFields.until, label: words.until, hint: words.untilRange({ earliest, latest }) };
  return foldedForm(acts, {
    act,
    title: words.extensionTitle[task.mode],
    hint: words.extensionHint,
    fields: [
      dayField({
        ...{ ...day, isRequired: true, value: typed[formFields.until] ?? '' },
        ...{ min: extensionRange.earliest, max: extensionRange.latest },
      }),
      reasonField(act, acts),
    ],
    submit: words.extension[task.mode],
  });
}

function objectionForm({ task, language }: ProgressPage, acts: ActPage): SafeHtml {
  const { taskActs: words } = wording(language).pages;
  const act = taskActs.OBJECTION;
  const title = words.objectTitle[task.mode];
  return foldedForm(acts, {
    act,
    title,
    hint: words.objectHint,
    fields: [reasonField(act, acts)],
    submit: words.object,
  });
}

function contributionForm(acts: ActPage): SafeHtml {
  const { taskActs: words } = wording(acts.language).pages;
  const act = taskActs.CONTRIBUTION;
  const value = filledOf(acts, act)[formFields.note] ?? '';
  const note = textArea({ name: formFields.note, label: words.helperNote, value, maxChars: MAX_NOTE_CHARS });
  const fields = [note, fileFields(words.files, acts.language)];
  return html`<h2>${words.helperTitle}</h2>${actForm(acts, { act, title: words.helperTitle, fields, submit: words.contribute, isMultipart: true })}`;
}
