import { INITIALS, RIMES } from './vocabulary/vietnamese-syllables';

const SYLLABLES = new Set(['', ...INITIALS].flatMap((initial) => RIMES.map((rime) => initial + rime)));
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SAMPLE_CHARACTERS = 60_000;

export interface VietnameseShare {
  /** Words that were looked at: two letters or more, no abbreviation. */
  words: number;
  /** Share of them that are Vietnamese syllables, 0 … 1. */
  valid: number;
  /** Share of them that carry a mark of Vietnamese (ă, ấ, đ …), 0 … 1. */
  marked: number;
}

/**
 * How much a text looks like Vietnamese: the measure by which a change of encoding is believed or not.
 * @param characters how much of the text is looked at, from its beginning.
 */
export function vietnameseShare(text: string, characters = SAMPLE_CHARACTERS): VietnameseShare {
  let words = 0;
  let valid = 0;
  let marked = 0;
  // Most words of a text come again and again.
  const known = new Map<string, boolean>();
  for (const [word] of text
    .slice(0, characters)
    .normalize('NFC')
    .matchAll(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u00ad]{2,40}/gu)) {
    const plain = /^\p{ASCII}+$/u.test(word);
    // "UBND", "KH", "CTr": abbreviations say nothing about the encoding.
    if (plain && /[A-Z]/.test(word.slice(1))) continue;
    words += 1;
    if (!plain) marked += 1;
    const isValid = known.get(word) ?? isSyllable(word);
    known.set(word, isValid);
    if (isValid) valid += 1;
  }
  return words === 0 ? { words, valid: 0, marked: 0 } : { words, valid: valid / words, marked: marked / words };
}

function isSyllable(word: string): boolean {
  return SYLLABLES.has(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
}
