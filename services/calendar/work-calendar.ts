import type { Day } from '../reading/plan-reading';
import { addDays, checkDay, partsOf, weekdayOf } from './vietnam-time';

/** A day without work: a public holiday, a day in lieu (Bộ luật Lao động 111.3), or a weekday given in a swap. */
export interface OffDay {
  day: Day;
  /** Vietnamese name for calendars and letters. */
  name: string;
  english?: string;
  /** Article or notice that says so. */
  source: string;
  /** Set where no notice is out yet; `reason` then says what the day rests on. */
  tentative?: true;
  reason?: string;
}

/** A Saturday worked in exchange for a weekday off. */
export interface WorkDay {
  day: Day;
  name?: string;
  english?: string;
  source: string;
  /** Announced as a draft only. */
  tentative?: true;
}

/** Plain data, safe to store and to hand to a workflow. */
export interface WorkCalendarData {
  off: readonly OffDay[];
  work: readonly WorkDay[];
  /** Weekdays of which it is not known whether they are worked. They count as worked, but nobody is told to rely on it. */
  undecided?: readonly Day[];
  /** Years whose Tết and Quốc khánh have been announced; days of other years are provisional. */
  knownYears: readonly number[];
}

export interface WorkCalendar extends WorkCalendarData {
  isWorkingDay(day: Day): boolean;
  /** The day itself when surely worked, else the last such day before it: rather too early than on a day off. */
  rollBack(day: Day): Day;
  /** The day itself when worked, else the next working day. */
  rollForward(day: Day): Day;
  /**
   * The n-th working day after (n > 0) or before (n < 0) a day; the day itself is never counted
   * (Bộ luật Dân sự 147.2). 0 is `rollForward`.
   */
  addWorkingDays(day: Day, workingDays: number): Day;
  holidayName(day: Day): string | null;
  /** True where the answer for this day may still change: a tentative holiday, or a year not announced. */
  isTentative(day: Day): boolean;
}

const maxWorkingDays = 10_000;
/** The longest run of days off in the table is nine; a longer one is a fault of the data, not a holiday. */
const maxDaysOff = 60;

/** @throws RangeError for a day that does not exist, is listed twice, or is both off and worked */
export function createWorkCalendar(data: WorkCalendarData): WorkCalendar {
  const off = new Map<Day, OffDay>();
  const work = new Set<Day>();
  for (const entry of data.off) {
    if (off.has(checkDay(entry.day))) throw new RangeError(`${entry.day} is listed twice as a day off`);
    off.set(entry.day, entry);
  }
  for (const entry of data.work) {
    if (off.has(checkDay(entry.day)) || work.has(entry.day)) {
      throw new RangeError(`${entry.day} is listed as worked and a second time`);
    }
    work.add(entry.day);
  }
  const known = new Set(data.knownYears);
  const undecided = new Set(data.undecided);

  function isWorkingDay(day: Day): boolean {
    const weekday = weekdayOf(day);
    if (work.has(day)) return true;
    return !off.has(day) && weekday !== 'SAT' && weekday !== 'SUN';
  }

  function roll(day: Day, step: 1 | -1, fits = isWorkingDay): Day {
    let found = day;
    for (let passed = 0; !fits(found); passed++) {
      if (passed === maxDaysOff) throw new RangeError(`No working day within ${maxDaysOff} days of ${day}`);
      found = addDays(found, step);
    }
    return found;
  }

  function addWorkingDays(day: Day, workingDays: number): Day {
    if (!Number.isInteger(workingDays) || Math.abs(workingDays) > maxWorkingDays) {
      throw new RangeError(`${workingDays} is not a number of working days`);
    }
    if (workingDays === 0) return roll(day, 1);
    const step = workingDays > 0 ? 1 : -1;
    let found = day;
    for (let left = Math.abs(workingDays); left > 0; left--) found = roll(addDays(found, step), step);
    return found;
  }

  return {
    ...data,
    isWorkingDay,
    rollBack: (day) => roll(day, -1, (one) => isWorkingDay(one) && !undecided.has(one)),
    rollForward: (day) => roll(day, 1),
    addWorkingDays,
    holidayName: (day) => off.get(checkDay(day))?.name ?? null,
    isTentative: (day) => off.get(day)?.tentative === true || !known.has(partsOf(day).year),
  };
}
