const FORGIVEN_SHARE = 0.04;

/** True for words set in capitals: at least two letters and no small one (a "và" or "số" slip is forgiven in long lines). */
export function isCapitalLine(text: string): boolean {
  let capitals = 0;
  let small = 0;
  const line = text.slice(0, 400);
  for (const letter of line) {
    const lower = letter.toLowerCase();
    if (lower === letter.toUpperCase()) continue;
    if (letter !== lower) capitals += 1;
    else small += 1;
    // However many capitals follow, these are too many.
    if (small > line.length * FORGIVEN_SHARE) return false;
  }
  return capitals >= 2 && small <= capitals * FORGIVEN_SHARE;
}
