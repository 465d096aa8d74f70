import { bareKey } from './bare-key';
import { anyOf, phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { FAMILY_NAMES, RANKS, SHORT_RANKS } from './vocabulary/signing-words';

const FAMILY_NAME_KEYS = new Set(FAMILY_NAMES.map(textKey));
/** For names typed without marks. */
const BARE_FAMILY_NAMES = new Set(FAMILY_NAMES.map(bareKey));
const NOT_A_NAME = new Set(['van phong', 'ha noi', 'trung uong', 'ban chi dao', 'nha nuoc', 'hai duong']);
const LONG_RANK = phrasePattern(
  `^(?:${RANKS.join('|')})(?:[,.]? (?:${RANKS.join('|')}|chuyên khoa (?:i|ii|1|2|cấp (?:i|ii|1|2)))\\b)*`,
  'u',
);
const SHORT_RANK = new RegExp(`^(?:(?:${anyOf(SHORT_RANKS)})(?:[.,\\-–]\\s?|\\s(?=\\p{Lu})))+`, 'u');

/** Two to six capitalised words that begin with a Vietnamese family name: "Phạm Quang Hùng", "TRẦN THỊ THU HÀ". */
export function isPersonName(text: string): boolean {
  if (text.length > 45 || /[^\p{L}\s.’'-]/u.test(text)) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))) return false;
  if (words.some((word) => word.length > 8 && !/-/.test(word))) return false;
  const keys = words.map(bareKey);
  return (
    isFamilyName(words[0] ?? '') &&
    !NOT_A_NAME.has(keys.slice(0, 2).join(' ')) &&
    !NOT_A_NAME.has(keys.slice(0, 3).join(' '))
  );
}

/** "Trương" and "Truong", but not "TRƯỜNG". */
function isFamilyName(word: string): boolean {
  const key = textKey(word);
  return FAMILY_NAME_KEYS.has(key) || (bareKey(word) === key && BARE_FAMILY_NAMES.has(key));
}

/** Parts the rank or title from a name: "Thượng tá Nguyễn Văn A", "ThS. BS. Trần B". */
export function splitRank(text: string): { rank: string | null; name: string } {
  const long = LONG_RANK.exec(textKey(text));
  const short = long ? null : SHORT_RANK.exec(text);
  const length = long ? long[0].length : (short?.[0].length ?? 0);
  if (length === 0 || length >= text.length) return { rank: null, name: text };
  const name = text.slice(length).replace(/^[\s.,:-]+/, '');
  if (!/^\p{Lu}/u.test(name)) return { rank: null, name: text };
  return { rank: text.slice(0, length).trim().replace(/,$/, ''), name };
}
