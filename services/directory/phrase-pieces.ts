import { foldName } from './fold-name';

/** A part of a clause between two separators, with its place, so that neighbours can be joined as printed. */
export interface Piece {
  text: string;
  key: string;
  start: number;
  end: number;
}

/** Words that address or order and name nobody. */
const leadWords = /^(?:kính gửi|gửi|đề nghị(?: với)?|giao(?: cho)?|yêu cầu)(?=[\s:])[\s:]*/iu;
const separator = /\s*[,:]\s*|\s+và\s+(?=\S)/giu;

/** The clauses of a line: without notes in brackets, dashes and closing marks, cut at ";". */
export function splitClauses(line: string): string[] {
  return line
    .normalize('NFC')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .split(';')
    .map((clause) =>
      clause
        .replace(/^[\s\-–—+*•.,:/]+/u, '')
        .replace(leadWords, '')
        .replace(/(?<![\s.,:/])[\s.,:/]+$/u, ''),
    )
    .filter((clause) => clause !== '');
}

/** The pieces of a clause between commas, colons and "và". A name may span several of them. */
export function splitPieces(clause: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const push = (end: number) => {
    const text = clause.slice(start, end);
    if (text !== '') pieces.push({ text, key: foldName(text), start, end });
  };
  for (const match of clause.matchAll(separator)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(clause.length);
  return pieces;
}
