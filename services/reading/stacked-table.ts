import { bareKey } from './bare-key';
import { joinWords } from './join-words';
import type { SourceLine } from './source-line';
import type { TableReading } from './table-rows';
import { readTaskColumns, type TaskColumns } from './task-columns';
import { startsWithUnit } from './unit-phrase';

const NUMBER_COLUMN = /^(?:stt|tt|so tt|so thu tu)$/;
const LONGEST_NUMBER_NAME = 'Số thứ tự:'.length;
const ORDINAL = /^\d{1,3}[.)]?$/;
const GROUP = /^[IVX]{1,5}[.)]?$/;
const TIME =
  /\d{1,2}\/\d|(?:quý|tháng|năm|ngày) \S|thường xuyên|liên tục|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)|định kỳ/iu;
const MOST_COLUMNS = 10;
const LEAST_CELLS = 2;
/** The heading of the next section, or the end of the plan. */
const ENDS_TABLE = /^(?:[IVX]{1,5}[.)] ?\p{L}|Nơi nhận|Phụ lục|PHỤ LỤC)/u;

/**
 * Reads a table that was copied with one cell on a line: the names of the columns below "STT", then the cells
 * of each row below its number. A lone number is noise of the page elsewhere and only marks the line after it.
 */
export function readStackedTable(lines: readonly SourceLine[]): TableReading | null {
  const from = lines.findIndex(
    (line) => line.text.length <= LONGEST_NUMBER_NAME && NUMBER_COLUMN.test(bareKey(line.text)),
  );
  const header = from === -1 ? null : headerAt(lines, from);
  const columns = header ? readTaskColumns(header) : null;
  if (!header || !columns) return null;
  const table: TableReading = { names: header, groups: [], rows: [], lines: new Map() };
  for (const line of lines.slice(from, from + header.length)) table.lines.set(line, null);
  let row: SourceLine[] = [];
  const close = (): void => {
    const cells = cellsOf(row, header.length - 1);
    const [first] = row;
    row = [];
    if (!first || cells.length < LEAST_CELLS) return;
    const placed = cells.length === header.length - 1 ? ['', ...cells] : placeByKind(cells, header.length, columns);
    placed[columns.number] = String(table.rows.length + 1);
    table.rows.push({ cells: placed, columns, line: first });
    table.lines.set(first, placed);
  };
  let groupName: SourceLine | null = null;
  for (const line of lines.slice(from + header.length)) {
    const opens = opensRow(line);
    const isGroup = GROUP.test(line.text);
    const isFull =
      !opens && !isGroup && !/^\p{Ll}/u.test(line.text) && cellsOf(row, header.length - 1).length >= header.length - 1;
    if (isFull || ENDS_TABLE.test(line.text)) break;
    if (opens || isGroup) close();
    if (groupName) table.groups.push(line.text);
    else if (!isGroup && !ORDINAL.test(line.text)) row.push(line);
    table.lines.set(line, groupName ? ['', line.text] : null);
    groupName = isGroup ? line : null;
  }
  close();
  if (table.rows.length === 0) return null;
  const [first] = table.lines.keys();
  if (first) table.lines.set(first, header);
  return table;
}

function headerAt(lines: readonly SourceLine[], from: number): string[] | null {
  const names: string[] = [];
  for (const line of lines.slice(from, from + MOST_COLUMNS)) {
    if (names.length > 1 && (opensRow(line) || GROUP.test(line.text))) return names;
    if (line.cells.length !== 1) return null;
    names.push(line.text);
  }
  return null;
}

function opensRow(line: SourceLine): boolean {
  return line.pageBefore || ORDINAL.test(line.text);
}

/** A cell broken over two lines goes on with a small letter, where there are more lines than columns. */
function cellsOf(lines: readonly SourceLine[], count: number): string[] {
  const cells: string[] = [];
  for (const { text } of lines) {
    if (cells.length > 0 && lines.length > count && /^\p{Ll}/u.test(text))
      cells[cells.length - 1] = joinWords(cells.at(-1) ?? '', text);
    else cells.push(text);
  }
  return cells;
}

/** Blank cells leave no line behind; what is left is told apart by what it says. */
function placeByKind(cells: readonly string[], count: number, columns: TaskColumns): string[] {
  const placed = Array.from({ length: count }, () => '');
  const put = (column: number, text: string | undefined): void => {
    if (column !== -1 && text !== undefined) placed[column] = text;
  };
  const [task, ...others] = cells;
  const time = others.findIndex((cell) => TIME.test(cell) && !startsWithUnit(cell));
  const units = others.filter((cell, i) => i !== time && startsWithUnit(cell));
  put(columns.task, task);
  put(columns.unit, units[0]);
  put(columns.helpers, units[1]);
  put(columns.time, others[time]);
  return placed;
}
