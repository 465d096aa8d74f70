import { calendarDay } from './deadlines/calendar-day';
import type { Day } from './plan-reading';

/** Number and symbol of a cited document: "33/CT-TTg", "619/KH- UBND", "30-CTr/BDVHU-UBND", "10/2022/QH15", "298 KH/TWĐTN". */
const REF =
  /(?<![\p{L}\d/.-])\d{1,5}[a-zA-Z]?(?:\s?\/\s?\d{4})?(?:\s?[-–/]\s?|\s(?=[A-ZĐ]{1,5}\/))\p{Lu}[\p{L}\d&]*(?:\s?[-–/.&]\s?\p{Lu}[\p{L}\d&]*){0,6}/gu;
const AFTER_SO = /(?:^|\s)số\s*:?\s*$/iu;
const LONG_DATE =
  /ngày\s+(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|\s+tháng\s+(\d{1,2})\s*,?\s+năm\s+(\d{4}))/iu;

/** The first cited number and symbol with its gaps closed, or null. A number after "số" goes before a bare one. */
export function findRef(text: string): string | null {
  let first: string | null = null;
  for (const match of text.slice(0, 4_000).matchAll(REF)) {
    const ref = closeGaps(match[0]);
    if (!/\p{Lu}/u.test(ref)) continue;
    if (AFTER_SO.test(text.slice(Math.max(0, match.index - 8), match.index))) return ref;
    first ??= ref;
  }
  return first;
}

/** The first "ngày 26/11/2021" or "ngày 26 tháng 11 năm 2021"; null when there is none or no such day. */
export function findCitedDate(text: string): Day | null {
  const match = LONG_DATE.exec(text);
  if (!match) return null;
  return calendarDay(Number(match[3] ?? match[5]), Number(match[2] ?? match[4]), Number(match[1]));
}

function closeGaps(ref: string): string {
  return ref
    .replace(/\s*([-–/.&])\s*/g, '$1')
    .replace(/–/g, '-')
    .replace(/\s+/g, ' ');
}
