import { type DueDate, dueDateOn } from '../calendar/due-date';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { compareDays, dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { wording } from '../wording/wording';
import type { PeriodDocument, TaskDocument } from './obligation';

export interface ReworkSetting {
  calendar: WorkCalendar;
  policy: FollowUpPolicy;
}

type Dated = Pick<TaskDocument | PeriodDocument, 'due' | 'plannedDue' | 'newDeadlines' | 'dueMoves'>;

type Moved = Partial<
  Pick<
    TaskDocument & PeriodDocument,
    'due' | 'plannedDue' | 'newDeadlines' | 'owedAgainAt' | 'dueMoves' | 'overdueSince'
  >
>;

/** A new deadline: the plan's own is kept beside it, it is overdue no longer, and reminders begin anew. */
export function giveDeadline({ due, plannedDue, newDeadlines, dueMoves }: Dated, given: DueDate, at: Date): Moved {
  const planned = plannedDue ?? due;
  return {
    due: given,
    ...(planned ? { plannedDue: planned } : {}),
    newDeadlines: (newDeadlines ?? 0) + 1,
    dueMoves: (dueMoves ?? 0) + 1,
    owedAgainAt: at,
    overdueSince: null,
  };
}

/**
 * Whoever gets work back has time to do it again: sent back on its last working day or later, it gets the working days
 * of the policy and is overdue no longer. The planned deadline is kept beside; sent back earlier, it stands.
 */
export function giveTimeForRework(obligation: Dated, returnedAt: Date, { calendar, policy }: ReworkSetting): Moved {
  if (!obligation.due || compareDays(dayOf(returnedAt), obligation.due.actionDay) < 0) return {};
  const lastDay = calendar.addWorkingDays(dayOf(returnedAt), policy.reworkWorkingDays);
  const phrase = wording('vi').agenda.rework({ workingDays: policy.reworkWorkingDays, returnedOn: dayOf(returnedAt) });
  return giveDeadline(obligation, dueDateOn(lastDay, calendar, { phrase }), returnedAt);
}

/** Nobody was pressed while an objection waited, and another unit begins now: at least the days of a rework are left. */
export function giveTimeAfter(
  what: 'OBJECTION' | 'REASSIGNMENT',
  obligation: Dated,
  at: Date,
  { calendar, policy }: ReworkSetting,
): Moved {
  const workingDays = policy.reworkWorkingDays;
  const lastDay = calendar.addWorkingDays(dayOf(at), workingDays);
  if (!obligation.due || compareDays(obligation.due.lastDay, lastDay) >= 0) return {};
  const phrase = wording('vi').agenda.timeLeft[what]({ workingDays, from: dayOf(at) });
  return giveDeadline(obligation, dueDateOn(lastDay, calendar, { phrase }), at);
}
