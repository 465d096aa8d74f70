import { html, type SafeHtml } from '../../services/rendering/html';
import { showDay } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { type ActForm, type ActPage, filledOf, foldedForm } from './act-form';
import { dayField, selectField, textField } from './fields';
import type { FollowUpPage } from './follow-up-page';
import { type FollowUpAct, formFields } from './form-fields';
import { reasonField } from './reason-field';

const MAX_ID_CHARS = 200;

/** The forms that fit the state, each for one answer; the first is open. */
export function followUpForms(model: FollowUpPage): SafeHtml {
  const { language, csrf, docHash, submitUrl, filled } = model;
  const { followUp: words } = wording(language).pages;
  const acts: ActPage = { language, csrf, docHash, submitUrl, officer: words.officer, filled };
  const isWaitedFor = (act: FollowUpAct) => act === 'ACCEPT' || act === 'GRANT';
  return html`<div>${model.acts.map((act) => foldedForm(acts, formFor(act, model, acts), isWaitedFor(act)))}</div>`;
}

function formFor(act: FollowUpAct, model: FollowUpPage, acts: ActPage): ActForm {
  const { about, language } = model;
  const { followUp } = wording(language).pages;
  const reportActs: Readonly<Partial<Record<FollowUpAct, string>>> = followUp.reportActs;
  const ofReport = reportActs[act] ?? '';
  const title = about.kind === 'report' ? ofReport : followUp.acts[act][about.task.mode];
  return { act, title, fields: fieldsOf(act, model, acts), submit: title };
}

function fieldsOf(act: FollowUpAct, model: FollowUpPage, acts: ActPage): (SafeHtml | null)[] {
  switch (act) {
    case 'ACCEPT':
      return [];
    case 'GRANT':
      return [untilField(act, model, acts)];
    case 'REASSIGN':
      return [...unitFields(act, model, acts), reasonField(act, acts)];
    default:
      return [reasonField(act, acts)];
  }
}

/** The day asked for stands in the field; the officer may give another. */
function untilField(act: FollowUpAct, { about, language }: FollowUpPage, acts: ActPage): SafeHtml | null {
  const { followUp: words, taskActs } = wording(language).pages;
  if (about.kind !== 'task' || !about.extensionRange) return null;
  const { earliest, latest } = about.extensionRange;
  return dayField({
    name: formFields.until,
    label: words.grantUntil,
    hint: taskActs.untilRange({ earliest: showDay(earliest), latest: showDay(latest) }),
    value: filledOf(acts, act)[formFields.until] ?? about.extensionAsked?.until ?? '',
    min: earliest,
    max: latest,
    isRequired: true,
  });
}

function unitFields(act: FollowUpAct, { units, language }: FollowUpPage, acts: ActPage): SafeHtml[] {
  const { followUp: words } = wording(language).pages;
  const typed = filledOf(acts, act);
  const unit = { name: formFields.unit, label: words.unit, empty: words.choose, value: typed[formFields.unit] ?? '' };
  const unitId = { name: formFields.unitId, label: words.unitId, value: typed[formFields.unitId] ?? '' };
  return [selectField({ ...unit, options: units }), textField({ ...unitId, maxChars: MAX_ID_CHARS })];
}
