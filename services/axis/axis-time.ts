import { checkDay, dayOf, instantAt, minuteOfDay } from '../calendar/vietnam-time';
import type { Day } from '../reading/plan-reading';

/** `yyyy/MM/dd`. */
export function axisDay(day: Day): string {
  return day.replaceAll('-', '/');
}

/** Null for what is no day of the calendar. */
export function parseAxisDay(text: string): Day | null {
  if (!/^\d{4}\/\d{2}\/\d{2}$/.test(text)) return null;
  try {
    return checkDay(text.replaceAll('/', '-'));
  } catch {
    return null;
  }
}

/** `yyyy/MM/dd HH:mm:ss` on the clock of Vietnam. */
export function axisInstant(instant: Date): string {
  const seconds = Math.floor(minuteOfDay(instant) * 60 + 0.001);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${axisDay(dayOf(instant))} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** Null for what is no instant; seconds may be left out. */
export function parseAxisInstant(text: string): Date | null {
  const [, day = '', time = '', seconds = '00'] = /^(\S{10}) (\d{2}:\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  const on = parseAxisDay(day);
  if (on === null || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || Number(seconds) > 59) return null;
  return new Date(instantAt(on, time).getTime() + Number(seconds) * 1000);
}
