import type { FactDocument, TaskAct } from './fact';
import { giveTimeForRework, type ReworkSetting } from './give-time-for-rework';
import type { TaskDocument } from './obligation';

/** What an act makes of its task; pure. Facts that open something elsewhere do so in `apply-fact.ts`. */
export function taskAfter(
  act: TaskAct,
  fact: FactDocument,
  task: TaskDocument,
  setting: ReworkSetting,
): Partial<TaskDocument> {
  switch (act.kind) {
    case 'TASK_PROGRESS':
      return {
        state: act.done ? 'SUBMITTED' : 'IN_PROGRESS',
        percent: act.done ? 100 : act.percent,
        lastNote: act.note,
      };
    case 'TASK_ACCEPTED':
      return { state: 'ACCEPTED', closedAt: fact.at };
    case 'TASK_REWORK':
      return { state: 'RETURNED_FOR_REWORK', lastNote: act.reason, ...giveTimeForRework(task, fact.at, setting) };
    case 'TASK_WAIVED':
      return { state: 'WAIVED', closedAt: fact.at, waiver: { reason: act.reason, by: fact.actorId } };
    default:
      return {};
  }
}
