import { dayOf } from '../calendar/vietnam-time';
import { isInForce } from '../directory/is-in-force';
import { Failure } from '../failures';
import type { DeliveryAct } from '../obligations/fact';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';
import { type DeliveryDocument, deliveryId } from './delivery';
import { findDelivery } from './find-delivery';

/** A copy that failed, and the clerk who deals with it. */
export interface FailedCopy {
  deliveryId: string;
  actorId: string;
  idempotencyKey: string;
}

/**
 * Sends the same plan again to the same recipient, in a letter of its own. A returned copy gets a new link, for the old
 * one is used up; otherwise whichever letter arrives answers.
 * @throws Failure NOT_FOUND; WRONG_STATE where nothing failed or the plan is not in force; CONFLICT.
 */
export async function resendDelivery(office: Office, copy: FailedCopy): Promise<DeliveryDocument> {
  const { state, resent = 0, linkRound = 1 } = await findDelivery(office, copy.deliveryId);
  const times = resent + 1;
  return workOff(office, copy, {
    kind: 'DELIVERY_RESENT',
    times,
    linkRound: state === 'RETURNED' ? times + 1 : linkRound,
  });
}

/**
 * Sends the plan to the unit that it should have gone to; the copy that failed is dealt with.
 * @throws Failure BAD_USER_INPUT naming `toUnitId` for a unit that is not there today; COPY_EXISTS where it has the plan
 * already; as resendDelivery.
 */
export async function redirectDelivery(
  office: Office,
  copy: FailedCopy & { toUnitId: string },
): Promise<DeliveryDocument> {
  const { toUnitId: toId } = copy;
  const { planId } = await findDelivery(office, copy.deliveryId);
  if (!(await isRepeat(office, copy))) {
    const unit = (await office.directory()).unit(toId);
    if (!unit || !isInForce(unit, dayOf(office.clock()))) throw new Failure('BAD_USER_INPUT', { field: 'toUnitId' });
    const has = await office.documents.deliveries.findOne({ _id: deliveryId(planId, toId) });
    if (has) throw new Failure('COPY_EXISTS');
  }
  return workOff(office, copy, { kind: 'DELIVERY_REDIRECTED', toId });
}

/**
 * The clerk has dealt with the copy in another way, such as on paper or by telephone, and says how.
 * @throws Failure REASON_REQUIRED for an empty note; as resendDelivery.
 */
export async function settleDelivery(office: Office, copy: FailedCopy & { note: string }): Promise<DeliveryDocument> {
  if (copy.note.trim() === '') throw new Failure('REASON_REQUIRED');
  return workOff(office, copy, { kind: 'DELIVERY_SETTLED', note: copy.note.trim() });
}

async function workOff(office: Office, copy: FailedCopy, act: DeliveryAct): Promise<DeliveryDocument> {
  const { deliveryId: subjectId, actorId, idempotencyKey } = copy;
  const { planId } = await findDelivery(office, subjectId);
  const fact = await recordFact(office, {
    planId,
    subjectId,
    act,
    actorId,
    signedAs: null,
    channel: 'GRAPHQL',
    idempotencyKey,
  });
  if (fact.actorId !== actorId || fact.act.kind !== act.kind)
    throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return findDelivery(office, subjectId);
}

async function isRepeat({ documents }: Pick<Office, 'documents'>, copy: FailedCopy): Promise<boolean> {
  const { deliveryId: subjectId, idempotencyKey } = copy;
  return (await documents.facts.findOne({ subjectId, idempotencyKey })) !== null;
}
