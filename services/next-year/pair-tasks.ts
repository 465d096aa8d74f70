import type { PlannedTask } from '../plans/plan';
import { textKey } from '../reading/text-key';

type Compared = Pick<PlannedTask, 'key' | 'unit' | 'text'>;

/** Below this share of common words two tasks have nothing to do with each other. */
const LEAST_ALIKE = 0.4;
/** Tasks of one unit are rather the same task. */
const SAME_UNIT = 0.25;
/** Beyond this many on either side only tasks in the same words are paired, so time stays bounded. */
const MOST_COMPARED = 400;

/** For each task of this year's plan the key of the most similar one of last year's; each of them is taken once. */
export function pairTasks(now: readonly Compared[], last: readonly Compared[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (key: string, lastKey: string): void => {
    if (pairs.has(key) || taken.has(lastKey)) return;
    pairs.set(key, lastKey);
    taken.add(lastKey);
  };
  const sameWords = new Map(last.map((one) => [wordsOf(one).join(' '), one.key]));
  for (const one of now) {
    const twin = sameWords.get(wordsOf(one).join(' '));
    if (twin !== undefined) pair(one.key, twin);
  }
  const left = now.filter(({ key }) => !pairs.has(key)).slice(0, MOST_COMPARED);
  const free = last.filter(({ key }) => !taken.has(key)).slice(0, MOST_COMPARED);
  const words = new Map([...left, ...free].map((one) => [one, new Set(textWords(one.text))]));
  const likely = left
    .flatMap((one) => free.map((other) => ({ one, other, alike: alikeness(one, other, words) })))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike);
  for (const { one, other } of likely) pair(one.key, other.key);
  return pairs;
}

function alikeness(one: Compared, other: Compared, words: ReadonlyMap<Compared, ReadonlySet<string>>): number {
  const [a, b] = [words.get(one) ?? new Set<string>(), words.get(other) ?? new Set<string>()];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  const isSameUnit = textKey(one.unit ?? '') === textKey(other.unit ?? '');
  return (all === 0 ? 0 : common / all) + (isSameUnit ? SAME_UNIT : 0);
}

function wordsOf({ unit, text }: Compared): string[] {
  return [textKey(unit ?? ''), ...textWords(text)];
}

/** Without figures: days and years are what changes from year to year. */
function textWords(text: string): string[] {
  return textKey(text.normalize('NFC')).match(/\p{L}+/gu) ?? [];
}
