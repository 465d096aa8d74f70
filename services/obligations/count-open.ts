import { DELIVERY_STATES } from '../distribution/delivery';
import type { Documents } from '../documents';
import { PERIOD_STATES, TASK_STATES } from './obligation';

/** How much of a plan still waits for somebody. */
export interface OpenCounts {
  /** Addressees that have not answered. */
  deliveries: number;
  /** Tasks not accepted or waived. */
  tasks: number;
  /** Report periods not accepted or waived. */
  periods: number;
}

export async function countOpen(
  documents: Pick<Documents, 'deliveries' | 'tasks' | 'periods'>,
  planId: string,
): Promise<OpenCounts> {
  const [deliveries, tasks, periods] = await Promise.all([
    documents.deliveries.countDocuments({ planId, state: { $in: openOf(DELIVERY_STATES) } }),
    documents.tasks.countDocuments({ planId, state: { $in: openOf(TASK_STATES) } }),
    documents.periods.countDocuments({ planId, state: { $in: openOf(PERIOD_STATES) } }),
  ]);
  return { deliveries, tasks, periods };
}

function openOf<State extends string>(states: Record<State, { open: boolean }>): State[] {
  return (Object.keys(states) as State[]).filter((state) => states[state].open);
}
