import { isCapitalLine } from './is-capital-line';
import { isPersonName, splitRank } from './person-name';
import { textKey } from './text-key';
import { POSITIONS } from './vocabulary/signing-words';

/** With its stop ("KT."), or in the Party's way with a stroke ("T/M", "K/T"); a stop may have been forgotten before capitals. */
const CAPACITY =
  /^(?:T\/M|T\.M|TM|K\/T|KT|T\/L|TL|T\/UQ|TUQ|T\.UQ|Q)\s?[./:]\s?(?=\p{L})|^(?:T\/M|TM|K\/T|KT|T\/L|TL|T\/UQ|TUQ) (?=\p{Lu}{2})/u;
const POSITION_KEYS = new Set(POSITIONS.map(textKey));
const LONGEST_POST = 6;
const SIGNED_MARK =
  /^[([*]?\s*(?:đã ký|da ky|đã kí|ký tên|ký,|ký và|ký số|ký điện tử|ký|đã đóng dấu|đóng dấu)[^\n]{0,40}[)\]*]?$/i;

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ" (Điều 13 Nghị định 30/2020/NĐ-CP). */
export function isCapacity(text: string): boolean {
  return CAPACITY.test(text);
}

/** A post such as "PHÓ CHỦ TỊCH", in capitals or as a short line of its own. */
export function isPosition(text: string): boolean {
  const key = textKey(text.slice(0, 80)).replace(/^q\. ?/, '');
  return beginsWithPost(key) && !/[;:.]$/.test(text) && (isCapitalLine(text) || text.split(' ').length <= 4);
}

/** Exactly a post, with nothing behind it. */
export function isKnownPosition(text: string): boolean {
  return POSITION_KEYS.has(textKey(text));
}

function beginsWithPost(key: string): boolean {
  const words = key.split(/[\s,]+/, LONGEST_POST);
  return words.some((_, i) => POSITION_KEYS.has(words.slice(0, i + 1).join(' ')));
}

/** "(Đã ký)" and its like. */
export function isSignedMark(text: string): boolean {
  return SIGNED_MARK.test(text);
}

/** A line that can only belong to a signature block. */
export function isSignatureLine(text: string): boolean {
  if (text.length > 90 || /[;:]$/.test(text) || /^[-–+•\d]/.test(text)) return false;
  const inBrackets = /^\(([^()]{3,60})\)$/.exec(text)?.[1];
  if (inBrackets && isPosition(inBrackets)) return true;
  return isCapacity(text) || isPosition(text) || isSignedMark(text) || isPersonName(splitRank(text).name);
}
