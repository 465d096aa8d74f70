/** What ends a line; lines are counted by it wherever a finding names one. */
export const LINE_END = /\r\n?|[\n\u2028\u2029\u0085\v]/g;
/** Control and format characters, variation selectors, lost characters; tab, line feed, form feed and soft hyphen have a meaning. */
const INVISIBLE = /[^\P{Cc}\t\n\f]|[^\P{Cf}\u00ad]|\p{Variation_Selector}|\ufffd/gu;

/**
 * NFC text with ordinary blanks and line ends and without invisible characters.
 * Line numbers stay those of the input: form feeds are kept for the line splitter.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\u25cf\u25aa\u25e6\u2023\u2219\u27a2\u2713]/g, '•')
    .replace(/[\uf02d\uf0be]/g, '-')
    .replace(/\u00d0/g, 'Đ');
}
