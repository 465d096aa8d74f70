import { bareKey } from './bare-key';
import { isElectronicRemain } from './electronic-remains';
import { type HeadCell, type HeadFields, readHeadFields } from './head-fields';
import { isCapitalLine } from './is-capital-line';
import { divideBodies, type LetterheadBody, startsWithBody } from './letterhead-bodies';
import type { SourceLine } from './source-line';
import { readUrgency } from './urgency';

export interface Letterhead extends Omit<HeadFields, 'others'> {
  urgency: string | null;
  urgencyLine: number | null;
  /** Bodies in printed order; the last one issues the plan, the one above it is its superior. */
  bodies: LetterheadBody[];
}

/** State title and motto, Party title, and pieces of them that a two-column page leaves behind. */
const MOTTO =
  /c[oộ]ng\s+h[oòóà]a?[àáòa]?\s+x[aã]\s+h[oộ]i\s+ch[uủ]\s+ngh[iĩ][aã]\s+vi[eệ]t\s+nam|[đd][oộ]c\s+l[aậ]p\s*[-–—.]?\s*t[uự]\s+do\s*[-–—.]?\s*h[aạ]nh\s+ph[uú]c|[đd][aả]ng\s+c[oộ]ng\s+s[aả]n\s+vi[eệ]t\s+nam/giu;
const MOTTO_PIECES = new Set([
  'cong hoa',
  'cong hoa xa hoi',
  'cong',
  'hoa xa hoi chu nghia viet nam',
  'cong hoa xa hoi chu nghia',
  'chu nghia viet nam',
  'xa hoi chu nghia viet nam',
  'doc lap',
  'doc lap - tu do',
  'tu do',
  'tu do - hanh phuc',
  '- hanh phuc',
  'hanh phuc',
  'doan tncs ho chi minh',
  'doan thanh nien cong san ho chi minh',
  'viet nam',
]);
const NOISE =
  /^\W*(?:du thao.*|ban du thao.*|ban sao.*|sao y.*|sao luc.*|kinh gui.*|v\/v.*|trang \d+|da ky.*|ky thay.*|website.*|dien thoai.*|dt:.*|fax.*|dia chi.*|mau so.*|mau \d+.*|phu luc.*|den|so den.*|ngay den.*|den ngay.*|ngay:.*|chuyen:.*|luu ho so.*|tl:.*|ban giay.*|ban chinh.*|van ban dien tu.*|luu hanh noi bo|xem xong tra lai|thu hoi|ban hanh kem theo.*|kem theo.*|qr.*|cong bao.*)$/;

const LONGEST_NAME_LINE = 120;
const LONGEST_MOTTO_LINES = 400;

/** Reads what stands above the kind of document (Phụ lục I Mục II.1–4 Nghị định 30/2020/NĐ-CP). */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const { others, ...fields } = readHeadFields(withoutMotto(lines));
  const { stamp, line, others: rest } = readUrgency(others);
  const names = rest.filter(isBodyCell);
  return { ...fields, urgency: stamp, urgencyLine: line, bodies: divideBodies(names) };
}

/** Takes the state title out, also where it was broken over lines or run into the left column. */
function withoutMotto(lines: readonly SourceLine[]): SourceLine[] {
  const cleaned: SourceLine[] = [];
  for (const line of joinBrokenMotto(lines)) {
    const cells = line.cells.flatMap((cell) => cell.slice(0, 4_000).replace(MOTTO, '\n').split('\n'));
    const kept = cells
      .map((cell) => cell.replace(/[*]+/g, ' ').trim())
      .filter((cell) => cell !== '' && !MOTTO_PIECES.has(bareKey(cell)));
    if (kept.length > 0) cleaned.push({ ...line, cells: kept, text: kept.join(' ') });
  }
  return cleaned;
}

/** "CỘNG HÒA XÃ HỘI" / "CHỦ NGHĨA VIỆT NAM" in one column becomes one cell again. */
function joinBrokenMotto(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const both = before && before.cells.length === 1 && line.cells.length === 1 ? `${before.text} ${line.text}` : '';
    if (before && both.length < LONGEST_MOTTO_LINES && spansBreak(both, before.text.length))
      joined[joined.length - 1] = { ...before, cells: [both], text: both };
    else joined.push(line);
  }
  return joined;
}

function spansBreak(both: string, at: number): boolean {
  return [...both.matchAll(MOTTO)].some(({ index, 0: words }) => index < at && index + words.length > at + 1);
}

function isBodyCell(cell: HeadCell): boolean {
  const key = bareKey(cell.text);
  if (key.length < 2 || NOISE.test(key) || isElectronicRemain(cell.text) || /^[\W\d_]+$/.test(key)) return false;
  return isCapitalLine(cell.text) || (startsWithBody(cell.text) && cell.text.length < LONGEST_NAME_LINE);
}
