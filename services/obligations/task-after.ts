import { dueDateOn } from '../calendar/due-date';
import { dayOf } from '../calendar/vietnam-time';
import type { Day } from '../reading/plan-reading';
import { wording } from '../wording/wording';
import type { FactDocument, TaskAct } from './fact';
import { giveDeadline, giveTimeAfter, giveTimeForRework, type ReworkSetting } from './give-time-for-rework';
import type { TaskDocument } from './obligation';

/** What an act makes of its task; pure. What it opens elsewhere is in `tell-of-fact.ts` and `reassign-task.ts`. */
export function taskAfter(
  act: TaskAct,
  fact: FactDocument,
  task: TaskDocument,
  setting: ReworkSetting,
): Partial<TaskDocument> {
  const asked = { at: fact.at, by: fact.actorId };
  switch (act.kind) {
    case 'TASK_ACKNOWLEDGED':
      return {
        ...(task.state === 'IN_FORCE' ? { state: 'ACKNOWLEDGED' as const } : {}),
        ...(act.executor ? { executor: act.executor } : {}),
      };
    case 'TASK_PROGRESS':
      return {
        state: act.done ? 'SUBMITTED' : 'IN_PROGRESS',
        percent: act.done ? 100 : act.percent,
        lastNote: act.note,
        // What is done needs no more time.
        ...(act.done ? { extensionAsked: null } : {}),
      };
    case 'TASK_ACCEPTED':
      return { state: 'ACCEPTED', closedAt: fact.at };
    case 'TASK_REWORK':
      return { state: 'RETURNED_FOR_REWORK', lastNote: act.reason, ...giveTimeForRework(task, fact.at, setting) };
    case 'TASK_WAIVED':
      return {
        state: 'WAIVED',
        closedAt: fact.at,
        waiver: { reason: act.reason, by: fact.actorId },
        dueMoves: (task.dueMoves ?? 0) + 1,
        extensionAsked: null,
        objection: null,
      };
    case 'TASK_EXTENSION_ASKED':
      return { extensionAsked: { until: act.until, reason: act.reason, ...asked } };
    case 'TASK_EXTENSION_GRANTED':
      return { extensionAsked: null, ...extended(act.until, fact, task, setting) };
    case 'TASK_EXTENSION_REFUSED':
      return { extensionAsked: null };
    case 'TASK_OBJECTED':
      return {
        state: 'OBJECTED',
        objection: { reason: act.reason, ...asked, before: task.state },
        extensionAsked: null,
      };
    case 'TASK_OBJECTION_REFUSED':
      return {
        state: task.objection?.before ?? 'ACKNOWLEDGED',
        objection: null,
        ...giveTimeAfter('OBJECTION', task, fact.at, setting),
      };
    case 'TASK_REASSIGNED':
      return {
        state: 'TRANSFERRED',
        closedAt: fact.at,
        transferredTo: { to: [act.toId], on: dayOf(fact.at), settled: false, state: 'IN_FORCE' },
        extensionAsked: null,
        objection: null,
      };
    case 'TASK_CHILD_ISSUED':
      return {
        // What the service has seen issued needs no acceptance; what a unit tells waits for the officer.
        ...(fact.channel === 'SERVICE'
          ? { state: 'ACCEPTED' as const, closedAt: fact.at }
          : { state: 'SUBMITTED' as const }),
        percent: 100,
        childPlan: { planId: act.childPlanId, number: act.number, date: act.date },
        extensionAsked: null,
        objection: null,
      };
    case 'TASK_CONTRIBUTED':
      return {};
  }
}

function extended(until: Day, fact: FactDocument, task: TaskDocument, { calendar }: ReworkSetting) {
  const phrase = wording('vi').agenda.extension[task.mode]({ until, grantedOn: dayOf(fact.at) });
  return giveDeadline(task, dueDateOn(until, calendar, { phrase }), fact.at);
}
