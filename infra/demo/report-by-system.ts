import { randomUUID } from 'node:crypto';
import { ask, refusedWith } from './graphql-client';
import { OPEN_REPORTS, SUBMIT_REPORT } from './plan-queries';
import type { Scene } from './scenes/scene';
import { reportInput } from './write-report';

/** So many looks during which nobody did anything by a link. */
const PATIENCE = 8;
const OWED = ['OPEN', 'RETURNED'];

interface Owed {
  id: string;
  state: string;
  owner: { id: string };
  form: Parameters<typeof reportInput>[0];
}

interface Open {
  plan: { reportPeriods: { edges: { node: Owed }[] } };
}

export interface ReportBySystem {
  url: string;
  officer: string;
  issueToken: (subject: string) => Promise<string>;
  scenes: readonly Scene[];
}

/**
 * Units whose report stands in no mail of today: a unit gets one digest a working day over all plans, and what opened
 * after it was written stands in the next one. Their systems send the report by GraphQL, a day early.
 */
export function reportBySystem(
  planId: string,
  { url, officer, issueToken, scenes }: ReportBySystem,
): { look(left: { deliveries: number; tasks: number; periods: number }): Promise<void> } {
  let stood = '';
  let looks = 0;
  const send = async ({ id, owner, form }: Owed): Promise<void> => {
    const { input, ...told } = reportInput(form);
    const act = { input: { ...input, periodId: id, idempotencyKey: randomUUID() } };
    try {
      await ask(url, await issueToken(`unit:${owner.id}`), SUBMIT_REPORT, act);
      for (const scene of scenes) scene.onReport?.(told);
    } catch (error) {
      // An officer of the unit has sent it by a link meanwhile.
      if (!refusedWith(error, 'WRONG_STATE')) throw error;
    }
  };
  return {
    look: async (left) => {
      const stands = JSON.stringify(left);
      looks = stands === stood ? looks + 1 : 0;
      stood = stands;
      if (left.periods === 0 || looks < PATIENCE) return;
      looks = 0;
      const { plan } = await ask<Open>(url, officer, OPEN_REPORTS, { id: planId });
      for (const { node } of plan.reportPeriods.edges) {
        if (!OWED.includes(node.state)) continue;
        await send(node);
      }
    },
  };
}
