import type { Day } from '../reading/plan-reading';
import type { Consolidation, UnitReport } from './consolidate-reports';

/** The last day on which a unit's report is due, extensions and rework counted; null: none has a day. */
export function lastDayOfRound({ counted, missing }: Pick<Consolidation, 'counted' | 'missing'>): Day | null {
  return [...counted, ...missing].reduce<Day | null>(laterDue, null);
}

function laterDue(last: Day | null, { due }: UnitReport): Day | null {
  return due && (last === null || due.lastDay > last) ? due.lastDay : last;
}
