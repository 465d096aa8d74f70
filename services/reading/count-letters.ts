/** How many characters of each kind a text holds. */
export interface LetterCount {
  letters: number;
  /** Letters only Vietnamese has: ă, đ, ơ, ấ … */
  vietnamese: number;
  /** Letters that TCVN3 and VNI fonts show as others; Vietnamese in Unicode hardly uses them. */
  legacy: number;
  /** Whatever is not ASCII. */
  foreign: number;
  /** Control characters that no text has. */
  controls: number;
  /** Characters a wrong decoding has lost. */
  lost: number;
}

const LETTER = 1;
const VIETNAMESE = 2;
const LEGACY = 4;
const CONTROL = 8;
/** Alphabets of Europe and Vietnam lie below; the others are looked up letter by letter. */
const KNOWN_CODES = 0x2000;
const LOST_CODE = 0xfffd;
const LARGEST_UNIT = 0xffff;
const KIND_OF: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [VIETNAMESE, /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/],
  [LEGACY, /[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÐÎÏÑªÕÒÓÔÖ×ÝØÜÞßäåëæçñïîûüþÿøö¬\u00ad«]/],
  [CONTROL, /[^\P{Cc}\t\n\r\f\v\u0080-\u009f]/u],
];
const KINDS = Uint8Array.from({ length: KNOWN_CODES }, (_, code) =>
  KIND_OF.reduce((kinds, [kind, pattern]) => (pattern.test(String.fromCharCode(code)) ? kinds | kind : kinds), 0),
);

/** One pass over the text, whatever is asked of it. */
export function countLetters(text: string): LetterCount {
  const count: LetterCount = { letters: 0, vietnamese: 0, legacy: 0, foreign: 0, controls: 0, lost: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > LARGEST_UNIT) at += 1;
    const kinds = KINDS[code] ?? (/\p{L}/u.test(String.fromCodePoint(code)) ? LETTER : 0);
    if (code > 0x7f) count.foreign += 1;
    if (code === LOST_CODE) count.lost += 1;
    if (kinds === 0) continue;
    if (kinds & LETTER) count.letters += 1;
    if (kinds & VIETNAMESE) count.vietnamese += 1;
    if (kinds & LEGACY) count.legacy += 1;
    if (kinds & CONTROL) count.controls += 1;
  }
  return count;
}
