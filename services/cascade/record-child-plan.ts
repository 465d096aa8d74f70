import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { FactAct } from '../obligations/fact';
import type { TaskDocument } from '../obligations/obligation';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';

/**
 * What a unit outside the system tells of its own plan; the officer accepts it.
 * @throws Failure BAD_USER_INPUT where the task asks for no plan, the number is none, or the day is still to come.
 */
export function childPlanAct(
  office: Pick<Office, 'clock'>,
  task: TaskDocument,
  { number, date }: { number: string; date: Day },
): FactAct {
  if (task.childPlan === undefined) throw new Failure('BAD_USER_INPUT', { field: 'taskId' });
  const text = number.replace(/\s/gu, '').replace(/–/gu, '-');
  if (!NUMBER.test(text)) throw new Failure('BAD_USER_INPUT', { field: 'number' });
  if (date > dayOf(office.clock())) throw new Failure('BAD_USER_INPUT', { field: 'date' });
  return { kind: 'TASK_CHILD_ISSUED', childPlanId: null, number: text, date };
}

/** "12/KH-UBND", "75-KH/BDVHU". */
const NUMBER = /^\d{1,5}[a-z]?[/-]\p{L}[\p{L}\d/.&-]{1,60}$/iu;
