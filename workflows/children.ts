import { getExternalWorkflowHandle, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { distribution } from './distribution';
import { followUpTasks } from './follow-up';
import { workflowId } from './ids';
import { lookAgain, settle } from './messages';
import { collectReports } from './report-collection';

const ROLES = ['distribution', 'followUp', 'reports'] as const;

/** Starts what runs beside the plan. The children outlive a continue-as-new of the plan and are found by their ids. */
export async function startChildren(planId: string): Promise<void> {
  const start = { planId };
  const options = (role: (typeof ROLES)[number]) => ({
    workflowId: workflowId(role, planId),
    args: [start] as [typeof start],
    parentClosePolicy: ParentClosePolicy.ABANDON,
  });
  await startChild(distribution, options('distribution'));
  await startChild(followUpTasks, options('followUp'));
  await startChild(collectReports, options('reports'));
}

/** The plan is closed or recalled: no further reminder. A child that is finished already needs no telling. */
export async function settleChildren(planId: string): Promise<void> {
  await Promise.all(ROLES.map((role) => signalIfRunning(workflowId(role, planId), settle)));
}

export async function tellChildrenToLookAgain(planId: string): Promise<void> {
  await Promise.all(ROLES.map((role) => signalIfRunning(workflowId(role, planId), lookAgain)));
}

async function signalIfRunning(id: string, message: typeof settle | typeof lookAgain): Promise<void> {
  try {
    await getExternalWorkflowHandle(id).signal(message as typeof settle);
  } catch {
    // Finished before us: all its items were closed.
  }
}
