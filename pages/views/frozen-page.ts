import type { CorrectionDocument } from '../../services/corrections/correction';
import type { BannerKind, PlanBanner } from '../../services/plans/plan-banner';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { bannerBox } from './banner-box';
import { correctionList } from './correction-list';
import { documentFrame, pageHead } from './document-frame';
import { type Fact, factList, planFacts } from './facts';
import { page } from './layout';
import type { DocumentFiles, PageContext, PageNotice, PagePlan } from './page-model';

export interface FrozenPage extends PageContext {
  plan: PagePlan;
  docHash: string;
  document: PlanDocument;
  files: DocumentFiles;
  /** The gravest first; never empty. */
  banners: readonly PlanBanner[];
  corrections: readonly CorrectionDocument[];
  /** Unit or person that was sent the plan. */
  holder: string;
  /** Set where this very link confirmed receipt. */
  received: { by: string; at: Date } | null;
  /** What its holder can still do, with links of their own. */
  next: readonly { label: string; url: string }[];
  notice: PageNotice | null;
}

/** The copy of somebody who was sent the plan: readable as it was sent, with what became of it; nothing is decided here. */
export function frozenPage(model: FrozenPage): string {
  const { language, plan } = model;
  const { frozen, facts } = wording(language).pages;
  const title = frozen.titles[model.banners[0]?.kind ?? 'CLOSED'];
  const received: Fact[] = model.received
    ? [
        [facts.by, model.received.by],
        [frozen.receivedAt, showInstant(model.received.at, language)],
      ]
    : [];
  const body = html`${pageHead(title, plan.title, language, null)}
<p class="lead"><strong>${model.holder}</strong></p>
${bannerBox(model.banners)}
<div class="grid split">
<div class="sum"><section class="panel"><p>${frozen.lead[leadOf(model.banners)]}</p>${factList([
    ...planFacts(plan, model.docHash, language),
    ...received,
  ])}</section>
${correctionList(model.corrections, language)}${nextSteps(model)}</div>
${documentFrame(model.document, language, model.files)}
</div>`;
  return page({ ...model, title, body });
}

function leadOf(banners: readonly PlanBanner[]): 'corrected' | 'ended' {
  const inForce: readonly BannerKind[] = ['CORRECTED'];
  return banners.every(({ kind }) => inForce.includes(kind)) ? 'corrected' : 'ended';
}

function nextSteps({ language, next }: FrozenPage): SafeHtml | null {
  if (next.length === 0) return null;
  const links = next.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>\n`);
  return html`<section class="panel"><h2>${wording(language).pages.receipt.next}</h2><ul class="plain" lang="vi">${links}</ul></section>`;
}
