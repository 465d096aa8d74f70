import { html, htmlText, trustedHtml } from './html';
import type { PlanDocument } from './plan-document';
import { planPageStyle, planStyle } from './plan-style';
import { renderPlanFragment } from './render-plan-fragment';

/**
 * A complete page that holds the document alone, laid out after Nghị định 30/2020/NĐ-CP, ready to be printed on A4.
 * @param nonce of the Content-Security-Policy the page is served with; leave it out for a file.
 */
export function renderPlanHtml(plan: PlanDocument, options: { nonce?: string } = {}): string {
  const title = plan.number && plan.symbol ? `${plan.number}/${plan.symbol} – ${plan.title}` : plan.title;
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style${options.nonce ? html` nonce="${options.nonce}"` : null}>${trustedHtml(planStyle + planPageStyle)}</style>
</head>
<body>
${renderPlanFragment(plan, 1)}
</body>
</html>
`;
  return htmlText(page);
}
