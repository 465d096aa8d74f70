import { showInstant } from '../wording/show-time';
import { blockWords, dateLine, FIXED_WORDS, numberLine, recipientLines, signaturesOf, smallPrint } from './fixed-words';
import { html, type SafeHtml, trustedHtml } from './html';
import { isGroupRow } from './is-group-row';
import { isTitled } from './is-titled';
import type { Annex, BodyPart, PlanDocument, PrintedSignature, SignatureEvidence, TableBlock } from './plan-document';

/** 1 where the document is the page, 2 where a page with an <h1> of its own embeds it. */
type HeadingLevel = 1 | 2;

/** The document as one <article>, to be put into a page that carries `planStyle`. */
export function renderPlanFragment(plan: PlanDocument, topLevel: HeadingLevel = 2): SafeHtml {
  const top = headingTag(topLevel);
  return html`<article class="vb" lang="vi">
${plan.banner ? html`<p class="vb-banner" role="note">${plan.banner}</p>` : null}
${letterhead(plan)}
${plan.urgency ? html`<p class="vb-stamp"><span>${plan.urgency}</span></p>` : null}
${plan.draft ? html`<p class="vb-draft">${FIXED_WORDS.draft}</p>` : null}
<div class="vb-title"><${top} class="vb-kind">${plan.docKind}</${top}>
<p class="vb-short-line">${plan.title}</p>
${plan.attachedTo ? html`<p class="vb-attached">${plan.attachedTo}</p>` : null}</div>
<div class="vb-bases">${plan.legalBases.map((basis) => html`<p>${basis}</p>\n`)}</div>
<div class="vb-body">${plan.body.map((part) => bodyPart(part, topLevel))}</div>
${foot(plan)}
${smallPrint(plan).map((note) => html`<p class="vb-hash">${note}</p>\n`)}
${(plan.annexes ?? []).map((one) => annex(one, topLevel))}
</article>
`;
}

/** Boxes 1 to 4 of Phụ lục I: issuer on the left, Quốc hiệu and Tiêu ngữ on the right. */
function letterhead(plan: PlanDocument): SafeHtml {
  const { issuer, coIssuers = [], coNumbers = [], form } = plan;
  const isParty = form === 'PARTY';
  const names = [issuer.name, ...coIssuers].filter((name) => name !== '');
  const last = isParty || names.length === 0 ? null : names.length - 1;
  const nation = isParty
    ? html`<p class="vb-motto"><span>${FIXED_WORDS.party}</span></p>`
    : html`<p class="vb-nation-name">${FIXED_WORDS.nation}</p>
<p class="vb-motto"><span>${FIXED_WORDS.motto}</span></p>`;
  return html`<div class="vb-head">
<div class="vb-issuer">${issuer.parent ? html`<p>${issuer.parent}</p>` : null}${names.map(
    (name, i) => html`<p class="vb-issuer-name${i === last ? ' vb-short-line' : ''}">${name}</p>\n`,
  )}${isParty ? html`<p>${FIXED_WORDS.partyStar}</p>` : null}</div>
<div class="vb-nation">${nation}</div>
<div class="vb-number">${[numberLine(plan), ...coNumbers].map((words) => html`<p>${words}</p>\n`)}</div>
<p class="vb-date">${dateLine(plan)}</p>
</div>`;
}

function bodyPart(part: BodyPart, topLevel: HeadingLevel): SafeHtml {
  if (part.kind === 'table') return table(part);
  const words = blockWords(part);
  const [section, title] = [headingTag(topLevel + 1), headingTag(topLevel + 2)];
  if (part.kind === 'heading') return html`<${section} class="vb-heading">${words}</${section}>\n`;
  if (isTitled(part)) {
    if (part.kind === 'section') return html`<${section} class="vb-section">${words}</${section}>\n`;
    return html`<${title} class="vb-titled">${words}</${title}>\n`;
  }
  return html`<p>${words}</p>\n`;
}

function table({ header, rows }: TableBlock): SafeHtml {
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return html`<div class="vb-table"><table>
${header ? html`<thead><tr>${columns.map((i) => html`<th scope="col">${header[i] ?? ''}</th>`)}</tr></thead>` : null}
<tbody>${rows.map((row) => tableRow(row, columns))}</tbody>
</table></div>
`;
}

function tableRow(row: readonly string[], columns: readonly number[]): SafeHtml {
  if (!isGroupRow(row)) return html`<tr>${columns.map((i) => html`<td>${row[i] ?? ''}</td>`)}</tr>\n`;
  // The heading of a group of rows runs over the empty cells after it.
  const filled = row.findLastIndex((cell) => cell !== '');
  return html`<tr class="vb-group">${columns
    .slice(0, filled)
    .map(
      (i) => html`<td>${row[i] ?? ''}</td>`,
    )}<td colspan="${columns.length - filled}">${row[filled] ?? ''}</td></tr>\n`;
}

function headingTag(level: number): SafeHtml {
  return trustedHtml(`h${level}`);
}

/**
 * "Nơi nhận" on the left (ô số 9b), level with the capacity of the signer (ô số 7a) on the right. A joint plan has its
 * signatures side by side above the list.
 */
function foot(plan: PlanDocument): SafeHtml {
  const signatures = signaturesOf(plan);
  const lines = recipientLines(plan);
  const list = html`<div class="vb-recipients">${
    lines.length === 0
      ? null
      : html`<p class="vb-recipients-title">${FIXED_WORDS.recipients}</p>
<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`
  }</div>`;
  if (signatures.length === 1) {
    return html`<div class="vb-foot">
${list}
${signatures.map(signatureBlock)}
</div>`;
  }
  return html`<div class="vb-foot vb-joint">
${signatures.map(signatureBlock)}
${list}
</div>`;
}

function signatureBlock({ lines, mark, name, evidence: given }: PrintedSignature): SafeHtml {
  const room = given
    ? evidence(given)
    : html`<div class="vb-sign-room">${mark ? html`<p class="vb-mark">${mark}</p>` : null}</div>`;
  return html`<div class="vb-sign">${lines.map((line) => html`<p>${line}</p>\n`)}
${room}
${name ? html`<p>${name}</p>` : null}</div>`;
}

/** What stands where ink would stand; its level is named, for an approval by mail is no digital signature. */
function evidence({ label, at }: SignatureEvidence): SafeHtml {
  return html`<p class="vb-evidence">${label}<br>${showInstant(at, 'vi')}</p>`;
}

function annex({ heading, title, attachedTo, parts }: Annex, topLevel: HeadingLevel): SafeHtml {
  const tag = headingTag(topLevel + 1);
  return html`<section class="vb-annex"><div class="vb-title">
${heading ? html`<${tag} class="vb-kind">${heading}</${tag}>` : null}
${title ? html`<p>${title}</p>` : null}
${attachedTo ? html`<p class="vb-attached">${attachedTo}</p>` : null}</div>
<div class="vb-body">${parts.map((part) => bodyPart(part, topLevel))}</div>
</section>
`;
}
