import { desk, dispatch } from './activity-proxies';
import { settleChildren } from './children';
import type { PendingOrder, PlanRun } from './plan-run';
import { refusal } from './refusal';

/** Thu hồi (Điều 18.4): reminders stop first, then everybody who was sent the plan is asked for it. */
export async function callBack(plan: PlanRun, order: PendingOrder): Promise<void> {
  await settleChildren(plan.planId);
  await plan.move('RECALLED', order, desk.stopPlan);
  plan.settle(order);
  // What people recorded while it was being stopped is in its record.
  await plan.takeIn();
  await tellRecipients(plan, 'RECALLED', 1);
}

/** Thay thế (Điều 18.3): what was still open goes on with the new plan, one by one, or ends. */
export async function giveWay(plan: PlanRun): Promise<void> {
  await settleChildren(plan.planId);
  await plan.move('SUPERSEDED', { actorId: 'service' }, desk.stopPlan);
  await plan.takeIn();
  for (let after: string | null = ''; after !== null; )
    after = await desk.carryObligations({ planId: plan.planId, after, at: Date.now() });
  await tellRecipients(plan, 'SUPERSEDED', 1);
}

/** Đính chính (Điều 18.3): the plan stays as it is, its state and its agenda too; everybody who has it is told. */
export async function makeCorrectionKnown(plan: PlanRun, order: PendingOrder): Promise<void> {
  const { planId } = plan;
  if (order.orderId === null) return plan.settle(order, refusal('NOT_FOUND', {}));
  const n = await desk.carryOutCorrection({ planId, orderId: order.orderId, at: Date.now() });
  plan.settle(order);
  await tellRecipients(plan, 'CORRECTED', n);
}

async function tellRecipients(
  { planId }: PlanRun,
  notice: 'RECALLED' | 'SUPERSEDED' | 'CORRECTED',
  n: number,
): Promise<void> {
  const at = Date.now();
  let after: string | null = null;
  do after = await dispatch.tellRecipients({ planId, notice, n, after, at });
  while (after !== null);
}
