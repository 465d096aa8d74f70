const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Equal strings have equal folds: NFC, white space, letter case, place of the tone mark, gaps next to "-". */
export function fold(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase().replace(/ ?- ?/g, '-');
  return plain.replace(/\p{L}+/gu, (word) => {
    const letters = word.normalize('NFD');
    const tones = (letters.match(TONES) ?? []).join('');
    return (letters.replace(TONES, '') + tones).normalize('NFC');
  });
}

/** Equal up to the signs at the end, or one begins with all words of the other (four at least). */
export function startsAlike(expected: string, read: string): boolean {
  const words = (text: string): string[] => (fold(text) ?? '').replace(/[\s.,;:!?…/\\"'“”‘’]+$/, '').split(' ');
  const [a, b] = [words(expected), words(read)];
  const shared = Math.min(a.length, b.length);
  const start = (list: string[]): string =>
    list
      .slice(0, shared)
      .join(' ')
      .replace(/[.,;:]+$/, '');
  return shared >= Math.min(4, a.length) && start(a) === start(b);
}

/** `III.2` is the place of `III.2.b` too. */
export function samePlace(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [fold(a), fold(b)];
  return x !== null && y !== null && (x === y || x.startsWith(`${y}.`) || y.startsWith(`${x}.`));
}
