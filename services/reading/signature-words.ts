import { isCapitalLine } from './is-capital-line';
import { isPersonName, splitRank } from './person-name';
import { textKey } from './text-key';
import { POSITIONS } from './vocabulary/signing-words';

const CAPACITY = /^(?:T\/M|T\.M|TM|KT|TL|TUQ|T\.UQ|Q)\s?[./]\s?(?=\p{L})|^(?:T\/M|TM|TUQ) (?=\p{Lu}{2})/u;
const POSITION_KEYS = [...POSITIONS].map(textKey).sort((a, b) => b.length - a.length);
const SIGNED_MARK = /^[([]?\s*(?:đã ký|da ky|đã kí|ký tên|ký,|ký và|ký số|ký|đóng dấu)[^\n]{0,40}[)\]]?$/i;

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ" (Điều 13 Nghị định 30/2020/NĐ-CP). */
export function isCapacity(text: string): boolean {
  return CAPACITY.test(text);
}

/** A post such as "PHÓ CHỦ TỊCH", in capitals or as a short line of its own. */
export function isPosition(text: string): boolean {
  const key = textKey(text.slice(0, 80)).replace(/^q\. ?/, '');
  const known = POSITION_KEYS.some((position) => key === position || key.startsWith(`${position} `));
  return known && !/[;:.]$/.test(text) && (isCapitalLine(text) || text.split(' ').length <= 4);
}

/** "(Đã ký)" and its like. */
export function isSignedMark(text: string): boolean {
  return SIGNED_MARK.test(text);
}

/** A line that can only belong to a signature block. */
export function isSignatureLine(text: string): boolean {
  if (text.length > 90 || /[;:]$/.test(text) || /^[-–+•\d]/.test(text)) return false;
  return isCapacity(text) || isPosition(text) || isSignedMark(text) || isPersonName(splitRank(text).name);
}
