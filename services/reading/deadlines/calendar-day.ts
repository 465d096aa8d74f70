import type { Day } from '../plan-reading';

/** Reading needs plain day arithmetic only; working days belong to services/calendar. */
export const DAY_MS = 86_400_000;

/** The day `year-month-day`, or null where the calendar has no such day (31/6, 29/2 of a common year). */
export function calendarDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysOfMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 28 … 31; month 1 … 12. */
function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` days later (earlier when negative). */
export function shiftDay(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Saturdays and Sundays are off; public holidays are not known here. */
function isWeekday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day `count` working days later; a calendar that knows the public holidays may say which days are worked. */
export function shiftWorkingDays(day: Day, count: number, isWorkingDay: (day: Day) => boolean = isWeekday): Day {
  let current = day;
  const step = count < 0 ? -1 : 1;
  for (let left = Math.min(Math.abs(count), 400); left > 0; ) {
    current = shiftDay(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): Day | null {
  return calendarDay(year, month, month >= 1 && month <= 12 ? daysOfMonth(year, month) : 0);
}
