import { DELIVERY_STATES, type DeliveryDocument, type DeliveryState, deliveryId } from '../distribution/delivery';
import { insertMissing } from '../documents';
import type { PlanDocument } from '../plans/plan';
import type { PassedOn } from './pass-on';
import type { Handover, TransferOffice } from './transfer-obligations';

/**
 * A successor gets a copy of the plan where it takes work over, or where the abolished unit had not confirmed its own;
 * one that has a copy keeps that one.
 * @returns how many copies are new.
 */
export async function passOnDeliveries(
  office: TransferOffice,
  plan: PlanDocument,
  { unitId, successors, at }: Handover,
  passed: PassedOn[],
): Promise<number> {
  const { deliveries } = office.documents;
  const old = await deliveries.findOne({ _id: deliveryId(plan._id, unitId) });
  const isUnanswered = old !== null && DELIVERY_STATES[old.state].open;
  const receivers = new Set([...passed.flatMap(({ transfer }) => transfer.to), ...(isUnanswered ? successors : [])]);
  if (receivers.size === 0) return 0;
  const directory = await office.directory();
  const copies = [...receivers].map((id): DeliveryDocument => {
    const channel = directory.unit(id)?.channel ?? 'MAIL';
    return newDelivery(plan._id, id, channel, old);
  });
  const added = await insertMissing(deliveries, copies);
  if (old && isUnanswered) await close(office, plan._id, old, at);
  return added;
}

/** A copy that never left does not leave any more. */
async function close(
  { documents }: TransferOffice,
  planId: string,
  { _id, addresseeId, dispatchedAt }: DeliveryDocument,
  at: Date,
): Promise<void> {
  const open = (Object.keys(DELIVERY_STATES) as DeliveryState[]).filter((state) => DELIVERY_STATES[state].open);
  await documents.deliveries.updateOne(
    { _id, state: { $in: open } },
    { $set: { state: 'NO_RESPONSE', answeredAt: at, dispatchedAt: dispatchedAt ?? at } },
  );
  await documents.grants.updateMany(
    { planId, subjectId: addresseeId, purpose: 'ACKNOWLEDGE', state: 'OPEN' },
    { $set: { state: 'REVOKED', revokedBecause: 'TRANSFERRED' } },
  );
}

/** A copy for a unit that the plan was not sent to; it stands where the one it follows stood. */
export function newDelivery(
  planId: string,
  addresseeId: string,
  channel: DeliveryDocument['channel'],
  old: Pick<DeliveryDocument, 'line' | 'via' | 'purpose'> | null,
): DeliveryDocument {
  return {
    _id: deliveryId(planId, addresseeId),
    schemaVersion: 1,
    planId,
    addresseeId,
    addresseeKind: 'unit',
    channel,
    line: old?.line ?? null,
    via: old?.via ?? '',
    purpose: old?.purpose ?? null,
    state: 'QUEUED',
    dispatchedAt: null,
    sentAt: null,
    answeredAt: null,
    answeredBy: null,
    reason: null,
    ran: {},
  };
}
