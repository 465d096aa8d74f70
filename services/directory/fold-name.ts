import { textKey } from '../reading/text-key';
import { type Abbreviation, abbreviations, dottedAbbreviations } from './abbreviations';

const bySize = (a: Abbreviation, b: Abbreviation) => b.short.length - a.short.length;

/** Abbreviations by their first word, longest first. */
const byFirstWord = new Map<string, Abbreviation[]>();
for (const entry of [...abbreviations].sort(bySize)) {
  const first = entry.short.split(' ')[0]!;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry]);
}

const dotted = new Map(dottedAbbreviations.map((entry) => [entry.short, entry.long]));
const dottedPattern = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(${[...dotted.keys()].sort((a, b) => b.length - a.length).join('|')})\\.\\s*(?=\\p{L})`,
  'gu',
);
/** "TT. Đảng ủy" is a standing body in spite of the dot. */
const standingBodyPattern =
  /(?<![\p{L}\p{M}\p{N}])tt\.\s*(?=(đảng|huyện|thị|thành|tỉnh|quận) (ủy|uỷ)|hđnd|hội đồng|ubnd|ubmttq|mttq|ủy ban|uỷ ban)/gu;

/** Words in reverse order: the first word of the text is on top. */
type WordStack = string[];

function startsWith(stack: WordStack, phrase: string, depth = 0): boolean {
  return phrase.split(' ').every((word, index) => stack[stack.length - 1 - depth - index] === word);
}

function abbreviationOnTop(stack: WordStack): Abbreviation | undefined {
  return byFirstWord.get(stack.at(-1)!)?.find(({ short, before }) => {
    if (!startsWith(stack, short)) return false;
    return before === undefined || before.some((phrase) => startsWith(stack, phrase, short.split(' ').length));
  });
}

/** From right to left, so that a condition on what follows sees it expanded, on the first pass and on any later one. */
function expandWords(words: readonly string[]): string[] {
  const stack: WordStack = [];
  for (const word of [...words].reverse()) {
    stack.push(word);
    const found = abbreviationOnTop(stack);
    if (!found) continue;
    stack.splice(-found.short.split(' ').length);
    stack.push(...found.long.split(' ').reverse());
  }
  return stack.reverse();
}

/** The Front's full name and the short one are the same body on every "Nơi nhận". */
const countryOfFront = /(?<=(?:^| )mặt trận tổ quốc)(?: việt nam)+(?= |$)/gu;

/**
 * Comparison key of a name: NFC, lower case, one tone placement, abbreviations written out, punctuation and
 * hyphens dropped, one blank between words. Marks are kept, so that two names that differ in one stay apart.
 */
export function foldName(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().normalize('NFC').replaceAll('&', ' và ');
  const spelled = lower
    .replace(standingBodyPattern, 'thường trực ')
    .replace(dottedPattern, (_match, short: string) => `${dotted.get(short)} `);
  const words = spelled.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return expandWords(words.map(textKey)).join(' ').replace(countryOfFront, '');
}

/** Key for searching without marks: `foldName` with every mark stripped and đ written d. */
export function searchName(text: string): string {
  return foldName(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
