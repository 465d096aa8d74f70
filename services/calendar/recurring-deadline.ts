import type { Day, Deadline } from '../reading/plan-reading';
import { addDays, checkDay, dayInMonth, lastDayOfMonth, partsOf } from './vietnam-time';

/** "trước ngày 10" ends the day before; "trước 16 giờ ngày 10" leaves the day itself until that hour. */
export function excludesStatedDay(deadline: Deadline): boolean {
  return deadline.before === true && deadline.time === undefined && deadline.times === undefined;
}

/** The last permitted day of a printed day and month in a given year; null when none is printed. */
export function lastDayInYear(deadline: Deadline, year: number): Day | null {
  // From the stated day where there is one: "trước ngày 01/3" ends on 28 or 29 February.
  if (deadline.statedMonthDay) {
    const stated = monthDayIn(year, deadline.statedMonthDay);
    return excludesStatedDay(deadline) ? addDays(stated, -1) : stated;
  }
  return deadline.lastMonthDay ? monthDayIn(year, deadline.lastMonthDay) : null;
}

function monthDayIn(year: number, monthDay: string): Day {
  const leapDayOnly = monthDay === '02-29' && partsOf(lastDayOfMonth(year, 2)).dayOfMonth === 28;
  return checkDay(`${String(year).padStart(4, '0')}-${leapDayOnly ? '02-28' : monthDay}`);
}

/** The same for a day of every month: "trước ngày 01 hằng tháng" ends with the month before. */
export function lastDayInMonth(deadline: Deadline, year: number, month: number): Day | null {
  if (deadline.statedDay !== undefined) {
    const stated = dayInMonth(year, month, deadline.statedDay);
    return excludesStatedDay(deadline) ? addDays(stated, -1) : stated;
  }
  if (deadline.lastDayOfMonth !== undefined) return dayInMonth(year, month, deadline.lastDayOfMonth);
  return null;
}
