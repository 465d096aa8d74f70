import { html, type SafeHtml } from '../../services/rendering/html';
import type { PlanDocument } from '../../services/rendering/plan-document';
import { renderPlanFragment } from '../../services/rendering/render-plan-fragment';
import { type Language, wording } from '../../services/wording/wording';
import type { DocumentFiles } from './page-model';

/** The full document on a page: who decides sees everything that the hash covers. */
export function documentFrame(document: PlanDocument, language: Language, files?: DocumentFiles): SafeHtml {
  const { frame } = wording(language).pages;
  return html`<section class="paper doc" aria-labelledby="toan-van"><h2 id="toan-van">${frame.document}</h2>
${files ? html`<p class="files">${frame.download} <a href="${files.pdf}" rel="nofollow">PDF</a> · <a href="${files.docx}" rel="nofollow">Word</a></p>` : null}
${renderPlanFragment(document)}</section>`;
}

/** Title of the page, title of the plan, and on small screens a way past the document. */
export function pageHead(heading: string, planTitle: string, language: Language, formId: string | null): SafeHtml {
  const { frame } = wording(language).pages;
  return html`<h1>${heading}</h1>
<p class="lead" lang="vi">${planTitle}</p>
${formId ? html`<p class="to-form"><a href="#${formId}">${frame.toForm}</a></p>` : null}`;
}
