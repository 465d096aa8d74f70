/** A document between its format and plain lines: paragraphs and tables in reading order. */
export type Block = TextBlock | TableBlock;

/** A paragraph; `\n` where its writer broke the line. */
export interface TextBlock {
  kind: 'text';
  text: string;
}

export interface TableBlock {
  kind: 'table';
  rows: TableCell[][];
}

export interface TableCell {
  blocks: Block[];
  /** Columns the cell takes. */
  columns: number;
  /** Rows the cell takes; Word says `goesOnAbove` in each further row instead. */
  rows: number;
  goesOnAbove: boolean;
}

/** Widest table that is taken as one. */
export const MAX_COLUMNS = 50;
export const MAX_ROW_SPAN = 500;
/** Tables inside tables inside tables are layout: deeper ones flow into the cell around them. */
export const MAX_TABLE_DEPTH = 6;
