/**
 * Widths of the columns of a table: each at least as wide as its longest word, the rest in the measure of what there is
 * to read. Where even the words do not fit, all are narrowed alike and long words are cut.
 * @param padding added to each column; same unit as `measure` and `width`.
 */
export function shareColumns(
  rows: readonly (readonly string[])[],
  measure: (text: string) => number,
  width: number,
  padding: number,
): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? ''));
  const words = (cells: readonly string[]): number[] => cells.flatMap((cell) => cell.split(' ').map(measure));
  const least = columns.map((cells) => Math.max(...words(cells)) + padding);
  // The square root keeps one long text from starving the other columns.
  const wish = columns.map((cells) => Math.sqrt(Math.max(1, ...cells.map((cell) => cell.length))));
  const total = least.reduce((sum, one) => sum + one, 0);
  if (total >= width) return least.map((one) => (one / total) * width);
  const wished = wish.reduce((sum, one) => sum + one, 0);
  const full = columns.map((cells) => Math.max(...cells.map(measure)) + padding);
  // Nothing is made wider than its longest cell while another column still has to break.
  const first = least.map((one, i) => Math.min(full[i] ?? one, one + ((width - total) * (wish[i] ?? 0)) / wished));
  const left = width - first.reduce((sum, one) => sum + one, 0);
  const short = first.map((one, i) => Math.max(0, (full[i] ?? one) - one));
  const lacking = short.reduce((sum, one) => sum + one, 0);
  return first.map((one, i) => one + left * (lacking > 0 ? (short[i] ?? 0) / lacking : 1 / count));
}
