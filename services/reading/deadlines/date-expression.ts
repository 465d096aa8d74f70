import type { Day } from '../plan-reading';
import { calendarDay } from './calendar-day';
import { type PlanTime, yearOfMonth } from './plan-time';

/** "10/6/2026", "10/6", "10/6/26", "10 tháng 6 năm 2026", "10-6-2026"; `p` makes the group names unique. */
export function dateSource(p = ''): string {
  const sep = '\\s?[/.-]\\s?';
  return `(?<d${p}>\\d{1,2})(?:${sep}(?<m${p}>\\d{1,2})(?:${sep}(?<y${p}>\\d{4})|[/.](?<s${p}>[2-4]\\d)(?!\\d)|,? năm (?<z${p}>\\d{4}))?| ?,? tháng (?<n${p}>\\d{1,2})(?:(?: ?,? năm |\\s?/\\s?)(?<w${p}>\\d{4}))?)(?![/\\d])`;
}

/** "17 giờ 30 phút", "17h30", "5 giờ chiều". */
export const HOUR_SOURCE =
  "(?<h>\\d{1,2}) ?(?:giờ|h|g|:)(?: ?(?<min>\\d{2})(?: ?phút|’|'|p)?)?(?: (?<half>sáng|trưa|chiều|tối))?";

/** What may stand between the hour and the date, or before a date: "ngày", "thứ Sáu, ngày", "(thứ Sáu, ngày". */
export const DAY_WORDS =
  '\\(?(?:(?:sáng|chiều|tối) )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? \\(?)?(?:ngày (?:(?:mùng|mồng) )?)?';

/** What was printed, and the day it means. */
export interface StatedDate {
  day: number;
  month: number;
  year: number | null;
  yearInferred: boolean;
  /** Null when there is no such day, or no year is known. */
  stated: Day | null;
  impossible: boolean;
}

const CENTURY = 2000;

/** Reads the groups of `dateSource`. `after` are the words behind the date ("năm sau"). */
export function statedDate(
  groups: Record<string, string | undefined>,
  time: PlanTime,
  p = '',
  after = '',
): StatedDate | null {
  const day = Number(groups[`d${p}`]);
  const month = Number(groups[`m${p}`] ?? groups[`n${p}`]);
  if (!day || !month) return null;
  const short = groups[`s${p}`];
  const printed =
    groups[`y${p}`] ?? groups[`z${p}`] ?? groups[`w${p}`] ?? (short ? String(CENTURY + Number(short)) : undefined);
  const inferred = yearOfMonth(time, month);
  const next = /^ (?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề)/.test(after) ? 1 : 0;
  const year = printed ? Number(printed) : inferred === null ? null : inferred + next;
  const stated = year === null ? null : calendarDay(year, month, day);
  const impossible = calendarDay(year ?? 2024, month, day) === null;
  return { day, month, year, yearInferred: !printed, stated, impossible };
}

/** "16:30"; null for an hour that no clock shows. `half`: "5 giờ chiều" is 17:00. */
export function clockTime(hour: string | undefined, minute: string | undefined, half?: string): string | null {
  if (hour === undefined) return null;
  const afternoon = Number(hour) < 12 && (half === 'chiều' || half === 'tối');
  const h = Number(hour) + (afternoon ? 12 : 0);
  const m = Number(minute ?? '0');
  return h <= 24 && m <= 59 ? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` : null;
}
