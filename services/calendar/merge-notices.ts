import type { AnnouncedDay, CalendarNotice } from './calendar-notice';
import { citeNotice } from './calendar-notice';
import { partsOf, printDay } from './vietnam-time';
import type { OffDay, WorkCalendarData, WorkDay } from './work-calendar';

/**
 * The built-in calendar with what administrators entered: a stored day replaces the built-in one, and the notice of a
 * year ends every estimate for it. With the notices up to an instant it is the calendar as it was known then.
 */
export function mergeNotices(builtIn: WorkCalendarData, notices: readonly CalendarNotice[]): WorkCalendarData {
  const latest = latestOf(notices);
  const announced = new Set<number>();
  const days = new Map<string, AnnouncedDay>();
  for (const notice of latest) {
    if (notice.act === 'ANNOUNCE_YEAR') announced.add(Number(notice.subject));
    if (notice.act === 'SET') days.set(notice.subject, notice.entry);
  }
  const stands = ({ day, tentative }: OffDay | WorkDay) =>
    !days.has(day) && !(tentative && announced.has(partsOf(day).year));
  const stored = [...days.values()];
  return {
    off: [...builtIn.off.filter(stands), ...stored.filter(({ kind }) => kind === 'OFF').map(calendarDay)],
    work: [...builtIn.work.filter(stands), ...stored.filter(({ kind }) => kind === 'WORK').map(calendarDay)],
    undecided: (builtIn.undecided ?? []).filter((day) => !days.has(day) && !announced.has(partsOf(day).year)),
    knownYears: [...new Set([...builtIn.knownYears, ...announced])].sort(),
  };
}

/** The notice that counts for each subject. */
export function latestOf(notices: readonly CalendarNotice[]): CalendarNotice[] {
  const latest = new Map<string, CalendarNotice>();
  for (const notice of notices) {
    if (notice.version > (latest.get(notice.subject)?.version ?? 0)) latest.set(notice.subject, notice);
  }
  return [...latest.values()];
}

function calendarDay({ day, name, source, status }: AnnouncedDay): OffDay {
  return {
    day,
    name: name.vi,
    english: name.en,
    source: citeNotice(source, printDay),
    ...(status === 'EXPECTED' ? { tentative: true } : {}),
  };
}
