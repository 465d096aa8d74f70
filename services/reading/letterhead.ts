import { bareKey } from './bare-key';
import { type HeadCell, type HeadFields, readHeadFields } from './head-fields';
import { isCapitalLine } from './is-capital-line';
import { divideBodies, type LetterheadBody } from './letterhead-bodies';
import type { SourceLine } from './source-line';
import { readUrgency } from './urgency';

export interface Letterhead extends Omit<HeadFields, 'others'> {
  urgency: string | null;
  /** Bodies in printed order; the last one issues the plan, the one above it is its superior. */
  bodies: LetterheadBody[];
}

/** State title and motto, Party title, and pieces of them that a two-column page leaves behind. */
const MOTTO =
  /c[oộ]ng\s+h[oòóà]a?[àáòa]?\s+x[aã]\s+h[oộ]i\s+ch[uủ]\s+ngh[iĩ]a\s+vi[eệ]t\s+nam|[đd][oộ]c\s+l[aậ]p\s*[-–—.]?\s*t[uự]\s+do\s*[-–—.]?\s*h[aạ]nh\s+ph[uú]c|[đd][aả]ng\s+c[oộ]ng\s+s[aả]n\s+vi[eệ]t\s+nam/giu;
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
  /^(?:du thao|ban du thao|\(?du thao.*|ban sao|sao y.*|sao luc|kinh gui.*|v\/v.*|trang \d+|nguoi ky.*|thoi gian ky.*|ky boi.*|email.*|e-mail.*|co quan:.*|website.*|dien thoai.*|dia chi.*|http.*|www\..*|mau so.*|mau \d+.*|phu luc.*|cong van den.*|so den.*|ngay den.*|den ngay.*|luu hanh noi bo|xem xong tra lai|\(?ban hanh kem theo.*|\(?kem theo.*|qr.*)$/;

/** Reads what stands above the kind of document (Phụ lục I Mục II.1–4 Nghị định 30/2020/NĐ-CP). */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const { others, ...fields } = readHeadFields(withoutMotto(lines));
  const { stamp, others: rest } = readUrgency(others);
  const names = rest.filter(isBodyCell);
  return { ...fields, urgency: stamp, bodies: divideBodies(names) };
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
    MOTTO.lastIndex = 0;
    const spans = both !== '' && both.length < 300 && MOTTO.test(both);
    MOTTO.lastIndex = 0;
    const alone = spans && (MOTTO.test(line.text) || (before !== undefined && matchesMotto(before.text)));
    if (spans && !alone && before) joined[joined.length - 1] = { ...before, cells: [both], text: both };
    else joined.push(line);
  }
  return joined;
}

function matchesMotto(text: string): boolean {
  MOTTO.lastIndex = 0;
  return MOTTO.test(text);
}

function isBodyCell(cell: HeadCell): boolean {
  const key = bareKey(cell.text);
  if (key.length < 2 || NOISE.test(key) || /^[\W\d_]+$/.test(key)) return false;
  return (
    isCapitalLine(cell.text) || /^(?:uy ban|ubnd|so|truong|phong|dang uy|hoi|ban|bo|cong an|doan)(?![a-z])/.test(key)
  );
}
