import { dayOf, instantAt, minuteOfDay, minutesOf } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/** Hours in which an office reads its mail, "HH:MM" in Vietnam; the noon pause does not count as working time. */
export interface WorkingHours {
  from: string;
  to: string;
  pauseFrom: string;
  pauseTo: string;
}

const hourMs = 3_600_000;
/** A letter of 17:00 may still go out while its batch is being worked off. */
const lagMinutes = 60;

/** The instant when so many working hours have passed; time before opening, at noon and on days off stands still. */
export function addWorkingHours(
  instant: Date,
  workingHours: number,
  hours: WorkingHours,
  calendar: WorkCalendar,
): Date {
  if (!(workingHours >= 0 && workingHours <= 1000)) {
    throw new RangeError(`${workingHours} is not a number of working hours`);
  }
  let leftMs = workingHours * hourMs;
  for (let day = calendar.rollForward(dayOf(instant)); ; day = calendar.addWorkingDays(day, 1)) {
    const sessions = [
      [hours.from, hours.pauseFrom],
      [hours.pauseTo, hours.to],
    ] as const;
    for (const [opens, closes] of sessions) {
      const startMs = Math.max(instant.getTime(), instantAt(day, opens).getTime());
      const availableMs = instantAt(day, closes).getTime() - startMs;
      if (availableMs >= leftMs) return new Date(startMs + leftMs);
      leftMs -= Math.max(availableMs, 0);
    }
  }
}

function isOfficeTime(instant: Date, hours: WorkingHours, calendar: WorkCalendar): boolean {
  const minute = minuteOfDay(instant);
  return calendar.isWorkingDay(dayOf(instant)) && minute >= minutesOf(hours.from) && minute <= minutesOf(hours.to);
}

/**
 * Whether letters wait: the day is off, or the office has been closed for longer than a run may lag behind its entry.
 */
export function isQuiet(instant: Date, hours: WorkingHours, calendar: WorkCalendar): boolean {
  const minute = minuteOfDay(instant);
  const isOpen = minute >= minutesOf(hours.from) && minute <= minutesOf(hours.to) + lagMinutes;
  return !isOpen || !calendar.isWorkingDay(dayOf(instant));
}

/** Moves an instant outside office time to the notice hour of the next possible working day. */
export function nextOfficeTime(instant: Date, hour: string, hours: WorkingHours, calendar: WorkCalendar): Date {
  if (isOfficeTime(instant, hours, calendar)) return instant;
  const day = dayOf(instant);
  const isOver = minuteOfDay(instant) > minutesOf(hours.to);
  return instantAt(isOver ? calendar.addWorkingDays(day, 1) : calendar.rollForward(day), hour);
}

/** Moves an instant outside office time to the notice hour of the last working day not after it. */
export function previousOfficeTime(instant: Date, hour: string, hours: WorkingHours, calendar: WorkCalendar): Date {
  return isOfficeTime(instant, hours, calendar) ? instant : instantAt(calendar.rollBack(dayOf(instant)), hour);
}
