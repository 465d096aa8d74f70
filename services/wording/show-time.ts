import { dayOf, minuteOfDay, type Weekday, weekdayOf } from '../calendar/vietnam-time';
import type { Day } from '../reading/plan-reading';
import type { Language } from './wording';

/** dd/MM/yyyy as letters and pages show it; the document itself keeps the decree's form (`printDay`). */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const WEEKDAYS: Record<Language, Record<Weekday, string>> = {
  vi: {
    MON: 'thứ Hai',
    TUE: 'thứ Ba',
    WED: 'thứ Tư',
    THU: 'thứ Năm',
    FRI: 'thứ Sáu',
    SAT: 'thứ Bảy',
    SUN: 'Chủ nhật',
  },
  en: {
    MON: 'Monday',
    TUE: 'Tuesday',
    WED: 'Wednesday',
    THU: 'Thursday',
    FRI: 'Friday',
    SAT: 'Saturday',
    SUN: 'Sunday',
  },
};

/** "30/11/2024 (thứ Bảy)": the weekday shows at once that a printed date falls on a day off. */
export function showWeekday(day: Day, language: Language): string {
  return `${showDay(day)} (${WEEKDAYS[language][weekdayOf(day)]})`;
}

/** "HH:mm" on the clock of Vietnam. */
export function showClock(instant: Date): string {
  const minutes = Math.floor(minuteOfDay(instant));
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "08:05 ngày 05/02/2026 (giờ Việt Nam)"; never the time of the server or of UTC. */
export function showInstant(instant: Date, language: Language): string {
  const [time, day] = [showClock(instant), showDay(dayOf(instant))];
  return language === 'vi' ? `${time} ngày ${day} (giờ Việt Nam)` : `${time} on ${day} (Vietnam time)`;
}
