type Path = readonly (string | number)[];

/** No directory is nested deeper. */
const MAX_DEPTH = 16;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON; the parser of the platform does not say. */
export class BrokenJson extends Error {
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/**
 * The line each value of a JSON text begins in, by its path; the deepest part of a path that is there decides.
 * @throws BrokenJson where the text is none, or is nested without end.
 */
export function locateInJson(text: string): (path: Path) => number {
  const lines = new Map<string, number>();
  let line = 1;
  let at = 0;

  const skip = (): string => {
    for (; /\s/.test(text.charAt(at)) && at < text.length; at += 1) if (text.charAt(at) === '\n') line += 1;
    return text.charAt(at);
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new BrokenJson(line);
    at += found.length;
    return found;
  };
  const takeSign = (sign: string): void => {
    if (skip() !== sign) throw new BrokenJson(line);
    at += 1;
  };
  const walk = (path: Path): void => {
    const sign = skip();
    if (path.length > MAX_DEPTH) throw new BrokenJson(line);
    lines.set(keyOf(path), line);
    if (sign === '{') walkInner('}', path);
    else if (sign === '[') walkInner(']', path);
    else take(sign === '"' ? STRING : SCALAR);
  };
  const walkInner = (end: '}' | ']', path: Path): void => {
    at += 1;
    for (let index = 0; skip() !== end; index += 1) {
      if (index > 0) takeSign(',');
      skip();
      walk([...path, end === '}' ? takeKey() : index]);
    }
    at += 1;
  };
  const takeKey = (): string => {
    const key = take(STRING);
    takeSign(':');
    return JSON.parse(key) as string;
  };

  walk([]);
  if (skip() !== '') throw new BrokenJson(line);
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = lines.get(keyOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return 1;
  };
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
