import { Failure } from '../failures';
import { decideGrant } from '../grants/decide-grant';
import { findGrant } from '../grants/find-grant';
import type { Office } from '../office';
import { hasEnded } from '../plans/plan-states';
import { type DeliveryDocument, deliveryId, type ReturnKind } from './delivery';
import { returnReason } from './return-reason';
import { takeInReceipt } from './take-in-receipt';

export interface Acknowledgement {
  planId: string;
  addresseeId: string;
  verdict: 'RECEIVED' | 'RETURNED';
  /** Why it is returned, in words; mandatory with RETURNED unless `returnKind` says it. */
  reason: string | null;
  returnKind?: ReturnKind | null;
  actorId: string;
  /** The officer's name where a person answers for a unit. */
  signedAs: string | null;
  /** It came as a status message of the national axis: SHA-256 (hex) of it. */
  axisMessage?: string;
}

/**
 * Confirms or refuses receipt for one addressee (Điều 21.2.c). Durable once this returns; the plan's record takes it in
 * with others.
 * @throws Failure NOT_FOUND before the plan was sent to the addressee; WRONG_STATE after it was recalled or has ended;
 * REASON_REQUIRED; as decideGrant.
 */
export async function acknowledgeDelivery(office: Office, input: Acknowledgement): Promise<DeliveryDocument> {
  const { planId, addresseeId, actorId, signedAs, verdict, axisMessage } = input;
  const grant = await findGrant(office, { planId, purpose: 'ACKNOWLEDGE', subjectIds: [addresseeId], docHash: null });
  if (!grant) throw new Failure('NOT_FOUND');
  if (grant.state !== 'USED') await refuseWithdrawn(office, planId);
  const decided = await decideGrant(office, grant, {
    decision: {
      ...{ verdict, ...reasonOf(input), actorId, signedAs, mandateId: null },
      ...(axisMessage === undefined ? { channel: 'GRAPHQL' } : { channel: 'AXIS', axisMessage }),
    },
    docHash: grant.docHash,
    code: null,
  });
  await takeInReceipt(office, decided);
  const delivery = await office.documents.deliveries.findOne({ _id: deliveryId(planId, addresseeId) });
  if (!delivery) throw new Failure('NOT_FOUND');
  return delivery;
}

/** Officials read it, so the kind is named in Vietnamese. */
function reasonOf({ verdict, reason, returnKind = null }: Acknowledgement) {
  if (verdict === 'RECEIVED') return { reason: null };
  return { reason: returnReason(returnKind, reason ?? '', 'vi'), returnKind };
}

/** Nobody confirms what was taken back; a plan that was shut away says so by a code of its own. */
async function refuseWithdrawn(office: Pick<Office, 'documents'>, planId: string): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (plan && !plan.quarantine && hasEnded(plan.state))
    throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'IN_FORCE' });
}
