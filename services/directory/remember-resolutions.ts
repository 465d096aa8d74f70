import type { Directory } from './create-directory';
import type { Resolution } from './resolution';

/** What is kept of one directory, counted in addressees: twenty groups of ten thousand. */
const MOST_KEPT = 200_000;

/** Longer phrases are running text, which is not asked about twice. */
const LONGEST_KEPT = 500;

interface Kept {
  answers: Map<string, Resolution>;
  size: number;
}

/** A directory never changes; one that was read anew is another one, and starts with nothing. */
const keptOf = new WeakMap<Directory, Kept>();

/**
 * The answer given before to the same question, else a new one, frozen: each check of a draft asks again whom "UBND các
 * xã" means, and of thirty tasks of all communes every one does.
 * @param question everything the answer depends on besides the directory.
 */
export function rememberResolution(directory: Directory, question: string, resolve: () => Resolution): Resolution {
  if (question.length > LONGEST_KEPT) return resolve();
  const kept: Kept = keptOf.get(directory) ?? { answers: new Map<string, Resolution>(), size: 0 };
  keptOf.set(directory, kept);
  const known = kept.answers.get(question);
  if (known) return known;
  const answer = frozen(resolve());
  const size = answer.addressees.length + 1;
  if (kept.size + size > MOST_KEPT) {
    kept.answers.clear();
    kept.size = 0;
  }
  kept.answers.set(question, answer);
  kept.size += size;
  return answer;
}

function frozen(answer: Resolution): Resolution {
  answer.addressees.forEach(Object.freeze);
  Object.freeze(answer.addressees);
  Object.freeze(answer.unresolved);
  return Object.freeze(answer);
}
