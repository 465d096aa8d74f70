import type { Day } from '../reading/plan-reading';

/**
 * Days and instants of Vietnam, by integer arithmetic: UTC+7 all the year since 1975, so no zone table is needed
 * and the code may run inside a workflow. Every function throws RangeError on a day or a time that does not exist.
 */
const zoneOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
const timePattern = /^(\d{2}):(\d{2})$/;
const daysIn400Years = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const epochFromMarchOfYear0Days = 719_468;

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
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const dayOfMonth = digits(day, 8, 10);
  const isShaped = day.length === 10 && day[4] === '-' && day[7] === '-';
  if (!isShaped || !(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= monthLength(year, month))) {
    throw new RangeError(`"${day}" is not a day of the calendar (YYYY-MM-DD)`);
  }
  return numberOfParts(year, month, dayOfMonth);
}

/** NaN where there is anything but digits; an agenda asks so often that a pattern would be felt. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Gregorian day count with years that begin in March, so that the leap day comes last. */
function numberOfParts(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfMarchYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfMarchYear - epochFromMarchOfYear0Days;
}

function dayOfNumber(number: number): Day {
  const shifted = number + epochFromMarchOfYear0Days;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  // Beyond four digits ISO days get a sign and stop sorting as text.
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`Day number ${number} is outside the calendar`);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
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
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a number of days`);
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
  const firstOfNext = numberOfParts(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
  return dayOfNumber(firstOfNext - 1);
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
