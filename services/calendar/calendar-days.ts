import type { Day } from '../reading/plan-reading';
import type { WorkCalendarData } from './work-calendar';

/** One day that is not what its weekday makes it. */
export interface CalendarDay {
  day: Day;
  kind: 'OFF' | 'WORK';
  name: { vi: string; en: string };
  source: string;
  status: 'KNOWN' | 'EXPECTED';
  /** On what grounds an expected day is expected. */
  reason: string | null;
}

/** Holidays, days in lieu, swapped days off and worked Saturdays from one day to another, both included, in order. */
export function calendarDays(data: WorkCalendarData, from: Day, to: Day): CalendarDay[] {
  const listed = [
    ...data.off.map((entry) => ({ ...entry, kind: 'OFF' as const })),
    ...data.work.map((entry) => ({ ...entry, kind: 'WORK' as const })),
  ];
  return listed
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((entry) => ({
      day: entry.day,
      kind: entry.kind,
      name: { vi: entry.name ?? '', en: entry.english ?? entry.name ?? '' },
      source: entry.source,
      status: entry.tentative ? 'EXPECTED' : 'KNOWN',
      reason: 'reason' in entry ? (entry.reason ?? null) : null,
    }));
}
