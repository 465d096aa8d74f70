import { DELIVERY_STATES } from '../distribution/delivery';
import type { Documents } from '../documents';
import { PERIOD_STATES, TASK_STATES } from './obligation';
import { openStates } from './open-states';

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
    documents.deliveries.countDocuments({ planId, state: { $in: openStates(DELIVERY_STATES) } }),
    documents.tasks.countDocuments({ planId, state: { $in: openStates(TASK_STATES) } }),
    documents.periods.countDocuments({ planId, state: { $in: openStates(PERIOD_STATES) } }),
  ]);
  return { deliveries, tasks, periods };
}
