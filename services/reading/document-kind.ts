import { bareKey } from './bare-key';
import { isCapitalLine } from './is-capital-line';
import type { SourceLine } from './source-line';
import { OTHER_DOCUMENT_KINDS, PLAN_KIND_SUFFIXES } from './vocabulary/document-kinds';

export interface DocumentKind {
  name: string;
  isPlan: boolean;
  /** Index of the line that shows the kind. */
  line: number;
  /** Index of the first line after it. */
  mainFrom: number;
  /** The rest of the kind's own line, where the title (or all of a page) was run into it. */
  inlineTitle: SourceLine | null;
  /** Letterhead that was run into the kind's line. */
  headRemainder: SourceLine | null;
}

/** A letterhead has a dozen lines; further down "KẾ HOẠCH" is no kind any more. */
const SEARCHED_LINES = 60;
const OTHER_KIND_KEYS = new Set(OTHER_DOCUMENT_KINDS.map(bareKey));
const SUFFIX_KEYS = PLAN_KIND_SUFFIXES.map(bareKey);

/** Finds the kind of document printed above the title; the first kind from the top decides. */
export function findDocumentKind(lines: readonly SourceLine[]): DocumentKind | null {
  const searched = lines.slice(0, SEARCHED_LINES);
  for (const [index, line] of searched.entries()) {
    const key = bareKey(line.text.slice(0, 200)).replace(/[\s:.*]+$/, '');
    const previous = lines[index - 1]?.text ?? '';
    if (/^ke ?hoach(?![a-z])/.test(key) && isKindLine(line.text, previous)) return planKind(lines, index);
    if (OTHER_KIND_KEYS.has(key) && isCapitalLine(line.text)) {
      return {
        name: line.text.replace(/[\s:.]+$/, ''),
        isPlan: false,
        line: index,
        mainFrom: index + 1,
        inlineTitle: null,
        headRemainder: null,
      };
    }
  }
  return findRunInKind(searched);
}

function isKindLine(text: string, previous: string): boolean {
  if (/[-–,]$/.test(previous) || /^KẾ HOẠCH(?:,| VÀ| -) /.test(text)) return false;
  const head = text.slice(0, 8);
  return head === head.toUpperCase() || /^Kế hoạch:?$/.test(text);
}

function planKind(lines: readonly SourceLine[], index: number): DocumentKind | null {
  const line = lines[index];
  if (!line) return null;
  const words = /^KẾ ?HOẠCH/iu.exec(line.text)?.[0] ?? line.text;
  const after = line.text.slice(words.length).replace(/^[\s:]+/, '');
  const suffix = SUFFIX_KEYS.find((key) => bareKey(after) === key);
  const base = { isPlan: true, line: index, mainFrom: index + 1, headRemainder: null };
  if (after === '' || suffix) return { ...base, name: suffix ? line.text : words, inlineTitle: null };
  return { ...base, name: words, inlineTitle: { ...line, text: after, cells: [after], blankBefore: false } };
}

/** "… tháng 3 năm 2026 KẾ HOẠCH Phòng, chống …" on one line: line breaks were lost. */
function findRunInKind(lines: readonly SourceLine[]): DocumentKind | null {
  for (const [index, line] of lines.entries()) {
    const found = /(?:^|\s)(KẾ HOẠCH)(?: |$)(?!VÀ ĐẦU TƯ|- )/.exec(line.text.slice(0, 600));
    if (!found || /(?:SỞ|PHÒNG|BỘ|TÀI CHÍNH -|BAN) ?$/.test(line.text.slice(0, found.index))) continue;
    const after = line.text.slice(found.index + found[0].length).trim();
    const before = line.text.slice(0, found.index).trim();
    return {
      name: 'KẾ HOẠCH',
      isPlan: true,
      line: index,
      mainFrom: index + 1,
      inlineTitle: after === '' ? null : { ...line, text: after, cells: [after], blankBefore: false },
      headRemainder: before === '' ? null : { ...line, text: before, cells: [before] },
    };
  }
  return null;
}
