import type { Day, Finding } from '../../services/reading/plan-reading';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant, showWeekday } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { documentFrame, pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { type Choice, choiceField, guardFields, selectField, textArea } from './fields';
import { findingsList } from './findings-list';
import { formFields } from './form-fields';
import { page } from './layout';
import type { DocumentFiles, FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_REASON_CHARS = 4_000;
const CODE_CHARS = 6;
/** A plan for several years shows its first and counts the rest. */
const SHOWN_MONTHS = 13;

export interface SignPage extends PageContext, FormGuard {
  plan: PagePlan;
  document: PlanDocument;
  files?: DocumentFiles;
  drafter: string;
  contentCheck: { name: string; at: Date };
  formCheck: { name: string; at: Date };
  /** What the signature sets going, and its next dates, earliest first. */
  starts: { recipients: number; tasks: number; reports: number };
  agenda: { day: Day; text: string }[];
  /** Deadlines and letters by month ("2026-12"), and what is provisional about them. */
  months: { month: string; deadlines: number; letters: number }[];
  provisional: string[];
  /** What the checkers accepted. */
  findings: Finding[];
  /** Deputies whose mandate is valid now; the label is name and capacity. */
  deputies: { mandateId: string; label: string }[];
  /** Registered mailbox of the signer, masked: `h•••@haiduong.gov.vn`. */
  mailbox: string;
  codeSentAt: Date | null;
  /** Of five. */
  triesLeft: number;
  expiresAt: Date;
  /** Takes nothing but the guard. */
  codeUrl: string;
  /** Takes `verdict` APPROVED, RETURNED or HANDED_OVER, always `code`, and `reason` or `mandateId`. */
  decideUrl: string;
  notice: PageNotice | null;
  filled?: { verdict?: string; reason?: string; mandateId?: string };
}

/** The leader's page (Điều 11, 13): the document, who checked it, what it sets going, code and decision. */
export function signPage(model: SignPage): string {
  const { language, plan } = model;
  const { sign } = wording(language).pages;
  const body = html`${pageHead(sign.title, plan.title, language, 'tra-loi')}
<div class="grid split">
<div class="sum">${summary(model)}</div>
${documentFrame(model.document, language, model.files)}
<div class="ask" id="tra-loi">${codePanel(model)}
${decisionPanel(model)}</div>
</div>`;
  return page({ ...model, title: sign.title, body });
}

function summary(model: SignPage): SafeHtml {
  const { language, plan, starts } = model;
  const { pages, evidenceLevels } = wording(language);
  const { sign, facts, frame } = pages;
  const checked = ({ name, at }: { name: string; at: Date }) => `${name}\n${showInstant(at, language)}`;
  const dates = model.agenda.map(
    ({ day, text }) => html`<li><strong>${showWeekday(day, language)}</strong><br>${text}</li>\n`,
  );
  return html`<section class="panel">${factList([
    ...planFacts(plan, model.docHash, language),
    [facts.drafter, model.drafter],
    [facts.contentCheck, checked(model.contentCheck)],
    [facts.formCheck, checked(model.formCheck)],
    [facts.signatureBlock, model.document.signature.lines.join('\n')],
    [frame.expiresAt, showInstant(model.expiresAt, language)],
  ])}
<div class="level"><strong>${evidenceLevels.L1.name}.</strong> ${evidenceLevels.L1.explanation}</div></section>
<section class="panel"><h2>${sign.starts}</h2>
<ul class="counts"><li>${sign.recipients(starts.recipients)}</li><li>${sign.tasks(starts.tasks)}</li><li>${sign.reports(starts.reports)}</li></ul>
${dates.length > 0 ? html`<h3>${sign.agenda}</h3><ul class="plain">${dates}</ul>` : null}
${monthList(model)}</section>
${model.findings.length > 0 ? html`<section class="panel">${findingsList(model.findings, sign.warnings, language)}</section>` : null}`;
}

/** What each month will bring; the whole list is in the rehearsal. */
function monthList({ months, provisional, language }: SignPage): SafeHtml | null {
  const { agenda, pages } = wording(language);
  if (months.length === 0) return null;
  const later = months.length - SHOWN_MONTHS;
  const lines = [
    ...months.slice(0, SHOWN_MONTHS).map((month) => agenda.month(month)),
    ...(later > 0 ? [agenda.laterMonths(later)] : []),
  ];
  return html`<h3>${pages.sign.months}</h3><ul class="plain">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>
${provisional.map((text) => html`<p class="hint">${text}</p>`)}`;
}

function codePanel(model: SignPage): SafeHtml {
  const { sign } = wording(model.language).pages;
  const sent = model.codeSentAt
    ? html`<p role="status">${sign.codeSent(showInstant(model.codeSentAt, model.language))}</p>`
    : null;
  return html`<section class="panel"><h2>${sign.codeTitle}</h2>
<p>${sign.codeHint(model.mailbox)}</p>${sent}
<form method="post" action="${model.codeUrl}">${guardFields(model)}
<button type="submit" class="second">${sign.codeButton}</button></form></section>`;
}

function decisionPanel(model: SignPage): SafeHtml {
  const { language, filled } = model;
  const { sign, frame } = wording(language).pages;
  return html`<section class="panel"><h2>${sign.decideTitle}</h2>
<form method="post" action="${model.decideUrl}">${guardFields(model)}
${choiceField(formFields.verdict, sign.legend, choicesOf(model), filled?.verdict)}
<div class="field"><label for="code">${sign.code}</label><p class="hint" id="code-hint">${sign.triesLeft(model.triesLeft)}</p>
<input type="text" class="code" id="code" name="${formFields.code}" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}"
 maxlength="${CODE_CHARS}" aria-describedby="code-hint" required></div>
<button type="submit">${frame.submit}</button>
</form></section>`;
}

function choicesOf({ language, deputies, filled }: SignPage): Choice[] {
  const { sign } = wording(language).pages;
  const reason = textArea({
    name: formFields.reason,
    label: sign.reason,
    hint: sign.reasonHint,
    value: filled?.reason ?? '',
    maxChars: MAX_REASON_CHARS,
  });
  const deputy = selectField({
    name: formFields.mandateId,
    label: sign.deputy,
    empty: sign.choose,
    value: filled?.mandateId ?? '',
    options: deputies.map(({ mandateId, label }) => ({ value: mandateId, label })),
  });
  return [
    { value: 'APPROVED', label: sign.approve },
    { value: 'RETURNED', label: sign.return, more: reason },
    ...(deputies.length > 0 ? [{ value: 'HANDED_OVER', label: sign.handOver, more: deputy }] : []),
  ];
}
