import { type Block, MAX_COLUMNS, MAX_ROW_SPAN, MAX_TABLE_DEPTH, type TableBlock, type TableCell } from './block';

export interface CellShape {
  columns?: number;
  rows?: number;
  goesOnAbove?: boolean;
}

/** Takes the events of a parser and builds blocks; unbalanced events do no harm. */
export interface BlockBuilder {
  text(text: string): void;
  openTable(): void;
  openRow(): void;
  openCell(shape: CellShape): void;
  closeCell(): void;
  closeTable(): void;
  blocks(): Block[];
}

interface OpenTable {
  table: TableBlock;
  cell: TableCell | null;
}

export function createBlockBuilder(): BlockBuilder {
  const top: Block[] = [];
  const open: OpenTable[] = [];
  /** Tables deeper than allowed: counted, not built. */
  let ignored = 0;
  const target = (): Block[] => {
    const current = open.at(-1);
    if (!current) return top;
    current.cell ??= newCell(current.table, {});
    return current.cell.blocks;
  };
  return {
    text(text) {
      target().push({ kind: 'text', text });
    },
    openTable() {
      if (open.length >= MAX_TABLE_DEPTH) ignored += 1;
      else {
        const table: TableBlock = { kind: 'table', rows: [] };
        target().push(table);
        open.push({ table, cell: null });
      }
    },
    openRow() {
      const current = open.at(-1);
      if (!current || ignored > 0) return;
      current.table.rows.push([]);
      current.cell = null;
    },
    openCell(shape) {
      const current = open.at(-1);
      if (current && ignored === 0) current.cell = newCell(current.table, shape);
    },
    closeCell() {
      const current = open.at(-1);
      if (current && ignored === 0) current.cell = null;
    },
    closeTable() {
      if (ignored > 0) ignored -= 1;
      else open.pop();
    },
    blocks: () => top,
  };
}

function newCell(table: TableBlock, { columns = 1, rows = 1, goesOnAbove = false }: CellShape): TableCell {
  const cell: TableCell = {
    blocks: [],
    columns: clamp(columns, MAX_COLUMNS),
    rows: clamp(rows, MAX_ROW_SPAN),
    goesOnAbove,
  };
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push(cell);
  return cell;
}

function clamp(value: number, most: number): number {
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}
