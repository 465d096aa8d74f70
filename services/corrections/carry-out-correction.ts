import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { noteInRegister } from '../register/note-in-register';
import { type CorrectionDocument, correctionId } from './correction';

/**
 * Puts a letter of correction on record, with the number after the last one: the plan shows it from now on. Running twice
 * gives the same.
 * @returns its number within the plan.
 */
export async function carryOutCorrection(
  office: Pick<Office, AuditPorts>,
  { planId, orderId, at }: { planId: string; orderId: string; at: Date },
): Promise<number> {
  const { plans } = office.documents;
  const correction = await storeCorrection(office, planId, orderId, at);
  const { n, reference, date, what, by } = correction;
  const older = { $or: [{ correctedTimes: { $exists: false } }, { correctedTimes: { $lt: n } }] };
  await plans.updateOne(
    { _id: planId, ...older },
    { $set: { correctedTimes: n, lastCorrection: { reference, date, what }, updatedAt: at } },
  );
  await noteInRegister(office, planId);
  await appendEvent(office, {
    planId,
    key: `corrected-${n}`,
    type: 'CORRECTED',
    actorId: by,
    at,
    data: { correctionId: correction._id, orderId, reference, date, digest: digestOf(correction), reason: what },
  });
  return n;
}

/** Only the plan's workflow comes here, so the next number is free; an earlier try of this step may have taken it. */
async function storeCorrection(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  orderId: string,
  at: Date,
): Promise<CorrectionDocument> {
  const order = await documents.orders.findOne({ _id: orderId });
  if (!order?.correction) throw new Failure('NOT_FOUND');
  for (;;) {
    const known = await documents.corrections.find({ planId }).toArray();
    const earlier = known.find((one) => one.orderId === orderId);
    if (earlier) return earlier;
    const n = known.length + 1;
    const correction: CorrectionDocument = {
      ...order.correction,
      _id: correctionId(planId, n),
      schemaVersion: 1,
      planId,
      n,
      orderId,
      by: order.actorId,
      at,
    };
    try {
      await documents.corrections.insertOne(correction);
      return correction;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
