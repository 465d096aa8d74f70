import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { BEFORE_SIGNATURE, isFinal, type PlanState } from '../services/plans/plan-states';
import { desk } from './activity-proxies';
import { settleChildren, startChildren, tellChildrenToLookAgain } from './children';
import { archive, cancel, close, type PlanStart, planStatus, recall, submit, takeRevision, wake } from './messages';
import { type PendingOrder, type PlanEvent, PlanRun, refusal } from './plan-run';

type Step = (plan: PlanRun) => Promise<unknown>;

/** The procedure of Nghị định 30/2020/NĐ-CP, one line a step. A step ends when the plan has moved on. */
const PROCEDURE: Partial<Record<PlanState, Step>> = {
  DRAFT: drafting, // Điều 10: the drafter writes, as many revisions as it takes
  RETURNED: drafting, // Điều 10.3, 11.2: and again after a return
  CONTENT_CHECK: decidedBy('CONTENT_CHECK', 'FORM_CHECK'), // Điều 12.1
  FORM_CHECK: decidedBy('FORM_CHECK', 'PENDING_SIGNATURE'), // Điều 12.2
  PENDING_SIGNATURE: decidedBy('SIGN', 'SIGNED'), // Điều 11, 13
  SIGNED: giveNumber, // Điều 15: after the signature, gapless
  NUMBERED: issue, // Điều 18.1: recipients are frozen
  ISSUED: putInForce, // Điều 14.4: sent, acknowledged, followed up
  IN_FORCE: followUp, // Điều 24
  CLOSED: keepUntilArchived, // Điều 29.4, 30.2.b
};

/**
 * Carries one plan from its draft to the archive. It is the only writer of the plan's state; people's decisions
 * reach it through the inbox, staff orders as updates.
 */
export async function planLifecycle(start: PlanStart): Promise<PlanState> {
  const plan = new PlanRun(start);
  setHandler(wake, plan.wake);
  setHandler(planStatus, plan.status);
  setHandler(takeRevision, (order) => plan.obey('takeRevision', order), plan.allowedIn(...BEFORE_SIGNATURE));
  setHandler(submit, (order) => plan.obey('submit', order), plan.allowedIn('DRAFT', 'RETURNED'));
  setHandler(cancel, (order) => plan.obey('cancel', order), plan.allowedIn(...BEFORE_SIGNATURE));
  setHandler(recall, (order) => plan.obey('recall', order), plan.allowedIn('ISSUED', 'IN_FORCE'));
  setHandler(close, (order) => plan.obey('close', order), plan.allowedIn('IN_FORCE'));
  setHandler(archive, (order) => plan.obey('archive', order), plan.allowedIn('CLOSED'));

  while (!isFinal(plan.state)) {
    await PROCEDURE[plan.state]?.(plan);
    if (plan.mustContinueAsNew()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof planLifecycle>(plan.carry());
    }
  }
  await condition(allHandlersFinished);
  return plan.state;
}

async function drafting(plan: PlanRun): Promise<void> {
  const event = await plan.next();
  if (event.kind !== 'order') return;
  if (event.order.name === 'submit') {
    await plan.move('CONTENT_CHECK', event.order);
    plan.settle(event.order);
  } else await commonOrder(plan, event.order, plan.state);
}

function decidedBy(purpose: 'CONTENT_CHECK' | 'FORM_CHECK' | 'SIGN', approved: PlanState): Step {
  return async (plan) => {
    const [state, revision] = [plan.state, plan.revision];
    for (let round = 1; ; round += 1) {
      const askAgainAt = await desk.askDecision({ planId: plan.planId, purpose, round, at: Date.now() });
      for (;;) {
        const event = await plan.next(askAgainAt);
        if (event.kind === 'timeout') break;
        if (await acted(plan, event, purpose, approved)) return;
        if (plan.state !== state || plan.revision !== revision || plan.mustContinueAsNew()) return;
      }
    }
  };
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
async function commonOrder(plan: PlanRun, order: PendingOrder, afterRevision: PlanState): Promise<void> {
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

async function giveNumber(plan: PlanRun): Promise<void> {
  await desk.allocateNumber({ planId: plan.planId, at: Date.now() });
  await plan.move('NUMBERED', { actorId: 'service' });
}

async function issue(plan: PlanRun): Promise<void> {
  await desk.freezeRecipients({ planId: plan.planId, at: Date.now() });
  await desk.openObligations({ planId: plan.planId, at: Date.now() });
  await plan.move('ISSUED', { actorId: 'service' });
}

async function putInForce(plan: PlanRun): Promise<void> {
  await startChildren(plan.planId);
  await plan.move('IN_FORCE', { actorId: 'service' });
}

async function followUp(plan: PlanRun): Promise<void> {
  const event = await plan.next();
  if (plan.reopened) await tellChildrenToLookAgain(plan.planId);
  if (event.kind !== 'order') return;
  const { order } = event;
  if (order.name === 'recall') {
    await settleChildren(plan.planId);
    await plan.move('RECALLED', order, desk.stopPlan);
    return plan.settle(order);
  }
  const { open } = await desk.drainInbox({ planId: plan.planId, at: Date.now() });
  plan.open = open;
  if (open.tasks + open.periods > 0)
    return plan.settle(order, refusal('OBLIGATIONS_OPEN', { tasks: open.tasks, periods: open.periods }));
  await settleChildren(plan.planId);
  await plan.move('CLOSED', order, desk.stopPlan);
  plan.settle(order);
}

async function keepUntilArchived(plan: PlanRun): Promise<void> {
  let remindAt: number | null = await desk.remindArchive({ planId: plan.planId, at: Date.now() });
  for (;;) {
    const event = await plan.next(remindAt);
    if (event.kind === 'timeout') remindAt = await desk.remindArchive({ planId: plan.planId, at: Date.now() });
    if (event.kind === 'order') {
      await plan.move('ARCHIVED', event.order);
      return plan.settle(event.order);
    }
    if (plan.mustContinueAsNew()) return;
  }
}
