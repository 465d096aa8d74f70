import { findWords } from './find-words';
import type { TextLine } from './text-lines';

/** Blank lines count; an item is rarely longer. */
const MOST_LINES = 20;
/** Texts without line ends are one long line. */
const SEARCHED_CHARS = 4_000;
/** A name may run on to the next printed line. */
const KNOWN_BY_WORDS = 3;

/**
 * The printed line of a unit's name: a task knows where its own words begin, the unit may stand in the heading before,
 * a receiver in the sentence after.
 * @returns `near` where the words are not found around it.
 */
export function locatePhrase(
  phrase: string,
  near: number | null,
  lines: readonly TextLine[],
  first: 'BEFORE' | 'AFTER',
): number | null {
  if (near === null) return null;
  const beginning = phrase.split(' ').slice(0, KNOWN_BY_WORDS).join(' ');
  const before = Array.from({ length: MOST_LINES }, (_, i) => near - 1 - i);
  const after = Array.from({ length: MOST_LINES }, (_, i) => near + 1 + i);
  const order = first === 'BEFORE' ? [near, ...before, ...after] : [near, ...after, ...before];
  const stands = (words: string) => (no: number) =>
    findWords((lines[no - 1]?.text ?? '').slice(0, SEARCHED_CHARS).normalize('NFC'), words) !== null;
  return order.find(stands(phrase)) ?? order.find(stands(beginning)) ?? near;
}
