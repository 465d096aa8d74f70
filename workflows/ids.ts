/** Workflow ids and their inverses. A plan and its children are found by the plan's id alone. */
const PREFIXES = { plan: 'plan:', distribution: 'distribution:', followUp: 'follow-up:', reports: 'reports:' } as const;

export type WorkflowRole = keyof typeof PREFIXES;

export function workflowId(role: WorkflowRole, planId: string): string {
  return `${PREFIXES[role]}${planId}`;
}

/** The plan a workflow id belongs to, null for an id of another kind. */
export function planIdOf(id: string): string | null {
  const prefix = Object.values(PREFIXES).find((one) => id.startsWith(one));
  return prefix ? id.slice(prefix.length) : null;
}

export const TASK_QUEUE = 'noinhan';
