import type { Day, Deadline, Periodicity } from '../reading/plan-reading';
import type { PeriodSpan } from './period-span';
import { excludesStatedDay, lastDayInMonth, lastDayInYear } from './recurring-deadline';
import { addDays, compareDays, lastDayOfMonth, partsOf, weekdayOf } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/** A printed deadline brought to one period. */
export interface PeriodDeadline {
  lastDay: Day;
  yearInferred: boolean;
}

/**
 * How far into the next period a report on the last one may still be due. A deadline names a day, never the period
 * it closes: "trước ngày 05 hằng tháng" closes the month before, "trước ngày 25/11" the year that is running.
 */
const graceDays: Record<Exclude<Periodicity, 'adhoc' | 'once' | 'unspecified'>, number> = {
  daily: 0,
  weekly: 2,
  monthly: 10,
  quarterly: 30,
  semiannual: 60,
  annual: 60,
};

/** @returns null where the deadline says nothing about this period */
export function deadlineOfPeriod(
  deadline: Deadline,
  span: PeriodSpan,
  periodicity: keyof typeof graceDays,
  calendar: WorkCalendar,
): PeriodDeadline | null {
  const grace = graceDays[periodicity];
  const candidates = lastDays(deadline, span, calendar).filter((day) => {
    const counted = addDays(day, -grace);
    return compareDays(counted, span.first) >= 0 && compareDays(counted, span.last) <= 0;
  });
  // Of several ("ngày 15" in a quarter) the first that the closed data can meet, else the latest there is.
  const lastDay = candidates.find((day) => compareDays(day, span.dataCutOff) >= 0) ?? candidates.at(-1);
  if (!lastDay) return null;
  return { lastDay, yearInferred: deadline.type === 'recurring' || (deadline.yearInferred ?? false) };
}

function lastDays(deadline: Deadline, span: PeriodSpan, calendar: WorkCalendar): Day[] {
  if (deadline.needsHuman) return [];
  switch (deadline.type) {
    case 'date':
    case 'datetime':
    case 'range':
    case 'period': {
      const lastDay = deadline.lastDay ?? deadline.end;
      return lastDay ? [lastDay, ...inLaterYears(deadline, lastDay, span)] : [];
    }
    case 'recurring':
      return occurrences(deadline, span);
    case 'relative':
      return afterPeriod(deadline, span, calendar);
    case 'ongoing':
      return [];
  }
}

/** Of a plan for several years: "trước ngày 25/11" without a year is said for each of them. */
function inLaterYears(deadline: Deadline, lastDay: Day, span: PeriodSpan): Day[] {
  const { year } = partsOf(span.first);
  if (!deadline.yearInferred || year <= partsOf(lastDay).year) return [];
  const yearly = deadline.stated
    ? { ...deadline, statedMonthDay: deadline.stated.slice(5) }
    : { ...deadline, lastMonthDay: lastDay.slice(5) };
  return [year, year + 1].flatMap((candidate) => lastDayInYear(yearly, candidate) ?? []);
}

/** Every day the recurrence can mean between the first day of the period and the same time of the next one. */
function occurrences(deadline: Deadline, span: PeriodSpan): Day[] {
  const { year, month } = partsOf(span.first);
  if (deadline.statedMonthDay || deadline.lastMonthDay) {
    return [year, year + 1].flatMap((candidate) => lastDayInYear(deadline, candidate) ?? []);
  }
  if (deadline.weekday) {
    const days = Array.from({ length: 14 }, (_, offset) => addDays(span.first, offset));
    const stated = days.filter((day) => weekdayOf(day) === deadline.weekday);
    return excludesStatedDay(deadline) ? stated.map((day) => addDays(day, -1)) : stated;
  }
  if (deadline.every === 'day') return [span.last];
  return monthsAround(span, month).flatMap((candidate) => {
    if (deadline.monthOfQuarter && ((candidate - 1) % 3) + 1 !== deadline.monthOfQuarter) return [];
    const day = lastDayInMonth(deadline, year, candidate);
    if (day) return [day];
    return deadline.monthOfQuarter ? [lastDayOfMonth(year, candidate)] : [];
  });
}

/** Months from the first of the period to three after it, counted on past 12. */
function monthsAround(span: PeriodSpan, firstMonth: number): number[] {
  const months = partsOf(span.last).month - firstMonth + (partsOf(span.last).year - partsOf(span.first).year) * 12;
  return Array.from({ length: months + 4 }, (_, offset) => firstMonth + offset);
}

/** "trong 05 ngày làm việc sau khi kết thúc quý", "sau ngày chốt số liệu". */
function afterPeriod(deadline: Deadline, span: PeriodSpan, calendar: WorkCalendar): Day[] {
  const { count, countUnit, from } = deadline;
  if (count === undefined || count < 0 || from === undefined) return [];
  const phrase = from.normalize('NFC').toLowerCase();
  const ends = /(kết thúc|hết|cuối)\s+(mỗi\s+|từng\s+)?(tuần|tháng|quý|năm|kỳ)/.test(phrase);
  if (!ends && !phrase.includes('chốt số liệu')) return [];
  const start = ends ? span.last : span.dataCutOff;
  if (countUnit === 'day') return [addDays(start, count)];
  return countUnit === 'workingDay' && count > 0 ? [calendar.addWorkingDays(start, count)] : [];
}
