import { randomUUID } from 'node:crypto';
import { DRAFT_NEXT_YEAR } from '../plan-queries';
import type { OpenScene } from './scene';

interface Drafted {
  draftNextYearPlan: {
    state: string;
    planYear: number;
    lastYear: { tasks: { edges: { node: { accepted: number } }[] } };
  };
}

/** The drafter begins next year's plan from the closed one, with this year's results beside each task. */
export const nextYear: OpenScene = ({ planId, drafterId, ask }) => {
  let outcome: string | null = null;
  return {
    title: 'next year’s plan is begun',
    afterwards: async () => {
      const input = { planId, idempotencyKey: randomUUID() };
      const { draftNextYearPlan: plan } = await ask<Drafted>(drafterId, DRAFT_NEXT_YEAR, { input });
      const accepted = plan.lastYear.tasks.edges.reduce((sum, { node }) => sum + node.accepted, 0);
      outcome = `${plan.state} for ${plan.planYear}; beside it ${accepted} results of the year before`;
    },
    outcome: () => outcome,
  };
};
