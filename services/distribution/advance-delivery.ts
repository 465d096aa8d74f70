import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { DeliveryAct, FactDocument } from '../obligations/fact';
import { findExecutor } from '../obligations/find-executor';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';
import { DELIVERY_STATES, type DeliveryDocument } from './delivery';
import { findDelivery } from './find-delivery';

/** What a recipient says about its copy besides receipt (Quyết định 28/2018/QĐ-TTg: 01, 04, 05, 06). */
export type CopyStep = 'ARRIVED' | 'ASSIGNED' | 'IN_PROGRESS' | 'DONE';

export interface Advance {
  deliveryId: string;
  step: CopyStep;
  /** With ASSIGNED: who will act, by name or as a person of the directory. */
  executor: { name: string; personId: string | null };
  actorId: string;
  signedAs: string | null;
  channel: FactDocument['channel'];
  idempotencyKey: string;
}

/**
 * Records where a recipient's copy stands. A copy goes forward only; ASSIGNED again names another officer.
 * @throws Failure NOT_FOUND; BAD_USER_INPUT naming `executorName` or `executorId` where nobody of the unit is named; WRONG_STATE before
 * receipt, for ARRIVED after it, or when the plan is not in force; CONFLICT when the key was used for another act.
 */
export async function advanceDelivery(office: Office, advance: Advance): Promise<DeliveryDocument> {
  const { deliveryId, step, actorId, signedAs, channel, idempotencyKey } = advance;
  const delivery = await findDelivery(office, deliveryId);
  const act = await actOf(office, delivery, advance);
  const isRepeat = await office.documents.facts.findOne({ subjectId: deliveryId, idempotencyKey });
  if (step === 'ARRIVED' && !isRepeat && !DELIVERY_STATES[delivery.state].open)
    throw new Failure('WRONG_STATE', { state: delivery.state, wanted: 'SENT' });
  const fact = await recordFact(office, {
    planId: delivery.planId,
    subjectId: deliveryId,
    act,
    actorId,
    signedAs,
    channel,
    idempotencyKey,
  });
  if (fact.actorId !== actorId || fact.act.kind !== act.kind)
    throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return findDelivery(office, deliveryId);
}

async function actOf(office: Office, delivery: DeliveryDocument, { step, executor }: Advance): Promise<DeliveryAct> {
  if (step !== 'ASSIGNED') return { kind: `DELIVERY_${step}` };
  const directory = await office.directory();
  const today = dayOf(office.clock());
  const named = findExecutor(directory, { unitId: delivery.addresseeId, today, ...executor });
  if (!named) throw new Failure('BAD_USER_INPUT', { field: 'executorName' });
  return { kind: 'DELIVERY_ASSIGNED', executor: named };
}
