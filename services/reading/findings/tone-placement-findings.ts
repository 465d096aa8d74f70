import type { Finding } from '../plan-reading';
import { textKey } from '../text-key';
import type { FindingContext } from './find-all';
import { remark } from './remark';

const ENDING = /(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|(?<![qQ])u[ỳýỷỹỵ]|[ùúủũụ]y)(?!\p{L})/giu;
const BEGINNING = /\p{L}{0,3}$/u;
const MOST_CHARACTERS = 300_000;

/** Both placements of the tone mark in one text ("hoà" and "hòa"); said once with the counts. */
export function tonePlacementFindings({ lines }: FindingContext): Finding[] {
  const old: { word: string; line: number }[] = [];
  let newer = 0;
  let newerWord = '';
  let left = MOST_CHARACTERS;
  for (const line of lines) {
    left -= line.text.length;
    if (left < 0) break;
    for (const { 0: ending, index } of line.text.matchAll(ENDING)) {
      const word = (BEGINNING.exec(line.text.slice(Math.max(0, index - 3), index))?.[0] ?? '') + ending;
      if (textKey(word) !== word.toLowerCase()) old.push({ word, line: line.no });
      else {
        newer += 1;
        newerWord ||= word;
      }
    }
  }
  const first = old[0];
  if (!first || newer === 0) return [];
  const words = { old: old.length, new: newer, first: first.word, second: newerWord };
  return [remark('tone-placement-mixed', { line: first.line, quote: first.word, words })];
}
