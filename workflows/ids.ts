/** Workflow ids. A plan and its children are found by the plan's id alone. */
const PREFIXES = { plan: 'plan:', distribution: 'distribution:', followUp: 'follow-up:', reports: 'reports:' } as const;

export type WorkflowRole = keyof typeof PREFIXES;

export function workflowId(role: WorkflowRole, planId: string): string {
  return `${PREFIXES[role]}${planId}`;
}

export const TASK_QUEUE = 'noinhan';
