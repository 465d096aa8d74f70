import { bareKey } from './bare-key';
import type { HeadCell } from './head-fields';
import { anyOf, phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { INCOMPLETE_NAMES, ISSUING_BODY_HEADS, ORGANS_OF_A_BODY, RUN_IN_HEADS } from './vocabulary/issuing-bodies';

/** A body of a letterhead with the lines its name was printed on. */
export interface LetterheadBody {
  name: string;
  evidence: string[];
  line: number;
}

const HEADS = phrasePattern(`^(?:${anyOf(ISSUING_BODY_HEADS)})\\b`, 'u');
const BARE_HEADS = new RegExp(`^(?:${anyOf(ISSUING_BODY_HEADS.map(bareKey))})(?![a-z])`);
const INCOMPLETE = new Set(INCOMPLETE_NAMES.map(textKey));
/** Words after which a name goes on: "SỞ VĂN HÓA, THỂ THAO VÀ / DU LỊCH". */
const OPEN_END = phrasePattern('\\b(?:và|của|các|thuộc|với|về|chỉ đạo|thực hiện|quản lý dự án)$|[,–-]$', 'u');
const PLACE_LINE = phrasePattern(
  '^(?:thành phố|tp\\.?|thị xã|thị trấn|đặc khu|xã|phường|tỉnh|huyện|quận)\\b(?! (?:ủy|đoàn))',
  'u',
);
/** A name that is whole: it says of which place, or of which field. */
const WHOLE_NAME = phrasePattern(
  '\\b(?:tỉnh|huyện|xã|phường|thị xã|thành phố|tp\\.?|quận|thị trấn|đặc khu|khu vực|đại học quốc gia)(?! (?:ủy|đoàn)\\b) [^ ]|^(?:bộ|sở|tổng cục|cục)\\b [^ ]|^(?:tỉnh|thành|huyện|thị|quận|đảng) (?:ủy|đoàn|bộ) [^ ]|\\b(?:việt nam|tối cao)$',
  'u',
);
const RUN_INS = RUN_IN_HEADS.map(({ head, notAfter, notBefore }) => {
  const after = notAfter ? `(?<!\\b(?:${notAfter.join('|')}) )` : '';
  const before = notBefore ? `(?! ?,? (?:${notBefore.join('|')}))` : '';
  return `\\b${after}${head}\\b${before}`;
});
/** Before these a head is no new body: "VĂN PHÒNG HĐND VÀ UBND", "THUỘC SỞ …". */
const RUN_IN = phrasePattern(
  `(?<!(?:^|\\b(?:và|của|các|thuộc|với|về|lý|đạo|ủy|đoàn|bộ|hội)|[,(–-]) )(?<= )(?:${RUN_INS.join('|')})`,
  'gu',
);

/** Puts the lines of a letterhead together to the names of bodies, in printed order. */
export function divideBodies(cells: readonly HeadCell[]): LetterheadBody[] {
  const bodies: LetterheadBody[] = [];
  for (const cell of cells.flatMap(splitRunIn)) {
    const text = cell.text.replace(/^[\s.,:;*]+|[\s.,:;*]+$/g, '');
    if (text === '') continue;
    const last = bodies.at(-1);
    if (last && goesOnWith(last.name, text)) {
      last.name = `${last.name} ${text}`;
      last.evidence.push(text);
    } else {
      bodies.push({ name: text, evidence: [text], line: cell.line });
    }
  }
  for (const body of bodies) {
    body.name = body.name.replace(/^[-–\s]+|[-–\s]+$/g, '');
    body.evidence = [...new Set([body.name, ...body.evidence])];
  }
  return bodies;
}

/** True where a body, an office or an organisation begins at the start of `text`. */
export function startsWithBody(text: string): boolean {
  const key = textKey(text);
  return HEADS.test(key) || (bareKey(text) === key && BARE_HEADS.test(key));
}

/** "SỞ Y TẾ - CÔNG AN TỈNH" → both names; one entry where the dash belongs to a name ("VĂN HÓA - XÃ HỘI"). */
export function divideJointName(body: LetterheadBody): LetterheadBody[] {
  // Every second piece is what stood between two names.
  const pieces = body.name.split(/(\s+[-–—]\s+|\s*;\s*|,\s+|\s+VÀ\s+)/u);
  const names = [pieces[0] ?? ''];
  for (let i = 1; i < pieces.length; i += 2) {
    const [between = '', name = ''] = [pieces[i], pieces[i + 1]];
    if (startsWithBody(name) && name.includes(' ')) names.push(name);
    else names.push(`${names.pop() ?? ''}${between}${name}`);
  }
  return names.map((name) => ({ name, evidence: [name], line: body.line }));
}

/** Lost line breaks: "UBND TỈNH X SỞ Y TẾ TRUNG TÂM Y" holds three bodies. */
function splitRunIn(cell: HeadCell): HeadCell[] {
  const text = cell.text.slice(0, 300);
  const pieces: string[] = [];
  let from = 0;
  for (const match of textKey(text).matchAll(RUN_IN)) {
    const before = text.slice(from, match.index).trim();
    if (!startsWithBody(before) || !WHOLE_NAME.test(textKey(before))) continue;
    pieces.push(before);
    from = match.index;
  }
  return [...pieces, `${text.slice(from)}${cell.text.slice(300)}`].map((piece) => ({ ...cell, text: piece }));
}

/** "… VÀ MÔI" / "TRƯỜNG TỈNH LÂM ĐỒNG": the break fell inside a word. */
function isSecondHalf(name: string, nextKey: string): boolean {
  const last = textKey(name).split(' ').at(-1) ?? '';
  return RUN_IN_HEADS.some(({ head, notAfter }) => nextKey.startsWith(`${head} `) && notAfter?.includes(last));
}

function goesOnWith(name: string, next: string): boolean {
  const key = textKey(next);
  if (ORGANS_OF_A_BODY.includes(key)) return true;
  if (/[-–]$/.test(name) && startsWithBody(next)) return false;
  if (INCOMPLETE.has(textKey(name)) || OPEN_END.test(textKey(name))) return true;
  return PLACE_LINE.test(key) || !startsWithBody(next) || isSecondHalf(name, key);
}
