import type { Day } from '../reading/plan-reading';
import { LUNAR_DAYS } from './lunar-days';
import type { WorkCalendarData } from './work-calendar';

/** How much is known of the days off of one year. */
export interface YearCoverage {
  year: number;
  /** KNOWN: the notice is in; EXPECTED: only what the law fixes; UNKNOWN: not even the lunar days. */
  status: 'KNOWN' | 'EXPECTED' | 'UNKNOWN';
  /** Articles and notices its days rest on. */
  sources: string[];
  /** Weekdays of which it is not known whether they are worked. */
  undecided: Day[];
}

export function coverageOf(year: number, data: WorkCalendarData): YearCoverage {
  const ofYear = [...data.off, ...data.work].filter(({ day }) => day.startsWith(`${year}-`));
  const sources = [...new Set(ofYear.map(({ source }) => source))].sort();
  if (data.knownYears.includes(year)) return { year, status: 'KNOWN', sources, undecided: [] };
  return {
    year,
    status: LUNAR_DAYS.has(year) && ofYear.length > 0 ? 'EXPECTED' : 'UNKNOWN',
    sources,
    undecided: (data.undecided ?? []).filter((day) => day.startsWith(`${year}-`)),
  };
}
