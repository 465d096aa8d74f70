const LINE_END = /(\r\n?|[\n\u2028\u2029\u0085\v])/;

/** A text as its lines, counted as the reader counts them, and what ends each of them. */
export interface TextLine {
  text: string;
  end: string;
}

export function splitLines(text: string): TextLine[] {
  const pieces = text.split(LINE_END);
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? [{ text: piece, end: pieces[i + 1] ?? '' }] : []));
}
