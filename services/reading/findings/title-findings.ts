import { isCapitalLine } from '../is-capital-line';
import type { Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';
import { remark } from './remark';

const AS_LETTER = /^[\s“"(]*V\/[vV]:?\s+/u;

/** Kind and subject (Phụ lục I Mục II.5). */
export function titleFindings(reading: PlanReading, { titleLines }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const first = titleLines[0];
  const last = titleLines.at(-1);
  if (reading.docKind === null) findings.push(remark('kind-missing', { line: first?.no ?? null }));
  if (reading.title === null) return [...findings, remark('title-missing')];
  const { title } = reading;
  const line = first?.no ?? null;
  const letter = AS_LETTER.exec(first?.text ?? '');
  if (letter) findings.push(remark('title-as-letter', { line, quote: title, correction: { from: letter[0], to: '' } }));
  if (isCapitalLine(title) && title.split(' ').length > 3)
    findings.push(remark('title-capitals', { line, quote: title }));
  const stop = /[.;,:]$/.exec(last?.text ?? '');
  if (stop && last) {
    const from = last.text.split(' ').slice(-2).join(' ');
    const correction = { from, to: from.replace(/[.;,:]+$/, '') };
    findings.push(remark('title-full-stop', { line: last.no, quote: last.text, correction }));
  }
  return findings;
}
