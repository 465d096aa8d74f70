import type { Client } from '@temporalio/client';
import { type WorkflowRole, workflowId } from '../../workflows/ids';

const ROLES: WorkflowRole[] = ['plan', 'distribution', 'followUp', 'reports'];

/** History events of a plan and its children; a child that never started counts nothing. */
export async function countEvents(client: Client, planId: string): Promise<number> {
  const counts = await Promise.all(
    ROLES.map(async (role) => {
      const description = await client.workflow
        .getHandle(workflowId(role, planId))
        .describe()
        .catch(() => null);
      return description?.historyLength ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
