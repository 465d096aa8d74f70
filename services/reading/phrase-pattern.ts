import { textKey } from './text-key';

/**
 * JavaScript's own `\b` knows ASCII only. Keys are lower case, so Latin small letters with marks and
 * digits are the letters of a word; ranges are several times faster than `\p{L}`.
 */
const LETTER = '[0-9a-zß-öø-ɏḀ-ỿ]';
const WORD_START = `(?<!${LETTER})`;
const WORD_END = `(?!${LETTER})`;
const OPENS_ALTERNATIVE = /(?:^|[|^ ]|\((?:\?(?::|<?[=!]|<[a-z]+>))?)$/i;

/**
 * A pattern for text keys, written in ordinary Vietnamese: `\b` is a word edge, a blank is one blank.
 * The source is folded like the key it will meet, so either tone placement may be written.
 */
export function phrasePattern(source: string, flags = 'gu'): RegExp {
  const pieces = foldSource(source).split('\\b');
  const pattern = pieces.reduce(
    (before, piece) => before + (OPENS_ALTERNATIVE.test(before) ? WORD_START : WORD_END) + piece,
  );
  return new RegExp(pattern, flags);
}

/** The alternatives of a list, the longest first: "căn cứ vào" goes before "căn cứ". */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** The fold must not touch escapes such as \S or \p{L}, nor the signs of a group. */
function foldSource(source: string): string {
  return source
    .split(/(\\[pP]\{[^}]+\}|\\.|\(\?<?[=!:])/u)
    .map((part) => (part.startsWith('\\') || part.startsWith('(?') ? part : textKey(part)))
    .join('');
}
