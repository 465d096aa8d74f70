const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number as lists print it; `type` is the one of HTML: `1`, `01`, `a`, `A`, `i`, `I`. */
export function printNumber(value: number, type: string): string {
  if (type === 'I') return roman(value);
  if (type === 'i') return roman(value).toLowerCase();
  if (type === 'A') return letter(value);
  if (type === 'a') return letter(value).toLowerCase();
  return type === '01' ? String(value).padStart(2, '0') : String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      printed += sign;
      rest -= worth;
    }
  }
  return printed;
}

/** A … Z, then AA, BB … as Word does. */
function letter(value: number): string {
  if (value < 1 || value > 260) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
