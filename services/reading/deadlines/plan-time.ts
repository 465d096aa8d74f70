import type { Day } from '../plan-reading';

/** What a plan says about its own time; it completes dates printed without a year. */
export interface PlanTime {
  /** Year the plan is for; in a school year "2026 - 2027" the first of the two. */
  planYear: number | null;
  schoolYear: boolean;
  /** The plan runs over several years ("giai đoạn 2026 - 2030"): a yearly deadline has no one last day. */
  severalYears?: boolean;
  /** Only the date line says the year: a month long past at the issue is one of the next year. */
  yearOfIssue?: boolean;
  /** Day of the date line, where it is complete. */
  issued: Day | null;
  /** The working calendar, where one is at hand; without it only Saturdays and Sundays are off. */
  isWorkingDay?: (day: Day) => boolean;
}

const FIRST_MONTH_OF_SCHOOL_YEAR = 8;

/** A month so long before the issue is one of the next year; one just before it is a slip for a person to see. */
const LONG_PAST_MONTHS = 3;

/** The year of a month printed without one; null when the plan names no year. */
export function yearOfMonth(time: PlanTime, month: number): number | null {
  if (time.planYear === null) return null;
  if (time.yearOfIssue && time.issued !== null && Number(time.issued.slice(5, 7)) - month >= LONG_PAST_MONTHS)
    return time.planYear + 1;
  return time.schoolYear && month < FIRST_MONTH_OF_SCHOOL_YEAR ? time.planYear + 1 : time.planYear;
}

/** "06-10" */
export function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
