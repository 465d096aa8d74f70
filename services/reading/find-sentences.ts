/** A sentence and where it stands. */
export interface Sentence {
  text: string;
  from: number;
}

const SHORT_FORM = /(?:^|[\s(.])(?:TP|TX|TT|Tp|Th|S|GS|TS|ThS|PGS|BS|VP|Đ\/c|đ\/c|v\.v|[A-ZĐ])\.$/u;

/** Cuts a paragraph into sentences at ". " before a capital; abbreviations and dates do not end one. */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?]["”)]?\s+(?=[\p{Lu}“"(-])/gu)) {
    if (SHORT_FORM.test(text.slice(Math.max(0, stop.index - 6), stop.index + 1))) continue;
    const end = stop.index + stop[0].length;
    sentences.push({ text: text.slice(from, end).trimEnd(), from });
    from = end;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), from });
  return sentences;
}
