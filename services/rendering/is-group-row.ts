/** "I | TRƯỚC KHI LŨ VỀ | | |": one heading over the rows below it. */
export function isGroupRow(row: readonly string[]): boolean {
  const filled = row.findLastIndex((cell) => cell !== '');
  if (filled === -1 || filled > 1 || filled === row.length - 1) return false;
  const first = row[0] ?? '';
  return (
    /^(?:[IVX]{1,6}|[A-ZĐ])[.)]?$/.test(first) || (filled === 0 && /^(?:[IVX]{1,6}\.|[A-ZĐ]\.|\p{Lu}{2})/u.test(first))
  );
}
