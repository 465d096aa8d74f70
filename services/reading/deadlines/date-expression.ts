import type { Day } from '../plan-reading';
import { calendarDay } from './calendar-day';
import { type PlanTime, yearOfMonth } from './plan-time';

/** "10/6/2026", "10/6", "10 tháng 6 năm 2026", "10-6-2026"; `p` makes the group names unique. */
export function dateSource(p = ''): string {
  const sep = '\\s?[/.-]\\s?';
  return `(?<d${p}>\\d{1,2})(?:${sep}(?<m${p}>\\d{1,2})(?:${sep}(?<y${p}>\\d{4})|,? năm (?<z${p}>\\d{4}))?| ?,? tháng (?<n${p}>\\d{1,2})(?:(?: ?,? năm |\\s?/\\s?)(?<w${p}>\\d{4}))?)(?![/\\d])`;
}

export const HOUR_SOURCE = "(?<h>\\d{1,2}) ?(?:giờ|h|g|:)(?: ?(?<min>\\d{2})(?: ?phút|’|'|p)?)?";

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
  const printed = groups[`y${p}`] ?? groups[`z${p}`] ?? groups[`w${p}`];
  const inferred = yearOfMonth(time, month);
  const next = /^ (?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề)/.test(after) ? 1 : 0;
  const year = printed ? Number(printed) : inferred === null ? null : inferred + next;
  const stated = year === null ? null : calendarDay(year, month, day);
  const impossible = calendarDay(year ?? 2024, month, day) === null;
  return { day, month, year, yearInferred: !printed, stated, impossible };
}

/** "06-10" */
export function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "16:30"; null for an hour that no clock shows. */
export function clockTime(hour: string | undefined, minute: string | undefined): string | null {
  const h = Number(hour);
  const m = Number(minute ?? '0');
  return hour !== undefined && h <= 24 && m <= 59
    ? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
    : null;
}
