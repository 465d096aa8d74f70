/** One live line a plan on a terminal; elsewhere a line for each change. */
export interface ProgressLines {
  show(name: string, words: string): void;
}

export function openProgressLines(names: string[], out: NodeJS.WriteStream = process.stdout): ProgressLines {
  const words = new Map(names.map((name) => [name, '…']));
  const width = Math.max(...names.map((name) => name.length));
  const line = (name: string): string => `  ${name.padEnd(width)}  ${words.get(name) ?? ''}`;
  let drawn = false;
  const draw = (): void => {
    if (drawn) out.write(`\u001b[${names.length}A`);
    for (const name of names) out.write(`\u001b[2K${line(name).slice(0, Math.max(out.columns - 1, 40))}\n`);
    drawn = true;
  };
  return {
    show: (name, now) => {
      if (words.get(name) === now) return;
      words.set(name, now);
      if (out.isTTY) draw();
      else out.write(`${line(name)}\n`);
    },
  };
}
