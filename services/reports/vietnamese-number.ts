/** "250.000" and "4.500" count thousands, "85,5" has a decimal comma; a lone point before one or two digits is a decimal too. */
const GROUPED = /^-?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/;
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/** A number as Vietnamese offices write it; null where the words are none. */
export function readNumber(words: string): number | null {
  const text = words.trim().replace(/^\+/, '').replace(/^[–−]/, '-');
  if (GROUPED.test(text)) return Number(text.replace(/[. ]/g, '').replace(',', '.'));
  if (PLAIN.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** As Vietnamese offices write it: 250000 → "250.000", 85.5 → "85,5". */
export function printNumber(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
