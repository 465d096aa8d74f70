import { LINE_END } from '../reading/clean-characters';

const KEPT_LINE_END = new RegExp(`(${LINE_END.source})`);

/** A text as its lines, counted as the reader counts them, and what ends each of them. */
export interface TextLine {
  text: string;
  end: string;
}

export function splitLines(text: string): TextLine[] {
  const pieces = text.split(KEPT_LINE_END);
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? [{ text: piece, end: pieces[i + 1] ?? '' }] : []));
}
