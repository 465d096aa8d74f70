import { addDays, compareDays, dayOf, laterDay } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { Day } from '../reading/plan-reading';
import type { TaskAct } from './fact';
import type { TaskDocument } from './obligation';

type RuleOffice = Pick<Office, 'clock' | 'directory' | 'policy'>;

/**
 * What an act asks of its task beyond the state.
 * @throws Failure WRONG_STATE with `details.wanted`: `dated`, `asked` (somebody waits for an answer), `unasked`,
 * `OBJECTED`; EXTENSION_OUT_OF_RANGE; UNIT_UNSUITABLE; FORBIDDEN for a unit that takes no part.
 */
export async function refuseTaskAct(
  office: RuleOffice,
  act: TaskAct,
  task: TaskDocument,
  plan: PlanDocument,
): Promise<void> {
  const wants = (holds: boolean, wanted: string) => {
    if (!holds) throw new Failure('WRONG_STATE', { state: task.state, wanted });
  };
  switch (act.kind) {
    case 'TASK_CONTRIBUTED':
      if (!task.coordinatorIds.includes(act.unitId)) throw new Failure('FORBIDDEN');
      return;
    case 'TASK_EXTENSION_ASKED':
      wants(task.due !== null, 'dated');
      wants(!task.extensionAsked, 'unasked');
      return refuseDay(office, act.until, task, plan);
    case 'TASK_EXTENSION_GRANTED':
      wants(Boolean(task.extensionAsked), 'asked');
      return refuseDay(office, act.until, task, plan);
    case 'TASK_EXTENSION_REFUSED':
      return wants(Boolean(task.extensionAsked), 'asked');
    case 'TASK_ACCEPTED':
    case 'TASK_REWORK':
      return wants(task.state === 'SUBMITTED', 'answered');
    case 'TASK_OBJECTION_REFUSED':
      return wants(task.state === 'OBJECTED', 'OBJECTED');
    case 'TASK_REASSIGNED':
      return refuseUnit(office, act.toId, task);
    default:
      return;
  }
}

/** First and last day that more time may be asked for; null: the task has no deadline to be put off. */
export function extensionRange(
  { due }: Pick<TaskDocument, 'due'>,
  mostDays: number,
  now: Date,
): { earliest: Day; latest: Day } | null {
  if (!due) return null;
  const today = dayOf(now);
  // The policy counts from the deadline; where that is long past, from today.
  return {
    earliest: laterDay(addDays(due.lastDay, 1), today),
    latest: addDays(laterDay(due.lastDay, today), mostDays),
  };
}

function refuseDay(office: RuleOffice, until: Day, task: TaskDocument, plan: PlanDocument): void {
  const range = extensionRange(task, office.policy(plan.policyId).mostExtensionDays, office.clock());
  if (!range) throw new Failure('WRONG_STATE', { state: task.state, wanted: 'dated' });
  if (compareDays(until, range.earliest) < 0 || compareDays(until, range.latest) > 0)
    throw new Failure('EXTENSION_OUT_OF_RANGE', range);
}

async function refuseUnit(office: RuleOffice, toId: string, task: TaskDocument): Promise<void> {
  const isInForce = (await office.directory()).units(dayOf(office.clock())).some(({ id }) => id === toId);
  if (!isInForce || toId === task.ownerId) throw new Failure('UNIT_UNSUITABLE');
}
