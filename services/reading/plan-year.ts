import { calendarDay } from './deadlines/calendar-day';
import type { PlanTime } from './deadlines/plan-time';
import { phrasePattern } from './phrase-pattern';
import { type PlanSpan, readPlanSpan } from './plan-span';
import { textKey } from './text-key';

const SCHOOL_YEAR = phrasePattern('\\bnăm học:? (?<year>20\\d{2}) ?[-–/] ?(?:20)?\\d{2}\\b', 'u');
const PERIOD = phrasePattern('\\b(?:giai đoạn|nhiệm kỳ|từ năm|đến năm) ?(?:20\\d{2})', 'u');
const YEAR = phrasePattern(
  '\\bnăm (?<year>20\\d{2})\\b|\\b(?:tháng|quý) ?[\\divx]{1,4} ?/ ?(?<short>20\\d{2})\\b',
  'u',
);

type DateLine = { year: number | null; month: number | null; day: number | null };

/** The years of a plan: from its title, else its date line. */
export function readPlanYears(
  title: string | null,
  date: DateLine,
  time: PlanTime,
): { planYear: number | null; lastPlanYear: number | null } {
  const span = spanOf(title, date);
  return { planYear: span?.first ?? time.planYear, lastPlanYear: span?.last ?? null };
}

function spanOf(title: string | null, date: DateLine): PlanSpan | null {
  const key = textKey(title ?? '');
  return SCHOOL_YEAR.test(key) ? null : readPlanSpan(key, date.year).span;
}

/** The year that completes dates printed without one. A title that spans years names none. */
export function readPlanTime(title: string | null, date: DateLine, opening: string): PlanTime {
  const key = textKey(title ?? '');
  const issued = date.year && date.month && date.day ? calendarDay(date.year, date.month, date.day) : null;
  const school = SCHOOL_YEAR.exec(key) ?? (title === null ? null : SCHOOL_YEAR.exec(textKey(opening)));
  if (school) return { planYear: Number(school.groups?.['year']), schoolYear: true, issued };
  const { span, year: beside } = readPlanSpan(key, date.year);
  if (beside !== null) return { planYear: beside, schoolYear: false, issued };
  // A plan made before its first year: dates without a year are of that year, not of the issue.
  // Without the day of issue the year of the date line tells them from what is past, and stays.
  if (span && span.first !== date.year && (issued !== null || date.year === null))
    return { planYear: span.first, schoolYear: false, issued, severalYears: true };
  const severalYears = span !== null || PERIOD.test(key);
  const year = YEAR.exec(key);
  const named = year?.groups?.['year'] ?? year?.groups?.['short'];
  if (named && !severalYears) return { planYear: Number(named), schoolYear: false, issued };
  if (date.year !== null) return { planYear: date.year, schoolYear: false, issued, severalYears, yearOfIssue: true };
  const inOpening = severalYears ? null : YEAR.exec(textKey(opening))?.groups?.['year'];
  return { planYear: inOpening ? Number(inOpening) : null, schoolYear: false, issued, severalYears };
}
