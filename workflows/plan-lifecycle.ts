import type { UpdateDefinition } from '@temporalio/common';
import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { BEFORE_SIGNATURE, isFinal, type PlanState } from '../services/plans/plan-states';
import { desk } from './activity-proxies';
import { callBack, giveWay, makeCorrectionKnown } from './after-issue';
import { pressForCopies, settleChildren, startChildren, tellChildrenToLookAgain } from './children';
import { commonOrder, decidedBy } from './decided-by';
import {
  archive,
  cancel,
  close,
  correct,
  issuePlan,
  numberPlan,
  type PlanStart,
  planStatus,
  recall,
  submit,
  takeRevision,
  wake,
} from './messages';
import { type OrderName, PlanRun } from './plan-run';
import { isShutAway, refusal } from './refusal';

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
  IN_FORCE: followUp, // Điều 24; 18.3, 18.4 where it is corrected, replaced or recalled
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
  takes(plan, takeRevision, BEFORE_SIGNATURE);
  takes(plan, submit, ['DRAFT', 'RETURNED']);
  takes(plan, cancel, BEFORE_SIGNATURE);
  takes(plan, numberPlan, ['SIGNED']);
  takes(plan, issuePlan, ['NUMBERED']);
  takes(plan, recall, ['ISSUED', 'IN_FORCE']);
  takes(plan, close, ['IN_FORCE']);
  takes(plan, archive, ['CLOSED']);
  takes(plan, correct, ['ISSUED', 'IN_FORCE', 'CLOSED']);

  while (!isFinal(plan.state)) {
    try {
      await PROCEDURE[plan.state]?.(plan);
    } catch (error) {
      if (!isShutAway(error)) throw error;
      await shutAway(plan);
    }
    if (plan.mustContinueAsNew()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof planLifecycle>(plan.carry());
    }
  }
  await condition(allHandlersFinished);
  return plan.state;
}

/** An order is refused at once in every other state. */
function takes<Order extends { actorId: string }>(
  plan: PlanRun,
  message: UpdateDefinition<PlanState, [Order]>,
  states: readonly PlanState[],
): void {
  const obey = (order: Order) => plan.obey(message.name as OrderName, states, order);
  setHandler(message, obey, plan.allowedIn(states));
}

/** Reported to hold a state secret: whatever the step, it is broken off, and nothing follows. */
async function shutAway(plan: PlanRun): Promise<void> {
  await settleChildren(plan.planId);
  await plan.move('QUARANTINED', { actorId: 'service' }, desk.shutAway);
  plan.refuseAll(refusal('PLAN_QUARANTINED', {}));
}

async function drafting(plan: PlanRun): Promise<void> {
  const event = await plan.next();
  if (event.kind !== 'order') return;
  if (event.order.name === 'submit') {
    await plan.move('CONTENT_CHECK', event.order);
    plan.settle(event.order);
  } else await commonOrder(plan, event.order, plan.state);
}

async function giveNumber(plan: PlanRun): Promise<unknown> {
  const { planId } = plan;
  if (!(await desk.allocateNumber({ planId, at: Date.now(), actorId: null })))
    return plan.move('NUMBERED', { actorId: 'service' });
  // House policy: the clerk numbers, or the signature is not proven well enough yet.
  const event = await plan.next();
  if (event.kind !== 'order') return;
  const { order } = event;
  const wait = await desk.allocateNumber({ planId, at: Date.now(), actorId: order.actorId });
  if (wait) return plan.settle(order, refusal('LEVEL_REQUIRED', { level: wait.level }));
  await plan.move('NUMBERED', order);
  plan.settle(order);
}

async function issue(plan: PlanRun): Promise<unknown> {
  const { planId } = plan;
  if (typeof (await desk.freezeRecipients({ planId, at: Date.now(), actorId: null })) === 'number') {
    await desk.openObligations({ planId, at: Date.now() });
    return plan.move('ISSUED', { actorId: 'service' });
  }
  const event = await plan.next();
  if (event.kind !== 'order') return;
  const { order } = event;
  // Điều 18.3: of two plans for the place of one, the first that is issued has it.
  if ((await desk.freezeRecipients({ planId, at: Date.now(), actorId: order.actorId })) === 'REPLACED_ALREADY')
    return plan.settle(order, refusal('REPLACED_ALREADY', {}));
  await desk.openObligations({ planId, at: Date.now() });
  await plan.move('ISSUED', order);
  plan.settle(order);
}

async function putInForce(plan: PlanRun): Promise<void> {
  await startChildren(plan.planId);
  await plan.move('IN_FORCE', { actorId: 'service' });
}

async function followUp(plan: PlanRun): Promise<void> {
  const event = await plan.next();
  await tellChildren(plan);
  if (event.kind === 'inbox' && event.replaced) return giveWay(plan);
  if (event.kind !== 'order') return;
  const { order } = event;
  if (order.name === 'correct') return makeCorrectionKnown(plan, order);
  if (order.name === 'recall') return callBack(plan, order);
  // Receipts may wait a minute for the record; what ends here has all of them in it.
  const { open } = await plan.takeIn();
  if (open.tasks + open.periods > 0) {
    await tellChildren(plan);
    return plan.settle(order, refusal('OBLIGATIONS_OPEN', { tasks: open.tasks, periods: open.periods }));
  }
  await settleChildren(plan.planId);
  await plan.move('CLOSED', order, desk.stopPlan);
  plan.settle(order);
}

/** What is owed again, or was sent again, is reminded of anew. */
async function tellChildren(plan: PlanRun): Promise<void> {
  if (plan.reopened) await tellChildrenToLookAgain(plan.planId);
  if (plan.copied) await pressForCopies(plan.planId);
  plan.reopened = false;
  plan.copied = false;
}

async function keepUntilArchived(plan: PlanRun): Promise<void> {
  let remindAt: number | null = await desk.remindArchive({ planId: plan.planId, at: Date.now() });
  for (;;) {
    const event = await plan.next(remindAt);
    if (event.kind === 'timeout') remindAt = await desk.remindArchive({ planId: plan.planId, at: Date.now() });
    if (event.kind === 'order' && event.order.name === 'correct') await makeCorrectionKnown(plan, event.order);
    else if (event.kind === 'order') {
      await plan.move('ARCHIVED', event.order);
      return plan.settle(event.order);
    }
    if (plan.mustContinueAsNew()) return;
  }
}
