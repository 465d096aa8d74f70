import { dueDateOn } from '../calendar/due-date';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { compareDays, dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { wording } from '../wording/wording';
import type { PeriodDocument, TaskDocument } from './obligation';

export interface ReworkSetting {
  calendar: WorkCalendar;
  policy: FollowUpPolicy;
}

type Moved = Partial<
  Pick<TaskDocument & PeriodDocument, 'due' | 'plannedDue' | 'reworks' | 'owedAgainAt' | 'overdueSince'>
>;

/**
 * Whoever gets work back has time to do it again: sent back on its last working day or later, it gets the working days
 * of the policy and is overdue no longer. The planned deadline is kept beside; sent back earlier, it stands.
 */
export function giveTimeForRework(
  { due, plannedDue, reworks }: Pick<TaskDocument | PeriodDocument, 'due' | 'plannedDue' | 'reworks'>,
  returnedAt: Date,
  { calendar, policy }: ReworkSetting,
): Moved {
  if (!due || compareDays(dayOf(returnedAt), due.actionDay) < 0) return {};
  const lastDay = calendar.addWorkingDays(dayOf(returnedAt), policy.reworkWorkingDays);
  const phrase = wording('vi').agenda.rework({ workingDays: policy.reworkWorkingDays, returnedOn: dayOf(returnedAt) });
  return {
    due: dueDateOn(lastDay, calendar, { phrase }),
    plannedDue: plannedDue ?? due,
    reworks: (reworks ?? 0) + 1,
    owedAgainAt: returnedAt,
    overdueSince: null,
  };
}
