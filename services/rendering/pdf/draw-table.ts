import { isGroupRow } from '../is-group-row';
import { MEASURES } from '../layout-measures';
import type { TableBlock } from '../plan-document';
import { shareColumns } from '../share-columns';
import type { Line } from './break-lines';
import { lineHeightOf, type PdfSheet, type TextStyle } from './pdf-sheet';

const PADDING = 3;
const CELL: TextStyle = { font: 'regular', size: MEASURES.sizePt.table };
const HEAD: TextStyle = { ...CELL, font: 'bold', align: 'center' };
const GROUP: TextStyle = { ...CELL, font: 'bold' };

interface SetRow {
  cells: { lines: Line[]; x: number; width: number; style: TextStyle }[];
  height: number;
  head: boolean;
}

/** A ruled table. The header row comes again on every page; a row is divided only where it is taller than a page. */
export function drawTable(sheet: PdfSheet, table: TableBlock): void {
  const widths = columnWidths(sheet, table);
  const head = table.header ? setRow(sheet, table.header, widths, HEAD) : null;
  const rows = table.rows.map((row) => setRow(sheet, row, widths, isGroupRow(row) ? GROUP : CELL));
  const element = sheet.element('Table');
  if (sheet.y > sheet.top) sheet.y += MEASURES.paragraphGapPt;
  const firstRow = Math.min(rows[0]?.height ?? 0, 4 * lineHeightOf(CELL));
  if ((head?.height ?? 0) + firstRow > sheet.room) sheet.newPage();
  if (head) drawRow(sheet, head, element);
  for (const row of rows) {
    for (const piece of divideRow(row, sheet.bottom - sheet.top - (head?.height ?? 0))) {
      if (piece.height > sheet.room) {
        sheet.newPage();
        if (head) sheet.artifact(() => paintRow(sheet, head));
        if (head) ruleRow(sheet, head);
      }
      drawRow(sheet, piece, element);
    }
  }
  element.end();
}

function columnWidths(sheet: PdfSheet, table: TableBlock): number[] {
  const rows = [...(table.header ? [table.header] : []), ...table.rows.filter((row) => !isGroupRow(row))];
  const measure = sheet.measure(HEAD);
  return shareColumns(rows, measure, sheet.page.width, 2 * PADDING + 0.5);
}

function setRow(sheet: PdfSheet, row: readonly string[], widths: readonly number[], style: TextStyle): SetRow {
  let x = sheet.page.x;
  // The heading of a group of rows runs over the empty cells after it.
  const filled = isGroupRow(row) ? row.findLastIndex((cell) => cell !== '') : -1;
  const cells = widths.flatMap((own, index) => {
    const at = x;
    x += own;
    if (filled !== -1 && index > filled) return [];
    const width = index === filled ? widths.slice(index).reduce((sum, one) => sum + one, 0) : own;
    const numbered = index === 0 && /^[\p{L}\d.]{1,5}$/u.test(row[0] ?? '');
    const aligned: TextStyle = numbered && style.align === undefined ? { ...style, align: 'center' } : style;
    return [{ lines: sheet.breakLines(row[index] ?? '', aligned, width - 2 * PADDING), x: at, width, style: aligned }];
  });
  const tallest = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return { cells, height: tallest * lineHeightOf(style) + 2 * PADDING, head: style === HEAD };
}

/** A row that no page could hold goes on on the next. */
function divideRow(row: SetRow, most: number): SetRow[] {
  if (row.height <= most) return [row];
  const fitting = Math.max(1, Math.floor((most - 2 * PADDING) / lineHeightOf(CELL)));
  const tallest = Math.max(...row.cells.map((cell) => cell.lines.length));
  const pieces: SetRow[] = [];
  for (let from = 0; from < tallest; from += fitting) {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, from + fitting) }));
    const lines = Math.min(fitting, tallest - from);
    pieces.push({ ...row, cells, height: lines * lineHeightOf(CELL) + 2 * PADDING });
  }
  return pieces;
}

function drawRow(sheet: PdfSheet, row: SetRow, table: PDFKit.PDFStructureElement): void {
  const element = sheet.element('TR', table);
  for (const cell of row.cells) {
    sheet.tag(
      row.head ? 'TH' : 'TD',
      () => sheet.lines(cell.lines, inner(cell), sheet.y + PADDING, cell.style),
      element,
    );
  }
  element.end();
  ruleRow(sheet, row);
}

function paintRow(sheet: PdfSheet, row: SetRow): void {
  for (const cell of row.cells) sheet.lines(cell.lines, inner(cell), sheet.y + PADDING, cell.style);
}

function ruleRow(sheet: PdfSheet, row: SetRow): void {
  for (const cell of row.cells) sheet.frame(cell.x, sheet.y, cell.width, row.height, '#000000', 0.5);
  sheet.y += row.height;
}

function inner(cell: { x: number; width: number }): { x: number; width: number } {
  return { x: cell.x + PADDING, width: cell.width - 2 * PADDING };
}
