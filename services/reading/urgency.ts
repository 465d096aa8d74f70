import { bareKey } from './bare-key';
import type { HeadCell } from './head-fields';

/** The three grades of Điều 4 khoản 2 điểm c Nghị định 30/2020/NĐ-CP, and the timed one offices still stamp. */
const GRADES = ['hoa toc hen gio', 'hoa toc', 'thuong khan', 'khan'];

/** The urgency stamp as printed, or null. Only a stamp counts: words inside a sentence do not. */
export function readUrgency(cells: readonly HeadCell[]): { stamp: string | null; others: HeadCell[] } {
  let stamp: string | null = null;
  const others: HeadCell[] = [];
  for (const cell of cells) {
    const found: { stamp: string; rest: string } | null = stamp === null ? stampIn(cell.text) : null;
    if (found === null) {
      others.push(cell);
      continue;
    }
    stamp = found.stamp;
    if (found.rest !== '') others.push({ ...cell, text: found.rest });
  }
  return { stamp, others };
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
