import { ApplicationFailure, type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { Failure, type FailureDetails, isFailureCode } from '../services/failures';
import type { PlanProcess, StaffOrder } from '../services/plans/plan-process';
import type { PlanState } from '../services/plans/plan-states';
import { TASK_QUEUE, workflowId } from '../workflows/ids';
import * as messages from '../workflows/messages';
import type { planLifecycle } from '../workflows/plan-lifecycle';

/** Every order has the same shape; they differ by name. */
type OrderUpdate = typeof messages.submit;

export interface TemporalProcess extends PlanProcess {
  /** Sends the wake-ups still being gathered. */
  flush(): Promise<void>;
}

/** The plans' process on Temporal. A refused update becomes the `Failure` it stands for. */
export function createTemporalProcess(
  client: Client,
  options: { taskQueue?: string; gatherMs: number; log: (event: string, data: Record<string, unknown>) => void },
): TemporalProcess {
  const taskQueue = options.taskQueue ?? TASK_QUEUE;
  const gathering = new Map<string, NodeJS.Timeout>();
  const plan = (planId: string) => client.workflow.getHandle<typeof planLifecycle>(workflowId('plan', planId));
  const order = (update: OrderUpdate) => (planId: string, input: StaffOrder) =>
    answered(plan(planId).executeUpdate(update, { args: [input], updateId: input.orderId }));
  const signal = async (planId: string): Promise<void> => {
    gathering.delete(planId);
    try {
      await plan(planId).signal(messages.wake);
    } catch (error) {
      // A lost wake-up costs nothing: the relay repeats it while facts are waiting.
      options.log('wake-lost', { planId, error: (error as Error).name });
    }
  };
  return {
    start: async (planId) => {
      await client.workflow.start<typeof planLifecycle>('planLifecycle', {
        workflowId: workflowId('plan', planId),
        taskQueue,
        args: [{ planId, state: 'DRAFT', version: 0, revision: 1 }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    },
    takeRevision: (planId, input) =>
      answered(
        plan(planId).executeUpdate(messages.takeRevision, { args: [input], updateId: `revision-${input.revision}` }),
      ),
    submit: order(messages.submit),
    cancel: order(messages.cancel),
    numberPlan: order(messages.numberPlan),
    issuePlan: order(messages.issuePlan),
    recall: order(messages.recall),
    close: order(messages.close),
    archive: order(messages.archive),
    correct: order(messages.correct),
    wake: (planId, urgency) => {
      if (urgency === 'now') void signal(planId);
      else if (!gathering.has(planId))
        gathering.set(planId, setTimeout(() => void signal(planId), options.gatherMs).unref());
    },
    flush: async () => {
      const waiting = [...gathering];
      for (const [, timer] of waiting) clearTimeout(timer);
      await Promise.all(waiting.map(([planId]) => signal(planId)));
    },
  };
}

/** @throws Failure with the code the workflow refused with; UNAVAILABLE when Temporal does not answer. */
async function answered(update: Promise<PlanState>): Promise<PlanState> {
  try {
    return await update;
  } catch (error) {
    if (
      error instanceof WorkflowUpdateFailedError &&
      error.cause instanceof ApplicationFailure &&
      isFailureCode(error.cause.type)
    ) {
      throw new Failure(error.cause.type, (error.cause.details?.[0] ?? {}) as FailureDetails);
    }
    if (error instanceof WorkflowNotFoundError) throw new Failure('WRONG_STATE', { state: 'ENDED', wanted: 'RUNNING' });
    throw new Failure('UNAVAILABLE', { part: 'workflow' });
  }
}
