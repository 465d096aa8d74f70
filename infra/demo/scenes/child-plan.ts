import { randomUUID } from 'node:crypto';
import { DRAFT_CHILD_PLAN, EXPECTED_PLANS, PLAN_TASKS, SAVE_REVISION, SUBMIT_PLAN } from '../plan-queries';
import type { OpenScene } from './scene';

/** The unit that answers with a plan of its own, and who drafts there. */
const UNIT = {
  id: 'hd.thanh-mien.ubnd',
  name: 'Ủy ban nhân dân huyện Thanh Miện',
  drafterId: 'hd.thanh-mien.vu-duc-long',
};
/** What a draft leaves to the drafter. */
const OPEN_PLACE = /\[Điền:[^\]]*\]/gu;

interface Tasks {
  plan: { tasks: { edges: { node: { id: string; owner: { id: string }; childPlan: object | null } }[] } };
}

interface Draft {
  draftChildPlan: { id: string; currentRevision: { revision: number; text: string } };
}

interface Expected {
  plan: { cascade: { plans: { edges: { node: { planId: string | null; number: string | null } }[] } } };
}

/** A unit drafts the plan its task asks for; once that is issued, the task of the superior's plan is closed by itself. */
export const childPlan: OpenScene = ({ planId, officerId, ask, playLeadersOf }) => {
  let begun: { id: string; failed: Promise<never>; stop(): void } | null = null;
  let outcome: string | null = null;
  const begin = async (): Promise<void> => {
    const { plan } = await ask<Tasks>(officerId, PLAN_TASKS, { id: planId });
    const task = plan.tasks.edges.map(({ node }) => node).find((one) => one.owner.id === UNIT.id && one.childPlan);
    if (!task) throw new Error(`${UNIT.name} owes no plan`);
    const input = { taskId: task.id, idempotencyKey: randomUUID() };
    const { draftChildPlan: draft } = await ask<Draft>(UNIT.drafterId, DRAFT_CHILD_PLAN, { input });
    begun = { id: draft.id, ...playLeadersOf(draft.id) };
    const { revision: basedOn, text } = draft.currentRevision;
    const filled = text.replace(OPEN_PLACE, 'Tuyên truyền trên hệ thống truyền thanh huyện');
    const revision = { planId: draft.id, basedOn, text: filled, note: 'Đã hoàn thiện.', idempotencyKey: randomUUID() };
    await ask(UNIT.drafterId, SAVE_REVISION, { input: revision });
    await ask(UNIT.drafterId, SUBMIT_PLAN, { input: { planId: draft.id, idempotencyKey: randomUUID() } });
  };
  const look = async (childId: string): Promise<void> => {
    const { plan } = await ask<Expected>(officerId, EXPECTED_PLANS, { id: planId });
    const issued = plan.cascade.plans.edges.find(({ node }) => node.planId === childId);
    if (!issued) return;
    outcome = `${UNIT.name}, ${issued.node.number ?? ''}`;
    begun?.stop();
  };
  return {
    title: 'a unit’s own plan closes its task',
    onTask: async (page) => (page.html.includes(UNIT.name) && /ban hành kế hoạch/u.test(page.html) ? null : page),
    onLook: async () => {
      if (outcome !== null) return;
      if (begun === null) return begin();
      await Promise.race([look(begun.id), begun.failed]);
    },
    outcome: () => outcome,
  };
};
