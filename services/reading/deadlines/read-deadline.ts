import type { Deadline } from '../plan-reading';
import { findDeadlines } from './find-deadlines';
import type { PlanTime } from './plan-time';

/** Reads a phrase that is a deadline and nothing else, as a drafter types it: "trước ngày 15/12/2026", "hằng quý". Null when it is none. */
export function readDeadline(phrase: string, time: Pick<PlanTime, 'planYear'>): Deadline | null {
  const [found] = findDeadlines(phrase.normalize('NFC').trim(), { schoolYear: false, issued: null, ...time }, true);
  return found && !found.fault ? found.deadline : null;
}
