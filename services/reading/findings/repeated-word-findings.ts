import type { Finding } from '../plan-reading';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';
import { MAY_FOLLOW_ITSELF, NEVER_DOUBLED } from './words/reduplications';

const NEVER = new Set(NEVER_DOUBLED);
const ALLOWED = new Set(MAY_FOLLOW_ITSELF);
/** A quick look at the whole paragraph; nearly none repeats anything. */
const PERHAPS_REPEATED = /(?<![\p{L}\d])([\p{L}\d]+) (?:\1|([\p{L}\d]+) \1 \2)/u;
const WORD = /[\p{L}\d]+/gu;

interface Word {
  key: string;
  from: number;
  to: number;
}

/** "về về", "nhiệm vụ nhiệm vụ": only words in one breath, one blank apart. */
export function repeatedWordFindings(proof: readonly ProofParagraph[]): Finding[] {
  return proof.flatMap((paragraph) => {
    if (paragraph.paragraph.cells || !PERHAPS_REPEATED.test(paragraph.key)) return [];
    const words = wordsOf(paragraph.key);
    return words.flatMap((word, i) => {
      if (word.key !== words[i + 1]?.key && word.key !== words[i + 2]?.key) return [];
      const times = isRepeatedPhrase(paragraph, words, i) ? 2 : isRepeatedWord(paragraph, words, i) ? 1 : 0;
      if (times === 0) return [];
      const end = words[i + 2 * times - 1]?.to ?? word.to;
      const from = paragraph.text.slice(word.from, end);
      const to = paragraph.text.slice(word.from, words[i + times - 1]?.to ?? word.to);
      const place = { line: paragraph.lineOf(word.from), quote: from };
      return [remark('repeated-words', { ...place, words: { words: from }, correction: { from, to } })];
    });
  });
}

function wordsOf(key: string): Word[] {
  return [...key.matchAll(WORD)].map((match) => ({
    key: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function isRepeatedWord(paragraph: ProofParagraph, words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  return (
    word !== undefined &&
    next !== undefined &&
    NEVER.has(word.key) &&
    next.key === word.key &&
    areClose(paragraph, word, next)
  );
}

function isRepeatedPhrase(paragraph: ProofParagraph, words: readonly Word[], i: number): boolean {
  const [a, b, c, d] = [words[i], words[i + 1], words[i + 2], words[i + 3]];
  if (!a || !b || !c || !d || a.key !== c.key || b.key !== d.key || a.key === b.key) return false;
  if (/\d/.test(a.key + b.key) || ALLOWED.has(`${a.key} ${b.key}`)) return false;
  if (!areClose(paragraph, a, b) || !areClose(paragraph, b, c) || !areClose(paragraph, c, d)) return false;
  // Names may repeat ("Hà Nam Hà Nam"), and so may what a capital sets apart.
  return /^\p{Ll}/u.test(paragraph.text.slice(b.from)) && /^\p{Ll}/u.test(paragraph.text.slice(c.from));
}

function areClose(paragraph: ProofParagraph, one: Word, other: Word): boolean {
  return other.from === one.to + 1 && paragraph.key[one.to] === ' ';
}
