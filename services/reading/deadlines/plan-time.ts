import type { Day } from '../plan-reading';

/** What a plan says about its own time; it completes dates printed without a year. */
export interface PlanTime {
  /** Year the plan is for; in a school year "2026 - 2027" the first of the two. */
  planYear: number | null;
  schoolYear: boolean;
  /** Day of the date line, where it is complete. */
  issued: Day | null;
}

const FIRST_MONTH_OF_SCHOOL_YEAR = 8;

/** The year of a month printed without one; null when the plan names no year. */
export function yearOfMonth(time: PlanTime, month: number): number | null {
  if (time.planYear === null) return null;
  return time.schoolYear && month < FIRST_MONTH_OF_SCHOOL_YEAR ? time.planYear + 1 : time.planYear;
}
