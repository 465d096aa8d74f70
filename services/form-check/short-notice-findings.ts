import { printDay } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { workingDaysBetween } from '../calendar/working-days-between';
import type { Day, Finding, Periodicity } from '../reading/plan-reading';
import type { Scheduled } from './draft-schedule';
import { note } from './note';

const RECURS: readonly (Periodicity | null)[] = ['daily', 'weekly', 'monthly', 'quarterly'];

/** Deadlines that leave too few working days after today; days past are the reader's to find. */
export function shortNoticeFindings(
  schedule: readonly Scheduled[],
  { today, least, calendar }: { today: Day; least: number; calendar: WorkCalendar },
): Finding[] {
  const said = new Set<string>();
  const firstFair = calendar.addWorkingDays(today, least);
  return schedule.flatMap(({ key, due, line, quote, what, deadline, periodicity, byPolicy }) => {
    if (byPolicy || due.lastDay < today || due.lastDay >= firstFair) return [];
    const place = `${line ?? key} ${due.lastDay}`;
    if (said.has(place)) return [];
    said.add(place);
    const words = { day: printDay(due.lastDay), what, days: workingDaysBetween(today, due.lastDay, calendar), least };
    // "Trong 02 ngày kể từ ngày ký" is meant to be short.
    const mild = deadline?.type === 'relative' || RECURS.includes(periodicity);
    return [note('deadline-too-soon', { line, quote, words, mild })];
  });
}
