import type { SourceLine } from './source-line';

/** How the lines of a text were broken. */
export interface Layout {
  /** Lines end where the page did, inside sentences; else a line is a paragraph. */
  wrapped: boolean;
  /** Length of a full line in characters; 0 when not wrapped. */
  width: number;
  /** Blank lines stand between paragraphs and mean something (not between any two printed lines). */
  blanksMean: boolean;
}

const LONGEST_PRINTED_LINE = 140;

/** Measures the lines of the body; a few lines of tables or headings do not matter. */
export function measureLayout(lines: readonly SourceLine[]): Layout {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const carriedOver = lines.filter((line) => /^\p{Ll}(?![.)])/u.test(line.text)).length;
  const wrapped = width > 30 && width <= LONGEST_PRINTED_LINE && carriedOver >= 2 && carriedOver >= lines.length * 0.08;
  const blanks = lines.filter((line) => line.blankBefore).length;
  return { wrapped, width: wrapped ? width : 0, blanksMean: blanks < lines.length * 0.85 };
}
