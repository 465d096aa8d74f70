import { type CalendarDay, calendarDays } from '../calendar/calendar-days';
import type { AnnouncedDay } from '../calendar/calendar-notice';
import { Failure } from '../failures';
import type { Office } from '../office';
import { recordNotice } from './record-notice';

/** Who acts, and the key that makes a repeat the same act. */
export interface CalendarAct {
  actorId: string;
  idempotencyKey: string;
}

/**
 * Says that a day is off or worked, with its notice. Plans resolved from now on follow it at once; those in force have
 * their dates aligned by their own workflows (`align-due-dates.ts`).
 * @throws Failure as recordNotice.
 */
export async function announceDay(
  office: Pick<Office, 'documents' | 'clock' | 'calendar'>,
  entry: AnnouncedDay,
  act: CalendarAct,
): Promise<CalendarDay | null> {
  await recordNotice(office, { ...act, act: 'SET', subject: entry.day, entry });
  return dayNow(office, entry.day);
}

/**
 * Takes a stored entry back: the day is again what law and built-in table make it.
 * @throws Failure NOT_FOUND where nothing is stored for the day; REASON_REQUIRED; as recordNotice.
 */
export async function withdrawDay(
  office: Pick<Office, 'documents' | 'clock' | 'calendar'>,
  { day, reason }: { day: string; reason: string },
  act: CalendarAct,
): Promise<CalendarDay | null> {
  if (reason.trim() === '') throw new Failure('REASON_REQUIRED');
  const known = await office.documents.calendar.countDocuments({ subject: day, act: 'SET' });
  if (known === 0) throw new Failure('NOT_FOUND');
  await recordNotice(office, { ...act, act: 'WITHDRAW', subject: day, reason });
  return dayNow(office, day);
}

async function dayNow(office: Pick<Office, 'calendar'>, day: string): Promise<CalendarDay | null> {
  return calendarDays(await office.calendar(0), day, day)[0] ?? null;
}
