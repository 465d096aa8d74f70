import { bareKey } from './bare-key';
import { isCapitalLine } from './is-capital-line';
import type { SourceLine } from './source-line';

/** Number, symbol, place and date as printed in a letterhead. */
export interface HeadFields {
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: { year: number | null; month: number | null; day: number | null };
  /** The date line names a day the calendar does not have. */
  impossibleDate: string | null;
  numberLine: number | null;
  numberQuote: string | null;
  dateLine: number | null;
  dateQuote: string | null;
  /** Cells that are neither number nor date, in printed order. */
  others: HeadCell[];
}

export interface HeadCell {
  text: string;
  line: number;
}

/** Between the parts of a symbol; a stop or a comma with a blank behind it ends the symbol. */
const JOINT = '(?:\\s?[-–/&+]\\s?|\\.(?=\\S)|,(?=\\p{Lu}{2}))';
const NUMBER = new RegExp(
  `(?:^|\\s)(?:Số|SỐ|số|Sô|SÔ|So|SO)\\s*(?:hiệu)?\\s*[:.]?\\s*([\\d]{1,6}[a-zA-Z]?(?!\\p{L}))?[\\s.…_]*(?:\\/\\s?\\d{4}\\s?)?([/\\-–]|\\s(?=[A-ZĐ]{1,4}\\/))\\s*((?:[A-ZĐ][\\p{L}\\d&]*)(?:${JOINT}[A-ZĐ\\d][\\p{L}\\d&]*){0,8})`,
  'u',
);
const NUMBER_ALONE = /(?:^|\s)(?:Số|SỐ)\s*[:.]\s*(\d{1,6})?(?=\s|$)/u;
const SYMBOL_ALONE = new RegExp(
  `^[\\s.…_]*(\\d{1,6}[a-z]?)?\\s?[/-]\\s?(KH[\\p{L}]{0,4}\\s?[-–/.]\\s?[A-ZĐ][\\p{L}\\d&]*(?:${JOINT}[A-ZĐ\\d][\\p{L}\\d&]*){0,5})`,
  'u',
);
const BLANKED = '[\\s.…_\\d]';
const DATE = new RegExp(
  `(?:(?<place>[\\p{L}(][^,;:|]{0,60}?)\\s*[,.]\\s*)?(?:ngày|Ngày|NGÀY)(?<day>${BLANKED}{0,24})(?:tháng|THÁNG)(?<month>${BLANKED}{0,24})(?:năm|NĂM)\\s*(?<year>\\d{4}|\\d{0,3}[\\s.…_]*)?`,
  'u',
);
const DATE_WITHOUT_DAY = new RegExp(
  `(?<place>[\\p{L}][^,;:|]{1,60}?)\\s*,\\s*(?:tháng)(?<month>${BLANKED}{1,24})năm\\s*(?<year>\\d{4})?`,
  'u',
);
const SHORT_DATE =
  /(?<place>\p{L}[^,;:|]{0,60}?)\s*,\s*(?:ngày)?\s*(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})/u;
/** "Hà Nội, ngày …/…/2026": day or month left to be written in. */
const BLANK_SHORT_DATE =
  /(?<place>\p{L}[^,;:|]{0,60}?)\s*,\s*ngày(?<day>[\s.…_\d]{0,16})\/(?<month>[\s.…_\d]{0,16})\/\s?(?<year>\d{4})/u;
/** "Hải Dương ngày …" without its comma. */
const PLACE_BEFORE = /(?:^|\n)\s*((?:\p{Lu}[\p{Ll}.]*\s?){1,5})$/u;

/** Reads number, symbol, place and date (Phụ lục I Mục II.3, II.4 Nghị định 30/2020/NĐ-CP). */
export function readHeadFields(lines: readonly SourceLine[]): HeadFields {
  const fields: HeadFields = {
    number: null,
    symbol: null,
    place: null,
    date: { year: null, month: null, day: null },
    impossibleDate: null,
    numberLine: null,
    numberQuote: null,
    dateLine: null,
    dateQuote: null,
    others: [],
  };
  for (const line of lines) {
    const hasBoth = fields.symbol !== null && fields.dateLine !== null;
    const cells = hasBoth || line.cells.length === 1 ? line.cells : rejoin(line);
    for (const cell of cells) readCell(cell.slice(0, 2_000), line.no, fields);
  }
  return fields;
}

/** A wide gap may stand for a blank number or day: "Số:      /KH-UBND" is one field, not two columns. */
function rejoin(line: SourceLine): string[] {
  if (line.barred) return line.cells;
  const cells: string[] = [];
  for (const cell of line.cells) {
    const before = cells.at(-1);
    const open =
      before !== undefined &&
      (/(?:số|ngày|tháng|năm)\s*:?$/iu.test(before) || /^[/\-–]\s?[A-ZĐ]/.test(cell) || /^(?:tháng|năm)\b/.test(cell));
    if (open) cells[cells.length - 1] = `${before} ${cell}`;
    else cells.push(cell);
  }
  return cells;
}

function readCell(cell: string, line: number, fields: HeadFields): void {
  let rest = cell;
  // A number without a symbol may be that of a stamp ("CÔNG VĂN ĐẾN, Số: 312"): a full one below goes before it.
  if (fields.symbol === null) rest = takeNumber(rest, line, fields);
  if (fields.dateLine === null) rest = takeDate(rest, line, fields);
  for (const piece of rest.split('\n')) {
    if (piece.trim() !== '') fields.others.push({ text: piece.trim(), line });
  }
}

function takeNumber(text: string, line: number, fields: HeadFields): string {
  const found = NUMBER.exec(text) ?? SYMBOL_ALONE.exec(text);
  if (found) {
    fields.number = found[1] ?? null;
    fields.symbol = closeGaps(found.length > 3 ? (found[3] ?? '') : (found[2] ?? ''));
    fields.numberLine = line;
    fields.numberQuote = found[0].trim();
    return cutOut(text, found.index, found[0].length);
  }
  const alone = fields.numberLine === null ? NUMBER_ALONE.exec(text) : null;
  if (!alone) return text;
  fields.number = alone[1] ?? null;
  fields.numberLine = line;
  fields.numberQuote = alone[0].trim();
  return cutOut(text, alone.index, alone[0].length);
}

function takeDate(text: string, line: number, fields: HeadFields): string {
  const found = SHORT_DATE.exec(text) ?? BLANK_SHORT_DATE.exec(text) ?? DATE.exec(text) ?? DATE_WITHOUT_DAY.exec(text);
  if (!found?.groups) return text;
  const { day, month, year } = found.groups;
  const bare = found.groups['place'] ? undefined : PLACE_BEFORE.exec(text.slice(0, found.index))?.[1];
  const place = found.groups['place'] ?? bare;
  fields.dateLine = line;
  fields.date = { year: digits(year, 4), month: digits(month, 2), day: digits(day, 2) };
  const { date } = fields;
  if (
    date.day !== null &&
    date.month !== null &&
    new Date(Date.UTC(date.year ?? 2024, date.month - 1, date.day)).getUTCDate() !== date.day
  ) {
    fields.impossibleDate = found[0].trim();
  }
  const own = place ? placeName(place) : null;
  fields.place = own;
  fields.dateQuote = [bare, found[0]].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
  const start = bare ? found.index - bare.length : found.index + (place && own ? place.length - own.length : 0);
  return cutOut(text, start, found.index + found[0].length - start);
}

/** A flattened line may run capitals of the letterhead into the place: the place is what follows them. */
function placeName(text: string): string | null {
  const words = text.trim().split(/\s+/);
  let from = 0;
  for (const [index, word] of words.entries()) {
    if (isCapitalLine(word) && word.length > 1 && !/^(?:TP|TX|TT)\.?$/.test(word)) from = index + 1;
  }
  if (from >= words.length) return isCapitalLine(text) && words.length <= 5 ? text.trim() : null;
  const name = words
    .slice(from)
    .join(' ')
    .replace(/^[\s.,:;/–-]+/, '');
  const motto = /(?:hanh phuc|viet nam)[\s.,:;–-]*/.exec(bareKey(name));
  return name === ''
    ? null
    : motto && bareKey(name).length === name.length
      ? name.slice(motto.index + motto[0].length) || null
      : name;
}

function digits(text: string | undefined, most: number): number | null {
  const found = /\d+/.exec(text ?? '')?.[0];
  if (!found || found.length > most || (most === 4 && found.length < 4)) return null;
  const value = Number(found);
  return value === 0 ? null : value;
}

function cutOut(text: string, from: number, length: number): string {
  return `${text.slice(0, from)}\n${text.slice(from + length)}`;
}

function closeGaps(symbol: string): string {
  return symbol.replace(/\s*([-–/.&+,])\s*/g, '$1').replace(/[-–/.&+,]+$/, '');
}
