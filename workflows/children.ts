import { getExternalWorkflowHandle, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { distribution } from './distribution';
import { followUpTasks } from './follow-up';
import { workflowId } from './ids';
import { type AgendaStart, lookAgain, settle } from './messages';
import { collectReports } from './report-collection';

const ROLES = ['distribution', 'followUp', 'reports'] as const;

/** Starts what runs beside the plan. The children outlive a continue-as-new of the plan and are found by their ids. */
export async function startChildren(planId: string): Promise<void> {
  await startChild(distribution, options('distribution', planId));
  await startChild(followUpTasks, options('followUp', planId));
  await startChild(collectReports, options('reports', planId));
}

function options(role: (typeof ROLES)[number], planId: string) {
  const start: AgendaStart = { planId };
  return {
    workflowId: workflowId(role, planId),
    args: [start] as [AgendaStart],
    parentClosePolicy: ParentClosePolicy.ABANDON,
  };
}

/** The distribution is finished once everybody has answered; a copy sent after that starts it again. */
export async function pressForCopies(planId: string): Promise<void> {
  if (!(await signalIfRunning(workflowId('distribution', planId), lookAgain)))
    await startChild(distribution, options('distribution', planId));
}

/** The plan is closed or recalled: no further reminder. A child that is finished already needs no telling. */
export async function settleChildren(planId: string): Promise<void> {
  await Promise.all(ROLES.map((role) => signalIfRunning(workflowId(role, planId), settle)));
}

export async function tellChildrenToLookAgain(planId: string): Promise<void> {
  await Promise.all(ROLES.map((role) => signalIfRunning(workflowId(role, planId), lookAgain)));
}

async function signalIfRunning(id: string, message: typeof settle | typeof lookAgain): Promise<boolean> {
  try {
    await getExternalWorkflowHandle(id).signal(message as typeof settle);
    return true;
  } catch {
    // Finished before us: all its items were closed.
    return false;
  }
}
