import { calendarDay } from './deadlines/calendar-day';
import type { PlanTime } from './deadlines/plan-time';
import { phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';

const SCHOOL_YEAR = phrasePattern('\\bnăm học:? (?<year>20\\d{2}) ?[-–/] ?(?:20)?\\d{2}\\b', 'u');
const PERIOD = phrasePattern('\\b(?:giai đoạn|nhiệm kỳ|từ năm|đến năm) ?(?:20\\d{2})', 'u');
const YEAR = phrasePattern(
  '\\bnăm (?<year>20\\d{2})\\b|\\b(?:tháng|quý) ?[\\divx]{1,4} ?/ ?(?<short>20\\d{2})\\b',
  'u',
);

/** The year a plan is for: from its title, else its date line. A title that spans years names none. */
export function readPlanTime(
  title: string | null,
  date: { year: number | null; month: number | null; day: number | null },
  opening: string,
): PlanTime {
  const key = textKey(title ?? '');
  const issued = date.year && date.month && date.day ? calendarDay(date.year, date.month, date.day) : null;
  const school = SCHOOL_YEAR.exec(key) ?? (title === null ? null : SCHOOL_YEAR.exec(textKey(opening)));
  if (school) return { planYear: Number(school.groups?.['year']), schoolYear: true, issued };
  const severalYears = PERIOD.test(key);
  const year = YEAR.exec(key);
  const named = year?.groups?.['year'] ?? year?.groups?.['short'];
  if (named && !severalYears) return { planYear: Number(named), schoolYear: false, issued };
  if (date.year !== null) return { planYear: date.year, schoolYear: false, issued, severalYears, yearOfIssue: true };
  const inOpening = severalYears ? null : YEAR.exec(textKey(opening))?.groups?.['year'];
  return { planYear: inOpening ? Number(inOpening) : null, schoolYear: false, issued, severalYears };
}
