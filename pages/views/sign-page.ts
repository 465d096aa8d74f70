import type { Day, Finding } from '../../services/reading/plan-reading';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant, showWeekday } from '../../services/wording/show-time';
import type { EvidenceLevel } from '../../services/wording/states/evidence-words';
import { wording } from '../../services/wording/wording';
import { passkeyScript } from '../passkeys/passkey-script';
import { type CodeRequest, codeField, codePanel } from './code-form';
import { documentFrame, pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { type Choice, choiceField, dayField, guardFields, selectField, textArea } from './fields';
import { findingsList } from './findings-list';
import { formFields } from './form-fields';
import { page } from './layout';
import type { DocumentFiles, FormGuard, PageContext, PageNotice, PagePlan } from './page-model';
import { passkeyPanel, type StrongerProofs, signedPdfPanel } from './stronger-proofs';

const MAX_REASON_CHARS = 4_000;
/** A plan for several years shows its first and counts the rest. */
const SHOWN_MONTHS = 13;

export interface SignPage extends PageContext, FormGuard, CodeRequest, StrongerProofs {
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
  /** What an approval must be proven by at least. */
  requiredLevel: EvidenceLevel;
  expiresAt: Date;
  /** Takes `verdict` APPROVED, RETURNED or HANDED_OVER, always `code`, and `reason` or `mandateId`. */
  decideUrl: string;
  notice: PageNotice | null;
  filled?: { verdict?: string; reason?: string; mandateId?: string; until?: string };
  /** Today in Vietnam: the first day an absence may end. */
  today: Day;
}

/** The leader's page (Điều 11, 13): the document, who checked it, what it sets going, code and decision. */
export function signPage(model: SignPage): string {
  const { language, plan } = model;
  const { sign } = wording(language).pages;
  const body = html`${pageHead(sign.title, plan.title, language, 'tra-loi')}
<div class="grid split">
<div class="sum">${summary(model)}</div>
${documentFrame(model.document, language, model.files)}
<div class="ask" id="tra-loi">${passkeyPanel(model)}
${codePanel(model)}
${decisionPanel(model)}
${signedPdfPanel(model)}</div>
</div>`;
  return page({ ...model, title: sign.title, body, script: model.passkey ? passkeyScript : null });
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
<div class="level"><strong>${evidenceLevels.L1.name}.</strong> ${evidenceLevels.L1.explanation}</div>${higherLevel(model)}</section>
<section class="panel"><h2>${sign.starts}</h2>
<ul class="counts"><li>${sign.recipients(starts.recipients)}</li><li>${sign.tasks(starts.tasks)}</li><li>${sign.reports(starts.reports)}</li></ul>
${dates.length > 0 ? html`<h3>${sign.agenda}</h3><ul class="plain">${dates}</ul>` : null}
${monthList(model)}</section>
${model.findings.length > 0 ? html`<section class="panel">${findingsList(model.findings, sign.warnings, language)}</section>` : null}`;
}

/** Where the office asks for more than the code, an approval by code alone is not offered. */
function higherLevel({ language, requiredLevel, passkey }: SignPage): SafeHtml | null {
  const { pages, evidenceLevels } = wording(language);
  if (requiredLevel === 'L1') return null;
  const missing = requiredLevel === 'L2' && !passkey ? html` ${pages.sign.passkeyMissing}` : null;
  return html`<p><strong>${pages.sign.levelRequired(evidenceLevels[requiredLevel].name)}</strong>${missing}</p>`;
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

function decisionPanel(model: SignPage): SafeHtml {
  const { language, filled } = model;
  const { sign, frame, statements } = wording(language).pages;
  return html`<section class="panel"><h2>${sign.decideTitle}</h2>
<form method="post" action="${model.decideUrl}">${guardFields(model)}
${choiceField(formFields.verdict, sign.legend, choicesOf(model), filled?.verdict)}
${codeField(model)}
<p class="statement">${statements.sign}</p>
<button type="submit">${frame.submit}</button>
</form></section>`;
}

function choicesOf({ language, deputies, filled, today, requiredLevel }: SignPage): Choice[] {
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
  const until = dayField({
    name: formFields.until,
    label: sign.until,
    hint: sign.untilHint,
    value: filled?.until ?? '',
    min: today,
  });
  return [
    ...(requiredLevel === 'L1' ? [{ value: 'APPROVED', label: sign.approve }] : []),
    { value: 'RETURNED', label: sign.return, more: reason },
    ...(deputies.length > 0 ? [{ value: 'HANDED_OVER', label: sign.handOver, more: html`${deputy}${until}` }] : []),
  ];
}
