import type { Day } from '../reading/plan-reading';
import type { DueDate } from './due-date';
import type { FollowUpPolicy } from './follow-up-policy';
import { dayOf, endOfDay, instantAt, laterDay } from './vietnam-time';

/**
 * The last day in time. Whether a last day on a day off excuses until the next working day (Bộ luật Dân sự 148.5) the
 * policy decides, once: reminders, "overdue" and "sent late" all ask here.
 */
export function lastDayFor(due: DueDate, { rollsForward }: Pick<FollowUpPolicy, 'rollsForward'>): Day {
  return rollsForward ? due.legalLatest : due.lastDay;
}

/** The last instant in time. A printed hour ends the day it is printed for; nobody is late on the day of issue. */
export function lastInstantFor(due: DueDate, policy: Pick<FollowUpPolicy, 'rollsForward'>, inForceAt: Date): Date {
  const day = laterDay(lastDayFor(due, policy), dayOf(inForceAt));
  return due.time !== null && day === due.lastDay ? instantAt(day, due.time) : endOfDay(day);
}
