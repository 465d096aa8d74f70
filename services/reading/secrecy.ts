import type { SourceLine } from './source-line';
import { AFTER_MAT, BEFORE_MAT, BESIDE_STAMPS, SECRECY_STAMPS, STAMP_LABELS } from './vocabulary/secrecy-words';

export interface SecrecyStamp {
  stamp: string;
  line: number;
}

/** A stamp with its label and an urgency beside it fits into this. */
const LONGEST_STAMP_CELL = 80;
const LAST_LINES = 4;
/** After the head of an appendix or a new page a stamp may be repeated. */
const LINES_OF_A_PAGE_HEAD = 3;
const STAMP_KEYS = SECRECY_STAMPS.map(bareTight);
const BESIDE_KEYS = BESIDE_STAMPS.map(bareTight);
const LABEL_KEYS = STAMP_LABELS.map(bareTight).sort((a, b) => b.length - a.length);
/** No stamp is without these three letters, however they are spaced and marked. */
const LETTERS_OF_MAT = /m\P{L}*\p{L}\P{L}*t/iu;
const APPENDIX_HEAD = /^\s*(?:phụ lục|biểu|mẫu|danh mục)(?![\p{L}])/iu;
/** "Số: 12/KH-UBND (Mật)", "Số: 12/KH-UBND    Mật". */
const BESIDE_NUMBER = /^\s*số ?:?.{0,60}?[\s([{“"/–-](tuyệt mật|tối mật|mật)[\s)\]}”".]*$/iu;
const LABELLED = /(?:độ|mức|cấp|dấu)\s+mật\s*[:：]\s*[([“"]?\s*(tuyệt mật|tối mật|mật)(?![\p{L}])/iu;
/** Run into a flattened letterhead; capitals tell the stamp from a word. */
const IN_CAPITALS = /(?<![\p{L}])(TUYỆT MẬT|TỐI MẬT|MẬT)(?![\p{L}])/gu;

/**
 * The stamp of a degree of state secrecy, or null (Luật Bảo vệ bí mật nhà nước). A stamp stands alone: on its line, in its
 * cell, beside the number or behind its label. "bảo mật", "bí mật nhà nước" and "quản lý tài liệu mật" are words.
 */
export function readSecrecy(lines: readonly SourceLine[], headLength: number): SecrecyStamp | null {
  let pageHead = 0;
  for (const [index, line] of lines.entries()) {
    const newPage = line.pageBefore || APPENDIX_HEAD.test(line.text);
    pageHead = newPage ? LINES_OF_A_PAGE_HEAD : Math.max(0, pageHead - 1);
    const inHead = index < headLength;
    const atEdge = inHead || pageHead > 0 || index >= lines.length - LAST_LINES;
    const stamp = stampIn(line, { inHead, atEdge, above: lines[index - 1]?.text ?? '' });
    if (stamp !== null) return { stamp, line: line.no };
  }
  return letterByLetter(lines.slice(0, headLength));
}

/** Joins a title and the stamp set beside it: "TUYỆT MẬT - Kế hoạch …", "Kế hoạch … (MẬT)". */
const BETWEEN_STAMP_AND_TITLE = /\s[-–—]\s|[:;|()[\]{}/]|\s{3,}|\t/u;
/** Capitals with their marks at the very beginning, the title behind them. */
const LEADING_CAPITALS = /^[\s\p{P}]*(TUYỆT MẬT|TỐI MẬT)(?![\p{L}])/u;
const LINES_OF_A_FIELD_HEAD = 3;

/**
 * The stamp in a field that somebody filled in (a title, a reason, a report's words), or null. A name that ends in "Mật" and
 * sentences about secrets are words, as in a plan.
 */
export function readSecrecyInField(lines: readonly SourceLine[]): SecrecyStamp | null {
  for (const line of lines.slice(0, LINES_OF_A_FIELD_HEAD)) {
    const text = line.text.normalize('NFC').slice(0, 2_000);
    const led = LEADING_CAPITALS.exec(text)?.[1];
    const stamp = led ?? [text, ...text.split(BETWEEN_STAMP_AND_TITLE)].find(isSureStamp);
    if (stamp !== undefined) return { stamp, line: line.no };
  }
  return readSecrecy(lines, 0);
}

/** A stamp of two words in capitals however it is spaced or marked; "MẬT" only with its mark; "MAT" only as the whole field. */
function isSureStamp(piece: string, index: number): boolean {
  if (piece.length > LONGEST_STAMP_CELL || !LETTERS_OF_MAT.test(piece)) return false;
  const letters = piece.replace(/[^\p{L}]/gu, '');
  if (!isCapital(letters) || !standsAlone(piece, { inHead: true, atEdge: true, above: '' })) return false;
  return index === 0 || /[^A-Za-z]/.test(letters) || bareTight(letters) !== 'mat';
}

interface Place {
  inHead: boolean;
  /** Head, head of a page or an appendix, last lines: where stamps are put. */
  atEdge: boolean;
  above: string;
}

function stampIn(line: SourceLine, place: Place): string | null {
  // Rows of a table below the head are data: a register of documents names their degrees.
  if (!place.inHead && line.cells.filter((cell) => cell !== '').length > 2) return null;
  const labelled = place.atEdge ? LABELLED.exec(line.text.slice(0, 2_000)) : null;
  if (labelled) return labelled[1] ?? null;
  const beside = place.inHead ? BESIDE_NUMBER.exec(line.text.slice(0, 200)) : null;
  if (beside && !isPartOfAWord(line.text, beside[0].toLowerCase().lastIndexOf('mật'))) return beside[1] ?? null;
  for (const cell of line.cells) {
    if (cell.length <= LONGEST_STAMP_CELL && LETTERS_OF_MAT.test(cell) && standsAlone(cell, place)) return cell;
    const run = place.inHead ? runIn(cell.slice(0, 2_000)) : null;
    if (run !== null) return run;
  }
  return null;
}

/** The cell holds a stamp and nothing else, however it is spaced, bracketed or marked. */
function standsAlone(cell: string, place: Place): boolean {
  const composed = cell.normalize('NFC');
  if (!place.atEdge && isListItem(composed)) return false;
  const letters = composed.replace(/[^\p{L}]/gu, '');
  const whole = bareTight(letters);
  const label = LABEL_KEYS.find(
    (key) => whole.startsWith(key) && STAMP_KEYS.some((stamp) => whole.startsWith(key + stamp)),
  );
  const from = label?.length ?? 0;
  const stamp = STAMP_KEYS.find(
    (key) => whole.startsWith(key, from) && ['', ...BESIDE_KEYS].includes(whole.slice(from + key.length)),
  );
  if (stamp === undefined) return false;
  const printed = letters.slice(from, from + stamp.length);
  const spelling = SECRECY_STAMPS[STAMP_KEYS.indexOf(stamp)]?.replace(' ', '') ?? '';
  if (!isSpelling(printed, spelling)) return false;
  if (label !== undefined && !place.inHead) return /:/.test(composed) || isCapital(printed);
  if (stamp !== 'mat') return isCapital(printed) || !/\p{Ll}$/u.test(place.above) || place.atEdge;
  // A single small "mật" may be the last word of a wrapped line; "MAT" without marks may be any word.
  if (/\p{M}/u.test(printed.normalize('NFD')) && isCapital(printed)) return true;
  if (printed === printed.toLowerCase()) return place.inHead && endsNoWord(place.above) && printed === 'mật';
  return printed === 'Mật' ? place.atEdge : place.inHead && isCapital(printed);
}

/** "TUYỆT MẬT CỘNG HÒA …": a stamp in a letterhead whose columns were flattened into one line. */
function runIn(cell: string): string | null {
  for (const found of cell.matchAll(IN_CAPITALS)) {
    if (found[1] !== 'MẬT' || !isPartOfAWord(cell, found.index)) return found[1] ?? null;
  }
  return null;
}

function isPartOfAWord(text: string, at: number): boolean {
  const key = text.toLowerCase().normalize('NFC');
  const before = /(\p{L}+)[\s,]*$/u.exec(key.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  const after = /^\p{L}+\s+(\p{L}+)/u.exec(key.slice(at, at + 40))?.[1] ?? '';
  return BEFORE_MAT.includes(before) || AFTER_MAT.includes(after);
}

/** One letter on a line, as a stamp printed from top to bottom comes out of a PDF. */
function letterByLetter(head: readonly SourceLine[]): SecrecyStamp | null {
  let run = '';
  for (const line of head) {
    run = line.text.length === 1 ? run + line.text : '';
    const key = bareTight(run);
    if (STAMP_KEYS.some((stamp) => key.endsWith(stamp)) && /m[ậa]t$/iu.test(run)) return { stamp: run, line: line.no };
  }
  return null;
}

function isListItem(cell: string): boolean {
  return /^\s*(?:[-–+•]|\d{1,3}[.)]|[a-zđ][.)])\s*(?=.*[^-–+•\s]$)/u.test(cell) || /[;,:.]$/.test(cell);
}

/** Each letter is the one of the stamp, with its marks or with some of them left out. */
function isSpelling(printed: string, stamp: string): boolean {
  const letters = Array.from(printed.toLowerCase());
  return Array.from(stamp).every((wanted, i) => {
    const allowed = wanted.normalize('NFD');
    return Array.from((letters[i] ?? '').normalize('NFD')).every((part) => allowed.includes(part));
  });
}

function endsNoWord(above: string): boolean {
  const last = /(\p{L}+)\s*$/u.exec(above.toLowerCase())?.[1] ?? '';
  return !BEFORE_MAT.includes(last);
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}

/** Small letters without marks and blanks, one for each letter of the text. */
function bareTight(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');
}
