import type { Paragraph } from '../paragraphs';
import type { Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';
import { isPartyBody } from './issuer-nature';
import { remark } from './remark';

const END_MARK = /\.\s?\/\s?\.?/;

/** The mark "./." closes the text and stands nowhere else (Phụ lục I Mục II.6). */
export function endingFindings({ issuer }: PlanReading, { paragraphs }: FindingContext): Finding[] {
  // The Party sets no such mark.
  if (isPartyBody(issuer)) return [];
  const prose = paragraphs.filter((paragraph) => paragraph.cells === null);
  const last = prose.at(-1);
  if (!last) return [];
  const findings = prose.slice(0, -1).flatMap(({ text, anchors, line }) => {
    const at = /\.\/\.$/.test(text) ? text.length : -1;
    return at === -1 ? [] : [remark('end-mark-early', { line: anchors.at(-1)?.line ?? line, quote: text.slice(-60) })];
  });
  const end = last.text.slice(-12);
  if (!END_MARK.test(end) && findings.length === 0) {
    const from = last.text.split(' ').slice(-2).join(' ');
    const to = `${from.replace(/[.;,:\s]+$/, '')}./.`;
    const line = last.anchors.at(-1)?.line ?? last.line;
    findings.push(remark('end-mark-missing', { line, quote: last.text.slice(-60), correction: { from, to } }));
  }
  return [...findings, ...openEnds(prose)];
}

/** "…;" right before a numbered heading: the enumeration has ended and the sentence with it. */
function openEnds(prose: readonly Paragraph[]): Finding[] {
  return prose.slice(1).flatMap(({ marker }, i) => {
    const before = prose[i];
    const isHeading = marker?.type === 'roman' || (marker?.type === 'number' && before?.marker?.type === 'dash');
    if (!before || !isHeading || !/[;,]$/.test(before.text)) return [];
    const from = before.text.split(' ').slice(-2).join(' ');
    const line = before.anchors.at(-1)?.line ?? before.line;
    const correction = { from, to: `${from.slice(0, -1)}.` };
    return [remark('item-end', { line, quote: before.text.slice(-60), correction })];
  });
}
