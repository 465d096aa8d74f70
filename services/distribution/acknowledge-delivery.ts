import { Failure } from '../failures';
import { decideGrant } from '../grants/decide-grant';
import { findGrant } from '../grants/find-grant';
import type { Office } from '../office';
import { hasEnded } from '../plans/plan-states';
import { type DeliveryDocument, deliveryId } from './delivery';
import { takeInReceipt } from './take-in-receipt';

export interface Acknowledgement {
  planId: string;
  addresseeId: string;
  verdict: 'RECEIVED' | 'RETURNED';
  /** Mandatory with RETURNED. */
  reason: string | null;
  actorId: string;
  /** The officer's name where a person answers for a unit. */
  signedAs: string | null;
}

/**
 * Confirms or refuses receipt for one addressee (Điều 21.2.c). Durable once this returns; the plan's workflow takes it in
 * with the others of the next seconds.
 * @throws Failure NOT_FOUND before the plan was sent to the addressee; WRONG_STATE after it was recalled or has ended;
 * REASON_REQUIRED; as decideGrant.
 */
export async function acknowledgeDelivery(office: Office, input: Acknowledgement): Promise<DeliveryDocument> {
  const { planId, addresseeId, actorId, signedAs, verdict, reason } = input;
  const grant = await findGrant(office, { planId, purpose: 'ACKNOWLEDGE', subjectIds: [addresseeId], docHash: null });
  if (!grant) throw new Failure('NOT_FOUND');
  if (grant.state !== 'USED') await refuseWithdrawn(office, planId);
  const decided = await decideGrant(office, grant, {
    decision: { verdict, reason: reason?.trim() || null, actorId, signedAs, mandateId: null, channel: 'GRAPHQL' },
    docHash: grant.docHash,
    code: null,
  });
  await takeInReceipt(office, decided);
  if (!decided.takenInAt) office.process.wake(planId, 'soon');
  const delivery = await office.documents.deliveries.findOne({ _id: deliveryId(planId, addresseeId) });
  if (!delivery) throw new Failure('NOT_FOUND');
  return delivery;
}

/** Nobody confirms what was taken back; a plan that was shut away says so by a code of its own. */
async function refuseWithdrawn(office: Pick<Office, 'documents'>, planId: string): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (plan && !plan.quarantine && hasEnded(plan.state))
    throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'IN_FORCE' });
}
