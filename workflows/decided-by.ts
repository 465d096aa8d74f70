import type { PlanState } from '../services/plans/plan-states';
import { desk } from './activity-proxies';
import type { PendingOrder, PlanEvent, PlanRun } from './plan-run';
import { refusal } from './refusal';

/** A check or the signature: asks whoever decides, again after some days, until the plan has moved on. */
export function decidedBy(
  purpose: 'CONTENT_CHECK' | 'FORM_CHECK' | 'SIGN',
  approved: PlanState,
): (plan: PlanRun) => Promise<unknown> {
  return async (plan) => {
    const [state, revision] = [plan.state, plan.revision];
    for (let round = 1; ; round += 1) {
      const asked = await desk.askDecision({ planId: plan.planId, purpose, round, at: Date.now() });
      if (asked.absenceId && (await standIn(plan, asked.absenceId))) return;
      // Nobody was asked, for the signer decided first or is back: the inbox knows, or the next round asks.
      if (asked.absenceId) plan.wake();
      const until = asked.absenceId ? Date.now() : asked.askAgainAt;
      for (;;) {
        const event = await plan.next(until);
        if (event.kind === 'timeout') break;
        if (event.kind === 'inbox' && event.absenceId && (await standIn(plan, event.absenceId))) return;
        if (await acted(plan, event, purpose, approved)) return;
        if (plan.state !== state || plan.revision !== revision || plan.mustContinueAsNew()) return;
      }
    }
  };
}

/** The signer is absent: the plan goes to the deputy (Điều 13.1, 13.3). @returns false when the signer decided first. */
async function standIn(plan: PlanRun, absenceId: string): Promise<boolean> {
  return plan.move('PENDING_SIGNATURE', { actorId: 'service', absenceId }, desk.handOver);
}

/** @returns true when the decision was one about this step and the plan has moved. */
async function acted(plan: PlanRun, event: PlanEvent, purpose: string, approved: PlanState): Promise<boolean> {
  if (event.kind === 'order') {
    await commonOrder(plan, event.order, 'CONTENT_CHECK');
    return false;
  }
  if (event.kind !== 'decision' || event.decision.purpose !== purpose) return false;
  const { verdict } = event.decision;
  if (verdict === 'APPROVED')
    await plan.move(approved, event.decision, purpose === 'SIGN' ? desk.recordSignature : desk.movePlan);
  if (verdict === 'RETURNED') await plan.move('RETURNED', event.decision, desk.returnPlan);
  if (verdict === 'HANDED_OVER') await plan.move('PENDING_SIGNATURE', event.decision, desk.handOver);
  return true;
}

/** Orders that fit every step before the signature: another revision, or giving the draft up. */
export async function commonOrder(plan: PlanRun, order: PendingOrder, afterRevision: PlanState): Promise<void> {
  if (order.name === 'takeRevision') {
    const taken = await plan.move(afterRevision, order, desk.takeRevision);
    plan.settle(order, taken ? undefined : refusal('WRONG_STATE', { state: 'SIGNED', wanted: 'DRAFT' }));
  } else if (order.name === 'cancel') {
    await plan.move('CANCELLED', order, desk.stopPlan);
    plan.settle(order);
  } else {
    plan.settle(order, refusal('WRONG_STATE', { state: plan.state, wanted: order.name }));
  }
}
