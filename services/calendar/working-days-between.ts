import type { Day } from '../reading/plan-reading';
import { addDays } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/** Working days after the first day up to and with the second; 0 where that is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Pick<WorkCalendar, 'isWorkingDay'>): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}
