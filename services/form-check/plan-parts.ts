import type { PlanParts } from '../directory/check-coverage';
import type { Obligations } from '../plans/plan';
import { onwardReceivers } from '../reading/onward-receivers';
import type { PlanReading } from '../reading/plan-reading';

/** Who has a part in the plan, after the drafter's corrections: what was dropped is asked of nobody. */
export function planParts(reading: Pick<PlanReading, 'recipients'>, { tasks, duties }: Obligations): PlanParts {
  return {
    assignments: tasks.map(({ unit, ref, line, optional }) => ({ unit, ref, line, optional })),
    reportDuties: duties.map(({ who, to, via, ref, line, quote }) => ({
      who,
      to: [...to, ...onwardReceivers(quote ?? '')],
      via,
      ref,
      line,
    })),
    recipients: reading.recipients,
  };
}
