import { cleanLines } from '../../wording/clean-text';

/** One printed line: its words and how wide they are with single blanks between. */
export interface Line {
  words: string[];
  width: number;
  /** Ends its paragraph: never stretched. */
  last: boolean;
}

/** Width of a text in points in one font and size. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines, first fit. Breaks at ordinary blanks only, so that a symbol ("619/KH-UBND") stays whole; a
 * word wider than a line is cut.
 * @param indent taken from the first line, in points.
 */
export function breakLines(text: string, width: number, measure: Measure, indent = 0): Line[] {
  const blank = measure(' ');
  const lines: Line[] = [];
  let words: string[] = [];
  let used = 0;
  const room = (): number => width - (lines.length === 0 ? indent : 0);
  const close = (): void => {
    lines.push({ words, width: used, last: false });
    words = [];
    used = 0;
  };
  for (const word of cleanLines(text).split(/[ \t\n\r]+/)) {
    if (word === '') continue;
    for (const piece of fitWord(word, room(), width, measure)) {
      const length = measure(piece);
      if (words.length > 0 && used + blank + length > room()) close();
      used += (words.length > 0 ? blank : 0) + length;
      words.push(piece);
    }
  }
  if (words.length > 0) close();
  const last = lines.at(-1);
  if (last) last.last = true;
  return lines;
}

/** The narrowest width that needs no further line: centred lines of a title become about equally long. */
export function balanceLines(text: string, width: number, measure: Measure): Line[] {
  const count = breakLines(text, width, measure).length;
  let [narrow, wide] = [width / Math.max(count, 1) / 2, width];
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    if (breakLines(text, middle, measure).length > count) narrow = middle;
    else wide = middle;
  }
  return breakLines(text, wide, measure);
}

function fitWord(word: string, room: number, width: number, measure: Measure): string[] {
  if (measure(word) <= Math.min(room, width)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > Math.min(room, width)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
