/** True for words set in capitals: at least two letters and no small one (a "và" or "số" slip is forgiven in long lines). */
export function isCapitalLine(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const letter of text.slice(0, 400)) {
    const lower = letter.toLowerCase();
    if (lower === letter.toUpperCase()) continue;
    if (letter === lower) small += 1;
    else capitals += 1;
  }
  return capitals >= 2 && small <= capitals * 0.04;
}
