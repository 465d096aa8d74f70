import type { TableBlock, TableCell } from '../block';
import { groupLines } from './group-lines';
import type { PdfItem, PdfPage, PdfRule } from './pdf-page';

export interface PdfTable {
  top: number;
  block: TableBlock;
}

/** Points; edges of neighbouring cells are drawn this far apart at most. */
const SAME_EDGE = 3.5;
const MAX_EDGES = 200;

/** The ruled tables of a page with their text, and the pieces of text that stand in none. */
export function findTables({ rules, items }: PdfPage): { tables: PdfTable[]; rest: PdfItem[] } {
  const upright = rules.filter((rule) => rule.y2 - rule.y1 > rule.x2 - rule.x1);
  const level = rules.filter((rule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1);
  const tables: PdfTable[] = [];
  let rest: PdfItem[] = [...items];
  for (const group of groupByHeight(upright)) {
    const columns = edges(group.flatMap(({ x1, x2 }) => [x1, x2]));
    const [left = 0, right = 0] = [columns[0], columns.at(-1)];
    const [bottom, top] = [Math.min(...group.map((r) => r.y1)), Math.max(...group.map((r) => r.y2))];
    const within = level.filter(
      (rule) => rule.x2 > left && rule.x1 < right && rule.y1 > bottom - SAME_EDGE && rule.y2 < top + SAME_EDGE,
    );
    const rows = edges([bottom, top, ...within.map((rule) => rule.y1)]).reverse();
    if (columns.length < 3 || columns.length > MAX_EDGES || rows.length > MAX_EDGES) continue;
    const isInside = (item: PdfItem): boolean =>
      item.y > bottom - 1 && item.y < top && item.x + item.width / 2 > left && item.x + item.width / 2 < right;
    const inside = rest.filter(isInside);
    if (inside.length === 0) continue;
    rest = rest.filter((item) => !isInside(item));
    tables.push({ top, block: fill({ columns, rows, upright: group, level: within }, inside) });
  }
  return { tables, rest };
}

/** Upright rules that overlap in height belong to one table. */
function groupByHeight(upright: readonly PdfRule[]): PdfRule[][] {
  const groups: PdfRule[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rule of [...upright].sort((a, b) => b.y2 - a.y2)) {
    if (groups.length === 0 || rule.y2 < bottom - SAME_EDGE) {
      groups.push([]);
      bottom = rule.y1;
    }
    groups.at(-1)?.push(rule);
    bottom = Math.min(bottom, rule.y1);
  }
  return groups;
}

function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) ?? 0) > SAME_EDGE) found.push(value);
  }
  return found;
}

interface Grid {
  /** From left to right. */
  columns: number[];
  /** From top to bottom. */
  rows: number[];
  upright: readonly PdfRule[];
  level: readonly PdfRule[];
}

/** Builds the rows; where an edge is not drawn, cells are one. */
function fill({ columns, rows, upright, level }: Grid, items: readonly PdfItem[]): TableBlock {
  const grid = rows.slice(1).map(() => columns.slice(1).map((): PdfItem[] => []));
  for (const item of items) {
    const row = rows.slice(1).findIndex((edge) => item.y >= edge - 1);
    const column = columns.slice(1).findIndex((edge) => item.x + Math.min(item.width / 2, item.size) <= edge);
    grid[row]?.[column]?.push(item);
  }
  const hasLevel = (y: number, x: number): boolean =>
    level.some((rule) => Math.abs(rule.y1 - y) <= SAME_EDGE && rule.x1 <= x && rule.x2 >= x);
  const hasUpright = (x: number, y: number): boolean =>
    upright.some((rule) => Math.abs(rule.x1 - x) <= SAME_EDGE && rule.y1 <= y && rule.y2 >= y);
  const block: TableBlock = { kind: 'table', rows: [] };
  const origins: PdfItem[][][] = [];
  for (const [r, row] of grid.entries()) {
    const cells: TableCell[] = [];
    const own: PdfItem[][] = [];
    const middle = ((rows[r] ?? 0) + (rows[r + 1] ?? 0)) / 2;
    for (const [c, content] of row.entries()) {
      const centre = ((columns[c] ?? 0) + (columns[c + 1] ?? 0)) / 2;
      const last = cells.at(-1);
      if (last && !hasUpright(columns[c] ?? 0, middle)) {
        last.columns += 1;
        own[c] = own[c - 1] ?? [];
        own[c].push(...content);
        continue;
      }
      const above = r > 0 && !hasLevel(rows[r] ?? 0, centre) ? origins[r - 1]?.[c] : undefined;
      own[c] = above ?? content;
      if (above) above.push(...content);
      cells.push({ blocks: [], columns: 1, rows: 1, goesOnAbove: above !== undefined });
    }
    origins.push(own);
    block.rows.push(cells);
  }
  write(block, origins);
  return block;
}

function write(block: TableBlock, origins: readonly PdfItem[][][]): void {
  for (const [r, cells] of block.rows.entries()) {
    let c = 0;
    for (const cell of cells) {
      const text = cell.goesOnAbove ? '' : cellText(origins[r]?.[c] ?? []);
      if (text !== '') cell.blocks.push({ kind: 'text', text });
      c += cell.columns;
    }
  }
}

function cellText(items: readonly PdfItem[]): string {
  return groupLines(items, 0)
    .map((line) => line.segments.map((segment) => segment.text).join(' '))
    .join(' ');
}
