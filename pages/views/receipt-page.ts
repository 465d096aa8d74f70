import type { GrantPurpose } from '../../services/grants/grant';
import { html, type SafeHtml } from '../../services/rendering/html';
import { showInstant } from '../../services/wording/show-time';
import type { EvidenceLevel } from '../../services/wording/states/evidence-words';
import { type Wording, wording } from '../../services/wording/wording';
import { pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { page } from './layout';
import type { PageContext, PageNotice, PagePlan } from './page-model';

export interface ReceiptPage extends PageContext {
  plan: PagePlan;
  /** SHA-256 (hex) of what was decided on. */
  docHash: string;
  purpose: GrantPurpose;
  /** SIGNED for the approval of the signer, APPROVED for that of a check. */
  outcome: keyof Wording['pages']['receipt']['outcomes'];
  /** Who really acted, not whom the link was sent to. */
  by: string;
  at: Date;
  level: EvidenceLevel;
  /** With L3: whom the certificate names. */
  certificate?: string | null;
  reason: string | null;
  /** With HANDED_OVER: name and capacity of the deputy. */
  handedTo: string | null;
  /** What the same person can do next, with its own link. */
  next?: { label: string; url: string }[];
  notice: PageNotice | null;
}

/** What was recorded, by whom, when, and how sure that is. The same page for the first post and every repeat. */
export function receiptPage(model: ReceiptPage): string {
  const { language, plan } = model;
  const { pages, evidenceLevels } = wording(language);
  const { receipt, facts } = pages;
  const level = evidenceLevels[model.level];
  const body = html`<div class="narrow">${pageHead(receipt.title, plan.title, language, null)}
<p class="muted">${receipt.lead}</p>
<section class="panel">${factList([
    [facts.subject, receipt.purposes[model.purpose]],
    [facts.outcome, html`<strong>${receipt.outcomes[model.outcome]}</strong>`],
    [facts.reason, model.reason],
    [facts.handedTo, model.handedTo],
    [facts.by, model.by],
    [facts.at, showInstant(model.at, language)],
    ...planFacts(plan, model.docHash, language),
    [facts.level, level.name],
    [facts.certificate, model.certificate ?? null],
  ])}
<div class="level">${level.explanation}</div></section>
${nextSteps(model)}</div>`;
  return page({ ...model, title: receipt.title, body });
}

function nextSteps({ language, next = [] }: ReceiptPage): SafeHtml | null {
  const { receipt } = wording(language).pages;
  if (next.length === 0) return null;
  const links = next.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>\n`);
  return html`<section class="panel"><h2>${receipt.next}</h2><ul class="plain" lang="vi">${links}</ul></section>`;
}
