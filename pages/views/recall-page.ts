import type { PlanBanner } from '../../services/plans/plan-banner';
import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { bannerBox } from './banner-box';
import { documentFrame, pageHead } from './document-frame';
import { factList, planFacts } from './facts';
import { choiceField, emptyField, guardFields, textArea, textField } from './fields';
import { formFields, recallAnswers } from './form-fields';
import { page } from './layout';
import type { DocumentFiles, FormGuard, PageContext, PageNotice, PagePlan } from './page-model';

const MAX_NAME_CHARS = 100;
const MAX_REASON_CHARS = 2_000;

export interface RecallPage extends PageContext, FormGuard {
  plan: PagePlan;
  document: PlanDocument;
  files?: DocumentFiles;
  banners: readonly PlanBanner[];
  /** Unit or person that was sent the plan. */
  addressee: string;
  recalledAt: Date;
  /** What was answered before; null: nothing yet. An agreement is the last word. */
  answered: { agreed: boolean; by: string; at: Date; reason: string | null } | null;
  /** Takes `verdict` AGREED or REFUSED, `signedAs`, and with REFUSED `reason`. */
  decideUrl: string;
  notice: PageNotice | null;
  filled?: { verdict?: string; signedAs?: string; reason?: string };
}

/** The recipient says that it deleted its copy and sent paper back, or why it does not (Điều 18.4). */
export function recallPage(model: RecallPage): string {
  const { language, plan, answered } = model;
  const { recall, facts, receipt } = wording(language).pages;
  const isOver = answered?.agreed === true;
  const body = html`${pageHead(recall.title, plan.title, language, isOver ? null : 'tra-loi')}
<p class="lead"><strong>${model.addressee}</strong></p>
${bannerBox(model.banners)}
<div class="grid split">
<div class="sum"><section class="panel"><p>${recall.lead}</p>${factList([
    ...planFacts(plan, model.docHash, language),
    [recall.recalledAt, showInstant(model.recalledAt, language)],
    [
      facts.outcome,
      answered &&
        html`<strong>${answered.agreed ? receipt.outcomes.RECALL_AGREED : receipt.outcomes.RECALL_REFUSED}</strong>`,
    ],
    [facts.reason, answered?.reason ?? null],
    [facts.by, answered?.by ?? null],
    [facts.at, answered && showInstant(answered.at, language)],
  ])}</section></div>
${documentFrame(model.document, language, model.files)}
${isOver ? null : html`<section class="panel ask" id="tra-loi">${answerForm(model)}</section>`}
</div>`;
  return page({ ...model, title: recall.title, body });
}

function answerForm(model: RecallPage): SafeHtml {
  const { filled, language } = model;
  const { recall } = wording(language).pages;
  const officer = textField({
    name: formFields.signedAs,
    label: recall.officer,
    value: filled?.signedAs ?? '',
    maxChars: MAX_NAME_CHARS,
    autocomplete: 'name',
    isRequired: true,
  });
  const reason = textArea({
    name: formFields.reason,
    label: recall.reason,
    value: filled?.reason ?? '',
    maxChars: MAX_REASON_CHARS,
  });
  const choices = [
    { value: recallAnswers.agreed, label: recall.agree },
    { value: recallAnswers.refused, label: recall.refuse, more: reason },
  ];
  return html`<form method="post" action="${model.decideUrl}">${guardFields(model)}
${choiceField(formFields.verdict, recall.legend, choices, filled?.verdict)}
${officer}${emptyField(language)}
<p class="statement">${recall.statement}</p>
<button type="submit">${recall.submit}</button>
</form>`;
}
