import type { PlanBanner } from '../../services/plans/plan-banner';
import { html, type SafeHtml } from '../../services/rendering/html';

/** What became of the plan, before anything else on the page. */
export function bannerBox(banners: readonly PlanBanner[]): SafeHtml | null {
  if (banners.length === 0) return null;
  return html`<div class="notice" role="note">${banners.map(({ text }) => html`<p><strong>${text}</strong></p>\n`)}</div>`;
}
