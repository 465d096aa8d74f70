import { LARGEST_INPUT_BYTES } from '../reading/refusals';
import type { Block, TableBlock, TableCell } from './block';
import { Refused } from './extraction';
import { isLayoutTable } from './is-layout-table';
import { FILE_REFUSALS } from './refusals-of-files';

/** Longer cells are not repeated where they were merged over several rows. */
const LONGEST_REPEATED_CELL = 300;

/**
 * Blocks as the plain lines the reader takes: a paragraph a line, data tables as `| cell | cell |`. Tables that only place
 * things on the page (letterhead, "Nơi nhận" beside the signature) are read column after column.
 * @throws Refused when the text grows beyond what is read.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let length = 0;
  const push = (line: string): void => {
    length += line.length + 1;
    if (length > LARGEST_INPUT_BYTES) throw new Refused(FILE_REFUSALS.tooMuchInside);
    lines.push(line);
  };
  writeInto(blocks, push);
  return lines.join('\n');
}

function writeInto(blocks: readonly Block[], push: (line: string) => void): void {
  for (const block of blocks) {
    if (block.kind === 'text') for (const line of block.text.split('\n')) push(line.trimEnd());
    else if (isLayoutTable(block)) {
      push('');
      for (const cell of columnByColumn(block)) writeInto(cell.blocks, push);
      push('');
    } else writeRows(block, push);
  }
}

function columnByColumn(table: TableBlock): TableCell[] {
  const columns: TableCell[][] = [];
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row) {
      columns[at] ??= [];
      columns[at]?.push(cell);
      at += cell.columns;
    }
  }
  return columns.flat();
}

/** A cell merged over several rows says the same for each of them: it is written into each. */
function writeRows(table: TableBlock, push: (line: string) => void): void {
  let above: string[] = [];
  let hanging: { text: string; rows: number }[] = [];
  push('');
  for (const row of table.rows) {
    const texts: string[] = [];
    const next: { text: string; rows: number }[] = [];
    const takeHanging = (): void => {
      for (let held = hanging[texts.length]; held && held.rows > 0; held = hanging[texts.length]) {
        next[texts.length] = { text: held.text, rows: held.rows - 1 };
        texts.push(held.text);
      }
    };
    for (const cell of row) {
      takeHanging();
      const text = cell.goesOnAbove ? repeated(above[texts.length] ?? '') : cellText(cell);
      for (let column = 0; column < cell.columns; column += 1) {
        if (cell.rows > 1) next[texts.length] = { text: column === 0 ? repeated(text) : '', rows: cell.rows - 1 };
        texts.push(column === 0 ? text : '');
      }
    }
    takeHanging();
    hanging = next;
    above = texts;
    if (texts.some((text) => text !== '')) push(`| ${texts.join(' | ')} |`);
  }
  push('');
}

function repeated(text: string): string {
  return text.length <= LONGEST_REPEATED_CELL ? text : '';
}

/** All words of a cell on one line; a bar inside would divide it. */
function cellText(cell: TableCell): string {
  const lines: string[] = [];
  const collect = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'text') lines.push(block.text);
      else for (const inner of block.rows.flat()) collect(inner.blocks);
    }
  };
  collect(cell.blocks);
  return lines.join(' ').replace(/\|/g, '/').replace(/\s+/g, ' ').trim();
}
