import { joinWords } from './join-words';
import type { Column, SourceLine } from './source-line';
import { readTaskColumns, type TaskColumns } from './task-columns';

/** A row of a task table: its cells in the order of the header's columns. */
export interface TableRow {
  cells: string[];
  columns: TaskColumns;
  line: SourceLine;
}

export interface TableReading {
  /** Names of the columns, from the first header. */
  names: string[];
  /** Headings over groups of rows ("I. Nhóm nhiệm vụ về tuyên truyền"). */
  groups: string[];
  rows: TableRow[];
  /** The lines the table is printed on: those of headers and rows with their cells, those that go on with null. */
  lines: Map<SourceLine, string[] | null>;
}

const ORDINAL = /^\d{1,3}[.)]?$/;
const ORDINAL_FIRST = /^(\d{1,3}[.)]?) (\p{L}.*)$/u;
/** Characters by which printed columns may stray. */
const ALIGNED_WITHIN = 4;
const LEAST_COLUMNS = 3;
/** Characters the last column may hold on one line. */
const LAST_COLUMN_WIDTH = 40;

/** Reads the task tables among lines whose columns are divided by bars or by wide gaps; null when no header is found. */
export function readTableRows(lines: readonly SourceLine[]): TableReading | null {
  const table: TableReading = { names: [], groups: [], rows: [], lines: new Map() };
  let header: { line: SourceLine; cells: Column[]; columns: TaskColumns } | null = null;
  let row: TableRow | null = null;
  let starts: number[] = [];
  for (const line of lines) {
    const cells = columnsOf(line);
    const opened = cells.length >= LEAST_COLUMNS ? readTaskColumns(cells.map((cell) => cell.text)) : null;
    if (opened) {
      header = { line, cells, columns: opened };
      starts = cells.map((cell) => cell.at);
      if (table.names.length === 0) table.names = namesOf(cells);
      table.lines.set(
        line,
        cells.map((cell) => cell.text),
      );
      row = null;
    } else if (!header) {
    } else if (isGroupRow(cells)) {
      table.groups.push(groupName(cells));
      row = null;
    } else if (opensRow(cells, header.columns, line.barred ? [] : starts)) {
      const placed = line.barred ? cells.map((cell) => cell.text) : place(cells, header.cells.length, starts);
      if (!line.barred && cells.length === header.cells.length) starts = cells.map((cell) => cell.at);
      row = { cells: placed, columns: header.columns, line };
      table.rows.push(row);
      table.lines.set(line, row.cells);
    } else if (row && (line.barred ? cells.length > 1 : belongsBelow(cells, starts))) {
      table.lines.set(line, null);
      row.cells = mergeCells(
        row.cells,
        line.barred ? cells.map((cell) => cell.text) : place(cells, row.cells.length, starts),
      );
      table.lines.set(row.line, row.cells);
    } else if (!row && table.rows.length === 0 && (line.barred || belongsBelow(cells, starts))) {
      // The header goes on: "Thời gian" over "hoàn thành", "Phân công" over "Chủ trì | Phối hợp".
      const more = line.barred ? cells.map((cell) => cell.text) : place(cells, header.cells.length, starts);
      const merged = mergeCells(
        header.cells.map((cell) => cell.text),
        more,
      );
      const whole: Column[] = header.cells.map((cell, i) => ({ ...cell, text: merged[i] ?? cell.text }));
      header = { line: header.line, cells: whole, columns: readTaskColumns(merged) ?? header.columns };
      table.lines.set(header.line, merged);
      table.names = namesOf(whole);
      table.lines.set(line, null);
    } else if (!line.barred) {
      row = null;
    }
  }
  return header ? table : null;
}

function columnsOf(line: SourceLine): Column[] {
  const found = line.columns.length > 0 ? line.columns : line.cells.map((text, i) => ({ text, at: line.at[i] ?? 0 }));
  const first = found[0];
  const numbered = first && !line.barred ? ORDINAL_FIRST.exec(first.text) : null;
  // "1  Tổ chức hội nghị": too narrow a gap behind the number.
  if (!first || !numbered || found.length < LEAST_COLUMNS - 1) return [...found];
  const [, number = '', rest = ''] = numbered;
  return [{ text: number, at: first.at }, { text: rest, at: first.at + number.length + 1 }, ...found.slice(1)];
}

function namesOf(cells: readonly Column[]): string[] {
  return cells.map((cell) => cell.text).filter((text) => text !== '');
}

/** A numbered line opens a row; in a table without numbers every full line does. */
function opensRow(cells: readonly Column[], columns: TaskColumns, starts: readonly number[]): boolean {
  if (cells.length < LEAST_COLUMNS) return false;
  const first = cells[columns.number];
  // Words under the second column go on with the row above, however many columns the line fills.
  if (
    first &&
    starts.some(
      (start, i) => i > columns.number && distance(start, first) < distance(starts[columns.number] ?? 0, first),
    )
  )
    return false;
  const number = columns.number === -1 ? null : (first?.text ?? '');
  return number === null
    ? cells.filter((cell) => cell.text !== '').length >= 2
    : ORDINAL.test(number) || number.length > 3;
}

/** Each cell goes to the column it stands under. */
function place(cells: readonly Column[], count: number, starts: readonly number[]): string[] {
  if (cells.length === count) return cells.map((cell) => cell.text);
  const placed = Array.from({ length: count }, () => '');
  for (const cell of cells) {
    const nearest = starts.reduce(
      (best, start, i) => (distance(start, cell) < distance(starts[best] ?? 0, cell) ? i : best),
      0,
    );
    placed[nearest] = joinWords(placed[nearest] ?? '', cell.text);
  }
  return placed;
}

function distance(start: number, cell: Column): number {
  return Math.abs(start - cell.at);
}

/** Every piece stands under a column and is no longer than the column is wide. */
function belongsBelow(cells: readonly Column[], starts: readonly number[]): boolean {
  return cells.every((cell) =>
    starts.some((start, i) => {
      const width = (starts[i + 1] ?? start + LAST_COLUMN_WIDTH) - start;
      return i > 0 && distance(start, cell) <= ALIGNED_WITHIN && cell.text.length <= width + ALIGNED_WITHIN;
    }),
  );
}

/** "I | NHÓM NHIỆM VỤ VỀ TUYÊN TRUYỀN | | |": one heading over the rows below. */
function isGroupRow(cells: readonly Column[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '').map((cell) => cell.text);
  if (filled.length === 0 || filled.length > 2) return false;
  return (
    /^(?:[IVX]+|[A-ZĐ])[.)]?$/.test(filled[0] ?? '') ||
    (filled.length === 1 && /^(?:[IVX]+\.|[A-ZĐ]\.|\p{Lu}{2})/u.test(filled[0] ?? ''))
  );
}

function groupName(cells: readonly Column[]): string {
  return cells
    .map((cell) => cell.text)
    .filter((text) => text !== '' && !/^(?:[IVX]+|[A-ZĐ])[.)]?$/.test(text))
    .join(' ');
}

function mergeCells(above: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) =>
    joinWords(above[i] ?? '', below[i] ?? ''),
  );
}
