import { printMonth } from '../calendar/vietnam-time';
import { showInstant } from '../wording/show-time';
import { html, type SafeHtml, trustedHtml } from './html';
import type { BodyBlock, PlanDocument } from './plan-document';

/** 1 where the document is the page, 2 where a page with an <h1> of its own embeds it. */
type HeadingLevel = 1 | 2;

/** The document as one <article>, to be put into a page that carries `planStyle`. */
export function renderPlanFragment(plan: PlanDocument, topLevel: HeadingLevel = 2): SafeHtml {
  const top = headingTag(topLevel);
  return html`<article class="vb" lang="vi">
${plan.banner ? html`<p class="vb-banner" role="note">${plan.banner}</p>` : null}
${letterhead(plan)}
${plan.urgency ? html`<p class="vb-stamp"><span>${plan.urgency}</span></p>` : null}
${plan.draft ? html`<p class="vb-draft">DỰ THẢO</p>` : null}
<div class="vb-title"><${top} class="vb-kind">${plan.docKind}</${top}>
<p class="vb-short-line">${plan.title}</p></div>
<div class="vb-bases">${plan.legalBases.map((basis) => html`<p>${basis}</p>\n`)}</div>
<div class="vb-body">${plan.body.map((part) => block(part, topLevel))}</div>
${foot(plan)}
${plan.contentHash ? html`<p class="vb-hash">Mã nội dung (SHA-256): ${plan.contentHash}</p>` : null}
</article>
`;
}

/** Boxes 1 to 4 of Phụ lục I: issuer on the left, Quốc hiệu and Tiêu ngữ on the right. */
function letterhead({ issuer, number, symbol, place, date }: PlanDocument): SafeHtml {
  return html`<div class="vb-head">
<div class="vb-issuer">${issuer.parent ? html`<p>${issuer.parent}</p>` : null}<p class="vb-issuer-name vb-short-line">${issuer.name}</p></div>
<div class="vb-nation"><p class="vb-nation-name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="vb-motto"><span>Độc lập - Tự do - Hạnh phúc</span></p></div>
<p class="vb-number">Số: ${number ?? '\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0'}/${symbol ?? ''}</p>
<p class="vb-date">${place ? `${place}, ` : ''}ngày ${dayText(date.day)} tháng ${monthText(date.month)} năm ${date.year ?? '\u00A0\u00A0\u00A0\u00A0'}</p>
</div>`;
}

/** Days below 10 and months 1 and 2 carry a zero (Phụ lục I, Mục II.4). */
function dayText(day: number | null): string {
  return day === null ? '\u00A0\u00A0\u00A0\u00A0\u00A0' : String(day).padStart(2, '0');
}

function monthText(month: number | null): string {
  return month === null ? '\u00A0\u00A0\u00A0\u00A0\u00A0' : printMonth(month);
}

function block({ kind, marker, text, titled }: BodyBlock, topLevel: HeadingLevel): SafeHtml {
  const words = marker ? `${marker} ${text}` : text;
  const [section, title] = [headingTag(topLevel + 1), headingTag(topLevel + 2)];
  if (kind === 'heading') return html`<${section} class="vb-heading">${words}</${section}>\n`;
  if (kind === 'section') return html`<${section} class="vb-section">${words}</${section}>\n`;
  if (titled) return html`<${title} class="vb-titled">${words}</${title}>\n`;
  return html`<p>${words}</p>\n`;
}

function headingTag(level: number): SafeHtml {
  return trustedHtml(`h${level}`);
}

/** "Nơi nhận" on the left (ô số 9b), level with the capacity of the signer (ô số 7a) on the right. */
function foot({ recipients, archiveLine, signature }: PlanDocument): SafeHtml {
  const lines = archiveLine ? [...recipients, archiveLine] : recipients;
  return html`<div class="vb-foot">
<div class="vb-recipients"><p class="vb-recipients-title">Nơi nhận:</p>
<ul>${lines.map((line) => html`<li>- ${line}</li>\n`)}</ul></div>
<div class="vb-sign">${signature.lines.map((line) => html`<p>${line}</p>\n`)}
${evidence(signature)}
${signature.name ? html`<p>${signature.name}</p>` : null}</div>
</div>`;
}

/** What stands where ink would stand; its level is named, for an approval by mail is no digital signature. */
function evidence({ evidence: given }: PlanDocument['signature']): SafeHtml {
  if (!given) return html`<div class="vb-sign-room"></div>`;
  return html`<p class="vb-evidence">${given.label}<br>${showInstant(given.at, 'vi')}</p>`;
}
