import { canonicalJson } from '../audit/canonical-json';
import type { CorrectionWords } from '../corrections/correction';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { OrderKind } from './order';
import type { StaffOrder } from './plan-process';
import type { PlanState } from './plan-states';
import { refuseQuarantinedPlan } from './refuse-quarantined';
import { submitPlan } from './submit-plan';
import { wasCarriedOut } from './was-carried-out';

/** Orders that withdraw something need their reason on record. */
const NEEDS_REASON: readonly OrderKind[] = ['CANCEL', 'RECALL'];

/**
 * Gives an order of authorised staff to the plan's workflow, which refuses a step that does not fit the state.
 * A repeat after a lost answer is told the state instead of being refused by the state it led to itself.
 * @returns the state after the order.
 * @throws Failure PLAN_QUARANTINED, REASON_REQUIRED, WRONG_STATE, LEVEL_REQUIRED, OBLIGATIONS_OPEN, UNAVAILABLE; for SUBMIT those of submitPlan; CONFLICT
 * when the key was used for another order.
 */
export async function giveOrder(
  office: Office,
  input: {
    planId: string;
    kind: OrderKind;
    actorId: string;
    reason: string | null;
    correction?: CorrectionWords;
    idempotencyKey: string;
  },
): Promise<PlanState> {
  const { planId, kind, actorId } = input;
  const reason = input.reason?.trim() || null;
  if (NEEDS_REASON.includes(kind) && !reason) throw new Failure('REASON_REQUIRED');
  await refuseQuarantinedPlan(office, planId);
  const orderId = idFrom('order', planId, actorId, input.idempotencyKey);
  try {
    await office.documents.orders.insertOne({
      _id: orderId,
      schemaVersion: 1,
      planId,
      kind,
      actorId,
      reason,
      ...(input.correction ? { correction: input.correction } : {}),
      at: office.clock(),
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const first = await office.documents.orders.findOne({ _id: orderId });
    const sameWords = canonicalJson(first?.correction ?? null) === canonicalJson(input.correction ?? null);
    if (first?.kind !== kind || first.reason !== reason || !sameWords)
      throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  }
  if (await wasCarriedOut(office, { planId, orderId })) return stateOf(office, planId);
  try {
    return await carryOut(office, planId, kind, { actorId, orderId });
  } catch (error) {
    throw await namingState(office, planId, error);
  }
}

async function carryOut(office: Office, planId: string, kind: OrderKind, order: StaffOrder): Promise<PlanState> {
  switch (kind) {
    case 'SUBMIT':
      return submitPlan(office, planId, order);
    case 'CANCEL':
      return office.process.cancel(planId, order);
    case 'NUMBER':
      return office.process.numberPlan(planId, order);
    case 'ISSUE':
      return office.process.issuePlan(planId, order);
    case 'RECALL':
      return office.process.recall(planId, order);
    case 'CLOSE':
      return office.process.close(planId, order);
    case 'ARCHIVE':
      return office.process.archive(planId, order);
    case 'CORRECT':
      return office.process.correct(planId, order);
  }
}

/** A procedure that has ended only knows that it has; the plan knows how. */
async function namingState(office: Pick<Office, 'documents'>, planId: string, error: unknown): Promise<unknown> {
  if (!(error instanceof Failure) || error.code !== 'WRONG_STATE' || error.details['state'] !== 'ENDED') return error;
  return new Failure('WRONG_STATE', { ...error.details, state: await stateOf(office, planId) });
}

async function stateOf(office: Pick<Office, 'documents'>, planId: string): Promise<PlanState> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  return plan.state;
}
