import { bareKey } from './bare-key';
import type { HeadCell } from './head-fields';
import { isCapitalLine } from './is-capital-line';
import type { SourceLine } from './source-line';

/** The three grades of Điều 4 khoản 2 điểm c Nghị định 30/2020/NĐ-CP, and the timed one offices still stamp. */
const GRADES = ['hoa toc hen gio', 'hoa toc', 'thuong khan', 'khan'];

const STAMPED_LINES = 15;

/** The urgency stamp as printed, or null. Only a stamp counts: words inside a sentence do not. */
export function readUrgency(cells: readonly HeadCell[]): {
  stamp: string | null;
  line: number | null;
  others: HeadCell[];
} {
  let stamp: string | null = null;
  let line: number | null = null;
  const others: HeadCell[] = [];
  for (const cell of cells) {
    const found: { stamp: string; rest: string } | null = stamp === null ? stampIn(cell.text) : null;
    if (found === null) {
      others.push(cell);
      continue;
    }
    stamp = found.stamp;
    line = cell.line;
    if (found.rest !== '') others.push({ ...cell, text: found.rest });
  }
  return { stamp, line, others };
}

/** A stamp that a copy left among the lines of title and preamble, alone on its line. */
export function liftUrgency(lines: readonly SourceLine[]): {
  stamp: string | null;
  line: number | null;
  rest: SourceLine[];
} {
  const index = lines
    .slice(0, STAMPED_LINES)
    .findIndex((line) => isCapitalLine(line.text) && stampIn(line.text)?.rest === '');
  const found = lines[index];
  if (!found) return { stamp: null, line: null, rest: [...lines] };
  return { stamp: stampIn(found.text)?.stamp ?? null, line: found.no, rest: lines.filter((line) => line !== found) };
}

function stampIn(text: string): { stamp: string; rest: string } | null {
  const clean = text.replace(/^[\s[("“*]+|[\s\])"”*.!]+$/g, '');
  const key = bareKey(clean);
  const tight = key.replace(/\s/g, '');
  for (const grade of GRADES) {
    if (key === grade || tight === grade.replace(/\s/g, '')) return { stamp: clean, rest: '' };
    const labelled = key.startsWith('do khan') || key.startsWith('muc do khan');
    if (labelled && key.endsWith(` ${grade}`)) return { stamp: clean.slice(clean.length - grade.length), rest: '' };
  }
  // Run into the letterhead: the capitals tell the stamp from an ordinary word.
  const found = /(?:^|\s)(H[OÓÒỎÕỌ][AÁÀẢÃẠ] TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)(?=\s|$)/.exec(clean);
  if (
    !found ||
    /(?:BAN|TRẠNG THÁI|TÌNH|CẤP|TRƯỜNG HỢP)\s*$/.test(clean.slice(0, found.index + 1)) ||
    / CẤP/.test(clean.slice(found.index + found[0].length, found.index + found[0].length + 4))
  )
    return null;
  const rest = `${clean.slice(0, found.index)} ${clean.slice(found.index + found[0].length)}`.trim();
  return { stamp: found[1] ?? '', rest };
}
