import type { Day } from '../reading/plan-reading';
import type { FollowUpPolicy } from './follow-up-policy';
import { addDays, instantAt } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/** When the drafter is told that the file must go to the archive (Điều 30.2.b): never on a day off, rather earlier. */
export function archiveNoticeAt(
  closedOn: Day,
  { archiveWithinDays, archiveNoticeDays, hour }: FollowUpPolicy,
  calendar: WorkCalendar,
): Date {
  return instantAt(calendar.rollBack(addDays(closedOn, archiveWithinDays - archiveNoticeDays)), hour);
}
