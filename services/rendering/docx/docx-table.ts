import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { isGroupRow } from '../is-group-row';
import { MEASURES } from '../layout-measures';
import type { TableBlock } from '../plan-document';
import { shareColumns } from '../share-columns';
import { docxText, roughWidthPt, TWIPS_PER_MM, TWIPS_PER_POINT } from './docx-text';

const { marginMm, page, sizePt } = MEASURES;
export const TEXT_WIDTH = Math.round((page.widthMm - marginMm.left - marginMm.right) * TWIPS_PER_MM);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const CELL_MARGIN = 70;

type Content = ConstructorParameters<typeof TableCell>[0]['children'];

/** Columns side by side without lines: letterhead and foot. `widths` in twips. */
export function docxColumns(rows: readonly Content[][], widths: readonly number[], keepRows = true): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: keepRows,
          children: row.map(
            (children, i) => new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

/** A ruled table whose header row Word repeats on every page. */
export function docxTable({ header, rows }: TableBlock): Table {
  const readable = [...(header ? [header] : []), ...rows.filter((row) => !isGroupRow(row))];
  const measure = (text: string): number => roughWidthPt(text, sizePt.table) * TWIPS_PER_POINT;
  const widths = shareColumns(readable, measure, TEXT_WIDTH, 2 * CELL_MARGIN + 20).map(Math.round);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: 40, bottom: 40, left: CELL_MARGIN, right: CELL_MARGIN },
    rows: [...(header ? [tableRow(header, widths, true)] : []), ...rows.map((row) => tableRow(row, widths, false))],
  });
}

function tableRow(row: readonly string[], widths: readonly number[], head: boolean): TableRow {
  // The heading of a group of rows runs over the empty cells after it.
  const group = isGroupRow(row);
  const filled = group ? row.findLastIndex((cell) => cell !== '') : widths.length - 1;
  const cells = widths.slice(0, filled + 1).map((width, index) => {
    const columnSpan = index === filled ? widths.length - filled : 1;
    const words = row[index] ?? '';
    const numbered = index === 0 && /^[\p{L}\d.]{1,5}$/u.test(words);
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(columnSpan > 1 ? { columnSpan } : {}),
      children: [
        docxText(words, {
          sizePt: sizePt.table,
          bold: head || group,
          align: head || numbered ? 'center' : 'left',
        }),
      ],
    });
  });
  return new TableRow({ tableHeader: head, cantSplit: true, children: cells });
}
