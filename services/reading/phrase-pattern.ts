import { textKey } from './text-key';

/** JavaScript's own `\b` knows ASCII only; Vietnamese words need letters and digits of any script. */
const WORD_EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';

/**
 * A pattern for text keys, written in ordinary Vietnamese: `\b` is a word edge, a blank is one blank.
 * The source is folded like the key it will meet, so either tone placement may be written.
 */
export function phrasePattern(source: string, flags = 'gu'): RegExp {
  return new RegExp(foldSource(source).replaceAll('\\b', WORD_EDGE), flags);
}

/** `word1|word2|…`, longest first, for use inside a pattern. */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})`;
}

function foldSource(source: string): string {
  // Escapes such as \S or \P{L} are case sensitive and must survive the fold.
  return source
    .split(/(\\[pP]\{[^}]+\}|\\.|\(\?<?[=!:])/u)
    .map((part) => (part.startsWith('\\') || part.startsWith('(?') ? part : textKey(part)))
    .join('');
}
