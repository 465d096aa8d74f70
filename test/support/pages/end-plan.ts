import { type Notice, tellRecipients } from '../../../services/distribution/tell-recipients';
import type { Office } from '../../../services/office';
import type { PlanState } from '../../../services/plans/plan-states';
import { stopPlan } from '../../../services/plans/stop-plan';

/** Ends a plan by the steps its workflow takes, where no workflow runs; `reason`: of the order. */
export async function endPlan(
  office: Office,
  planId: string,
  { to, reason, notice }: { to: PlanState; reason?: string; notice?: Notice },
): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Error(`no plan ${planId}`);
  const [at, orderId] = [office.clock(), `order-${planId}-${to}`];
  const { clerkId: actorId } = plan.route;
  const order = { _id: orderId, schemaVersion: 1 as const, planId, kind: 'RECALL' as const, actorId, at };
  await office.documents.orders.insertOne({ ...order, reason: reason ?? null });
  const move = { planId, version: plan.version + 1, from: plan.state, to, actorId, at, grantId: null, orderId };
  await stopPlan(office, { ...move, revision: plan.revision });
  if (notice) await tellRecipients(office, { planId, notice, n: 1, after: null, at });
}
