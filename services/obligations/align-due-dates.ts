import { isDeepStrictEqual } from 'node:util';
import { type AuditPorts, appendEvent } from '../audit/append-event';
import { alignDueDate, type DueDate } from '../calendar/due-date';
import type { Office } from '../office';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from './obligation';

/**
 * Brings the action day and the legal latest day of a plan's open obligations into line with the calendar known now,
 * after a notice of days off came in. The last day is what was approved and never moves. The audit chain keeps the
 * days before and after, so what was valid when the plan was resolved is not lost. Running twice changes nothing.
 * @returns how many obligations moved.
 */
export async function alignDueDates(
  office: Pick<Office, AuditPorts | 'calendar'>,
  planId: string,
  at: Date,
): Promise<number> {
  const { plans, tasks, periods } = office.documents;
  const plan = await plans.findOne({ _id: planId });
  const resolvedAt = plan?.inForceAt ?? plan?.issuedAt;
  const news = resolvedAt ? await office.documents.calendar.countDocuments({ at: { $gte: resolvedAt } }) : 0;
  if (news === 0) return 0;
  const calendar = await office.calendar(0);
  const openTasks = (await tasks.find({ planId }).toArray()).filter(({ state }) => TASK_STATES[state].open);
  const openPeriods = (await periods.find({ planId }).toArray()).filter(({ state }) => PERIOD_STATES[state].open);
  const movedOf = (open: readonly (TaskDocument | PeriodDocument)[]) =>
    open.flatMap((one) => {
      const due = one.due && alignDueDate(one.due, calendar);
      return due && !isDeepStrictEqual(due, one.due) ? [{ id: one._id, before: one.due as DueDate, due }] : [];
    });
  const movedTasks = movedOf(openTasks);
  const movedPeriods = movedOf(openPeriods);
  const moved = [...movedTasks, ...movedPeriods];
  if (moved.length === 0) return 0;
  // First the record: a crash in between repeats it under the same key.
  await appendEvent(office, {
    planId,
    key: `due-dates-${at.toISOString()}`,
    type: 'DUE_DATES_ALIGNED',
    actorId: 'service',
    at,
    data: { moved: moved.map(({ id, before, due }) => ({ id, before: neighbours(before), after: neighbours(due) })) },
  });
  for (const { id, due } of movedTasks) await tasks.updateOne({ _id: id }, { $set: { due }, $inc: { dueMoves: 1 } });
  for (const { id, due } of movedPeriods)
    await periods.updateOne({ _id: id }, { $set: { due }, $inc: { dueMoves: 1 } });
  return moved.length;
}

function neighbours({ lastDay, actionDay, legalLatest }: DueDate) {
  return { lastDay, actionDay, legalLatest };
}
