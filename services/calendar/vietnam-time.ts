import type { Day } from '../reading/plan-reading';

/**
 * Days and instants of Vietnam, by integer arithmetic: UTC+7 all the year since 1975, so no zone table is needed
 * and the code may run inside a workflow. Every function throws RangeError on a day or a time that does not exist.
 */
const zoneOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2})$/;
const lastDayNumber = Date.UTC(9999, 11, 31) / dayMs;

export type Weekday = 'MON' | 'TUE' | 'WED' | 'THU' | 'FRI' | 'SAT' | 'SUN';

/** Day number 0 is 1970-01-01, a Thursday. */
const weekdaysFromEpoch: readonly Weekday[] = ['THU', 'FRI', 'SAT', 'SUN', 'MON', 'TUE', 'WED'];

export interface DayParts {
  year: number;
  /** 1 … 12 */
  month: number;
  dayOfMonth: number;
}

/** Days since 1970-01-01; proves that the day exists. */
function numberOf(day: Day): number {
  const found = dayPattern.exec(day);
  const number = found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / dayMs : Number.NaN;
  if (!found || Number.isNaN(number) || new Date(number * dayMs).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`"${day}" is not a day of the calendar (YYYY-MM-DD)`);
  }
  return number;
}

function dayOfNumber(number: number): Day {
  // Beyond the year 9999 ISO days get a sign and stop sorting as text.
  if (!Number.isInteger(number) || Math.abs(number) > lastDayNumber) {
    throw new RangeError(`Day number ${number} is outside the calendar`);
  }
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** Returns the day itself, so that a value from outside can be checked where it enters. */
export function checkDay(day: Day): Day {
  numberOf(day);
  return day;
}

/** The calendar day in Vietnam at an instant: 17:00 UTC is already tomorrow. */
export function dayOf(instant: Date): Day {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError('An instant is required, this Date is invalid');
  return dayOfNumber(Math.floor((ms + zoneOffsetMs) / dayMs));
}

/** Minutes after midnight of "HH:MM"; "24:00" is the end of the day ("trước 24 giờ ngày …"). */
export function minutesOf(time: string): number {
  const found = timePattern.exec(time);
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
  if (!found || Number(found[2]) > 59 || minutes > 24 * 60) throw new RangeError(`"${time}" is not a time (HH:MM)`);
  return minutes;
}

/** Wall-clock minutes after midnight in Vietnam, with a fraction for seconds. */
export function minuteOfDay(instant: Date): number {
  const sinceMidnightMs = (((instant.getTime() + zoneOffsetMs) % dayMs) + dayMs) % dayMs;
  return sinceMidnightMs / 60_000;
}

/** @param time wall clock in Vietnam, "HH:MM" */
export function instantAt(day: Day, time: string): Date {
  return new Date(numberOf(day) * dayMs - zoneOffsetMs + minutesOf(time) * 60_000);
}

/** The last millisecond of the day: a time-limit counted in days ends at its close (Bộ luật Dân sự 148). */
export function endOfDay(day: Day): Date {
  return new Date(instantAt(day, '24:00').getTime() - 1);
}

export function yearOf(instant: Date): number {
  return partsOf(dayOf(instant)).year;
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOf(day) + days);
}

/** Negative when `a` is the earlier day, 0 when they are the same. */
export function compareDays(a: Day, b: Day): number {
  return numberOf(a) - numberOf(b);
}

export function laterDay(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b;
}

export function weekdayOf(day: Day): Weekday {
  const index = ((numberOf(day) % 7) + 7) % 7;
  return weekdaysFromEpoch[index]!;
}

export function partsOf(day: Day): DayParts {
  numberOf(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) };
}

/** @param month any integer; 13 is January of the next year, 0 December of the year before */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayOfNumber(Date.UTC(year, month, 0) / dayMs);
}

/** The day of a month, or the last one the month has: "ngày 31 hằng tháng" is 30 April. */
export function dayInMonth(year: number, month: number, dayOfMonth: number): Day {
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 31) {
    throw new RangeError(`${dayOfMonth} is not a day of any month`);
  }
  const last = lastDayOfMonth(year, month);
  return dayOfMonth >= partsOf(last).dayOfMonth ? last : addDays(last, dayOfMonth - partsOf(last).dayOfMonth);
}

/** The corresponding day of another month, or its last one (Bộ luật Dân sự 148). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayInMonth(year, month + months, dayOfMonth);
}

/** "30/11/2026", "05/02/2026", "09/6/2026": days below 10 and months 1 and 2 carry a zero (NĐ 30/2020, PL I II.4). */
export function printDay(day: Day): string {
  const { year, month } = partsOf(day);
  return `${day.slice(8, 10)}/${printMonth(month)}/${year}`;
}

export function printMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}
