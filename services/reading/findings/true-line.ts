import { lineAt, type Paragraph } from '../paragraphs';
import type { Finding } from '../plan-reading';

/** A value knows where its paragraph begins; a finding says on which line its words were printed. */
export function atTrueLine(findings: readonly Finding[], paragraphs: readonly Paragraph[]): Finding[] {
  const starts = paragraphs.map((paragraph) => paragraph.line);
  return findings.map((finding) => {
    const { line, quote } = finding;
    if (line === null || quote === null) return finding;
    const paragraph = paragraphs[lastAtOrBefore(starts, line)];
    const at = paragraph ? paragraph.text.indexOf(quote.slice(0, 160)) : -1;
    return paragraph && at !== -1 ? { ...finding, line: lineAt(paragraph, at) } : finding;
  });
}

function lastAtOrBefore(starts: readonly number[], line: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
