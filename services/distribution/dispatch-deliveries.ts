import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { DeliveryDocument } from './delivery';
import { sendCopies } from './send-copies';

/** Recipients handled together. */
const CHUNK_SIZE = 100;

/** An activity works this long at most, then lets the worker breathe. */
const MAX_CHUNKS = 10;

/**
 * Opens an acknowledgement link and sends the plan's mail for every addressee that has none yet, a hundred at a time.
 * May be repeated after a crash at any point: grants and mails have ids that follow from plan and addressee.
 * @returns how many addressees are still to be dispatched.
 */
export async function dispatchDeliveries(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  planId: string,
  at: Date,
): Promise<number> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan?.signature) throw new Failure('WRONG_STATE', { state: plan?.state ?? 'UNKNOWN', wanted: 'SIGNED' });
  for (let chunk = 0; chunk < MAX_CHUNKS; chunk += 1) {
    const deliveries = await office.documents.deliveries
      .find({ planId, dispatchedAt: null })
      .limit(CHUNK_SIZE)
      .toArray();
    if (deliveries.length === 0) break;
    await dispatchChunk(office, plan, deliveries, at);
  }
  await office.documents.register.updateOne({ planId, dispatchedOn: null }, { $set: { dispatchedOn: dayOf(at) } });
  return office.documents.deliveries.countDocuments({ planId, dispatchedAt: null });
}

async function dispatchChunk(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  plan: PlanDocument,
  deliveries: DeliveryDocument[],
  at: Date,
): Promise<void> {
  const published = deliveries.filter((delivery) => delivery.channel === 'PUBLICATION').map((delivery) => delivery._id);
  const mailed = deliveries.filter((delivery) => delivery.channel === 'MAIL');
  await sendCopies(office, plan, mailed, at);
  // A portal shows the plan by itself; nobody confirms receipt there.
  await office.documents.deliveries.updateMany(
    { _id: { $in: published } },
    { $set: { state: 'DONE', sentAt: at, answeredAt: at, dispatchedAt: at } },
  );
  await office.documents.deliveries.updateMany(
    { _id: { $in: mailed.map((one) => one._id) } },
    { $set: { dispatchedAt: at } },
  );
}
