import { type DeliveryDocument, deliveryId } from '../distribution/delivery';
import { Failure } from '../failures';
import type { FactDocument } from '../obligations/fact';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';
import { refuseQuarantined } from '../plans/refuse-quarantined';

export interface RecallAnswer {
  planId: string;
  addresseeId: string;
  /** Agreed: the copy was deleted, the paper sent back (axis 15); else refused (16), with a reason. */
  agreed: boolean;
  reason: string;
  actorId: string;
  /** Officer's name as typed on the page, or of whoever answers for the unit. */
  signedAs: string | null;
  channel: FactDocument['channel'];
  idempotencyKey: string;
}

/**
 * Records what a recipient answers to a recall (Điều 18.4); the relay takes it into the plan's record, for its procedure
 * has ended. A refusal is work for the clerk; who refused may agree later, who agreed is done.
 * @throws Failure NOT_FOUND where the copy was never sent; ALREADY_DECIDED after an agreement; REASON_REQUIRED; as recordFact.
 */
export async function answerRecall(office: Office, answer: RecallAnswer): Promise<FactDocument> {
  const { planId, addresseeId, agreed, reason, ...by } = answer;
  const _id = deliveryId(planId, addresseeId);
  const delivery = await office.documents.deliveries.findOne({ _id });
  if (!delivery) throw new Failure('NOT_FOUND');
  if (!agreed && reason.trim() === '') throw new Failure('REASON_REQUIRED');
  const repeat = await office.documents.facts.findOne({ subjectId: _id, idempotencyKey: by.idempotencyKey });
  if (!repeat) await refuseAnswered(office, delivery);
  return recordFact(office, {
    ...{ ...by, planId, subjectId: _id },
    act: { kind: 'RECALL_ANSWERED', agreed, reason: reason.trim() },
  });
}

async function refuseAnswered({ documents }: Pick<Office, 'documents'>, delivery: DeliveryDocument): Promise<void> {
  const plan = await documents.plans.findOne({ _id: delivery.planId });
  refuseQuarantined(plan);
  if (plan && plan.state !== 'RECALLED') throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'RECALLED' });
  if (!delivery.recall) throw new Failure('NOT_FOUND');
  if (delivery.recall.state === 'AGREED') throw new Failure('ALREADY_DECIDED', { verdict: null });
}
