import { bareKey } from '../reading/bare-key';

/** Something one owner owes, under the old plan or under the new one. */
export interface Owed {
  kind: 'TASK' | 'REPORT';
  ownerId: string;
  /** With REPORT: `2026-H1`; null for a task. */
  period: string | null;
  /** The task as printed, or the sentence that asks for the report. */
  text: string;
}

export interface PlannedOwed extends Owed {
  /** Of the planned task or duty in the new plan. */
  key: string;
}

export interface Proposal {
  key: string;
  /** Sure enough to be taken without anybody's look. */
  sure: boolean;
}

/** Shares of common words: below the first nothing is proposed, from the second on it is the same work in other words. */
const LEAST_ALIKE = 0.45;
const SURELY_ALIKE = 0.75;
/** By so much the best must stand out from the next. */
const LEAST_AHEAD = 0.1;

/**
 * What of the new plan goes on with something still owed under the old one: of the same owner, a report of the same
 * period, with the most similar words; null where nothing is like it. Pure.
 */
export function proposeCarrying(old: Owed, planned: readonly PlannedOwed[]): Proposal | null {
  const ranked = planned
    .filter(({ kind, ownerId, period }) => kind === old.kind && ownerId === old.ownerId && period === old.period)
    .map(({ key, text }) => ({ key, alike: likeness(old.text, text) }))
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = ranked;
  if (!best) return null;
  // One report for the period by the same owner is the same report, however it is worded.
  const isOnly = old.kind === 'REPORT' && !next;
  if (best.alike < LEAST_ALIKE && !isOnly) return null;
  const standsOut = !next || best.alike - next.alike >= LEAST_AHEAD;
  return { key: best.key, sure: (best.alike >= SURELY_ALIKE || isOnly) && standsOut };
}

/** Dice's coefficient of the two sets of words, 0 … 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(bareKey(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}
