import { bareKey } from '../reading/bare-key';
import type { Block, TableBlock } from './block';

/** Letterheads have two columns (three in joint plans); some writers give each addressee a row. */
const MOST_COLUMNS = 3;
const MOST_ROWS = 60;
const LOOKED_AT_CHARACTERS = 4_000;
const LETTERHEAD =
  /cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap ?[-–] ?tu do|(?:^|\n)so ?:[^\n]{0,40}\/[^\n]*(?:\n|$)/;
const FOOT = /(?:^|\n)noi nhan|(?:^|\n)(?:t\/m|tm|kt|tl|tuq|q) ?[./] ?[a-z]/;

/** A table without lines that places the letterhead, or "Nơi nhận" and the signature, side by side. */
export function isLayoutTable(table: TableBlock): boolean {
  const widest = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest <= 1) return true;
  if (widest > MOST_COLUMNS || table.rows.length > MOST_ROWS) return false;
  let text = '';
  for (const cell of table.rows.flat()) {
    if (text.length > LOOKED_AT_CHARACTERS) break;
    text += `${textOf(cell.blocks)}\n`;
  }
  const key = text.slice(0, LOOKED_AT_CHARACTERS).split('\n').map(bareKey).join('\n');
  return LETTERHEAD.test(key) || FOOT.test(key);
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .slice(0, 40)
    .map((block) =>
      block.kind === 'text' ? block.text.slice(0, 400) : textOf(block.rows.flat().flatMap((cell) => cell.blocks)),
    )
    .join('\n');
}
