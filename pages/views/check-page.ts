import type { Finding } from '../../services/reading/plan-reading';
import { html } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { type CodeRequest, codeField, codePanel } from './code-form';
import { documentFrame, pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { choiceField, guardFields, textArea } from './fields';
import { findingsList } from './findings-list';
import { formFields } from './form-fields';
import { page } from './layout';
import type { DocumentFiles, FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_REASON_CHARS = 4_000;

export interface CheckPage extends PageContext, FormGuard, CodeRequest {
  purpose: 'CONTENT_CHECK' | 'FORM_CHECK';
  plan: PagePlan;
  document: PlanDocument;
  files?: DocumentFiles;
  findings: Finding[];
  drafter: string;
  /** What the drafter says was changed; null for a first revision. */
  changes: string | null;
  expiresAt: Date;
  /** Takes `verdict` APPROVED or RETURNED, always `code`, and `reason`. */
  decideUrl: string;
  notice: PageNotice | null;
  /** What was typed before a refusal. */
  filled?: { verdict?: string; reason?: string };
}

/** The check of content or form before signature (Điều 12): document, findings, code, agree or return. */
export function checkPage(model: CheckPage): string {
  const { language, plan, filled } = model;
  const { pages, evidenceLevels } = wording(language);
  const { check, facts, findings, frame, statements } = pages;
  const isContent = model.purpose === 'CONTENT_CHECK';
  const heading = isContent ? check.contentTitle : check.formTitle;
  const reason = textArea({
    name: formFields.reason,
    label: check.reason,
    hint: check.reasonHint,
    value: filled?.reason ?? '',
    maxChars: MAX_REASON_CHARS,
  });
  const choices = [
    { value: 'APPROVED', label: check.approve },
    { value: 'RETURNED', label: check.return, more: reason },
  ];
  const body = html`${pageHead(heading, plan.title, language, 'tra-loi')}
<p class="muted">${isContent ? check.contentLead : check.formLead}</p>
<div class="grid split">
<div class="sum"><section class="panel">${factList([
    ...planFacts(plan, model.docHash, language),
    [facts.drafter, model.drafter],
    [facts.changes, model.changes],
    [facts.level, evidenceLevels.L1.name],
    [frame.expiresAt, showInstant(model.expiresAt, language)],
  ])}</section>
<section class="panel">${findingsList(model.findings, findings.title, language)}</section></div>
${documentFrame(model.document, language, model.files)}
<div class="ask" id="tra-loi">${codePanel(model)}
<section class="panel"><h2>${check.decideTitle}</h2>
<form method="post" action="${model.decideUrl}">${guardFields(model)}
${choiceField(formFields.verdict, check.legend, choices, filled?.verdict)}
${codeField(model)}
<p class="statement">${statements.check}</p>
<button type="submit">${frame.submit}</button>
</form></section></div>
</div>`;
  return page({ ...model, title: heading, body });
}
