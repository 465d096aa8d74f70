const BREAK = /<br\s*\/?>/i;
/** Two columns are a letterhead or the end of a document; a table of tasks has more, and its cells stay whole. */
const COLUMNS_OF_A_HEAD = 2;

/**
 * The printed lines of a line that `<br>` marks divide. Of a row of two columns the first line of the one
 * stands beside the first line of the other, as it did on the page.
 */
export function divideBreaks(line: string): string[] {
  if (!line.includes('<') || !BREAK.test(line)) return [line];
  if (!line.includes('|')) return line.split(BREAK);
  const cells = line.split('|').map((cell) => cell.split(BREAK));
  const filled = cells.filter((cell) => cell.some((piece) => piece.trim() !== '')).length;
  if (filled > COLUMNS_OF_A_HEAD) return [line];
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) => cells.map((cell) => cell[row] ?? ' ').join('|'));
}
