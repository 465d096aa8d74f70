import type { Day, Deadline } from '../reading/plan-reading';
import { lastDayInYear } from './recurring-deadline';
import { addDays, addMonths, checkDay, minutesOf, partsOf } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/**
 * One deadline on the calendar. Nothing in NĐ 30/2020 moves a printed date that falls on a day off, so both
 * neighbours are kept and never only one is shown.
 */
export interface DueDate {
  /** The words printed in the plan; what the house policy says where it prints none. */
  phrase: string;
  /** Last permitted day: "trước ngày 10/6" is 9 June. Ends at the close of the day unless `time` is set. */
  lastDay: Day;
  /** `lastDay` rolled back to a working day: what reminders aim at. */
  actionDay: Day;
  /** `lastDay` rolled forward to a working day, Bộ luật Dân sự 148.5; whether it excuses is the policy's choice. */
  legalLatest: Day;
  /** "HH:MM" on `lastDay` where an hour is printed. */
  time: string | null;
  /** The year was not printed but taken from the plan. */
  yearInferred: boolean;
  /** Holidays around this day have not been announced; it may still move. */
  tentative?: true;
}

export interface DueDateContext {
  planYear: number | null;
  issuedOn: Day;
  calendar: WorkCalendar;
}

type Resolved = { lastDay: Day; yearInferred: boolean };

/**
 * @returns null where no single day follows: ongoing tasks, recurrences without a month, events whose day is
 *   unknown, vague windows a person must settle.
 * @throws RangeError where a day or a time in the deadline does not exist
 */
export function resolveDueDate(deadline: Deadline, context: DueDateContext): DueDate | null {
  const resolved = lastDayOf(deadline, context);
  if (!resolved) return null;
  const time = deadline.time ?? deadline.times?.at(-1) ?? null;
  return dueDateOn(resolved.lastDay, context.calendar, {
    phrase: deadline.quote,
    time,
    yearInferred: resolved.yearInferred,
  });
}

/** The same three days for a last day found elsewhere (a person's answer, a report period, a policy). */
export function dueDateOn(
  lastDay: Day,
  calendar: WorkCalendar,
  printed: { phrase: string; time?: string | null; yearInferred?: boolean },
): DueDate {
  const time = printed.time ?? null;
  if (time !== null) minutesOf(time);
  const days = {
    lastDay: checkDay(lastDay),
    actionDay: calendar.rollBack(lastDay),
    legalLatest: calendar.rollForward(lastDay),
  };
  return {
    phrase: printed.phrase,
    ...days,
    time,
    yearInferred: printed.yearInferred ?? false,
    ...(Object.values(days).some(calendar.isTentative) ? { tentative: true as const } : {}),
  };
}

/**
 * The neighbours of a last day by the calendar known now. The last day itself stays what was approved, even where it was
 * counted in working days: a later notice of days off moves the reminders, not the deadline.
 */
export function alignDueDate(due: DueDate, calendar: WorkCalendar): DueDate {
  return dueDateOn(due.lastDay, calendar, due);
}

function lastDayOf(deadline: Deadline, context: DueDateContext): Resolved | null {
  if (deadline.needsHuman) return null;
  switch (deadline.type) {
    case 'date':
    case 'datetime':
      return deadline.lastDay ? { lastDay: deadline.lastDay, yearInferred: deadline.yearInferred ?? false } : null;
    case 'range':
    case 'period': {
      const lastDay = deadline.lastDay ?? deadline.end;
      return lastDay ? { lastDay, yearInferred: deadline.yearInferred ?? false } : null;
    }
    case 'recurring':
      return lastDayOfRecurrence(deadline, context);
    case 'relative': {
      const lastDay = deadline.lastDayWithHolidays ?? deadline.lastDay ?? countFromIssue(deadline, context);
      return lastDay ? { lastDay, yearInferred: false } : null;
    }
    case 'ongoing':
      return null;
  }
}

/** "(trước ngày 25/11)": the year is that of the plan, else that of the date line (which is the day of issue). */
function lastDayOfRecurrence(deadline: Deadline, context: DueDateContext): Resolved | null {
  if (deadline.lastDay) return { lastDay: deadline.lastDay, yearInferred: true };
  const year = context.planYear ?? partsOf(context.issuedOn).year;
  const lastDay = lastDayInYear(deadline, year);
  return lastDay ? { lastDay, yearInferred: true } : null;
}

/** Words a phrase may consist of when it counts from this plan's own issue; any other word names another event. */
const issueWords = new Set(
  'kể từ tính ngày khi sau thời điểm được ban hành phát ký kí có hiệu lực nhận kế hoạch văn bản này'.split(' '),
);
const issueEvents = /ban hành|phát hành|ký|kí|hiệu lực|nhận/;

function countsFromIssue(from: string | undefined): boolean {
  if (from === undefined) return true;
  const words =
    from
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.every((word) => issueWords.has(word)) && issueEvents.test(words.join(' '));
}

/** The first day does not count (Bộ luật Dân sự 147.2); hours become whole days, for issue is known by its day. */
function countFromIssue(deadline: Deadline, context: DueDateContext): Day | null {
  const { count, countUnit, from } = deadline;
  if (count === undefined || count < 0 || countUnit === undefined || !countsFromIssue(from)) return null;
  if (!Number.isInteger(count)) throw new RangeError(`A deadline of ${count} ${countUnit}s cannot be counted`);
  switch (countUnit) {
    case 'hour':
      return addDays(context.issuedOn, Math.ceil(count / 24));
    case 'day':
      return addDays(context.issuedOn, count);
    case 'workingDay':
      return count === 0 ? context.issuedOn : context.calendar.addWorkingDays(context.issuedOn, count);
    case 'month':
      return addMonths(context.issuedOn, count);
  }
}
