import { freezeRecipients } from '../../services/distribution/freeze-recipients';
import { openObligations } from '../../services/obligations/open-obligations';
import type { Office } from '../../services/office';
import { createPlan } from '../../services/plans/create-plan';
import type { PlanDocument } from '../../services/plans/plan';
import { allocateNumber } from '../../services/register/allocate-number';
import { PROVINCE, PROVINCE_DRAFTER, provincePlanText } from './province-of-communes';

/** A draft of the sample province; another key makes another plan. */
export function draftOfProvince(
  office: Office,
  idempotencyKey: string,
  text = provincePlanText(),
): Promise<PlanDocument> {
  return createPlan(office, {
    text,
    corrections: [],
    issuerId: PROVINCE,
    drafterId: PROVINCE_DRAFTER,
    idempotencyKey,
  });
}

/** A plan as it is right after the chairman's signature, written where no workflow brings it about. */
export async function signedPlan(office: Office, idempotencyKey: string, text?: string): Promise<PlanDocument> {
  const { _id: planId } = await draftOfProvince(office, idempotencyKey, text);
  const revision = await office.documents.revisions.findOne({ _id: `${planId}/1` });
  const signature = {
    grantId: 'chữ-ký',
    personId: 'mau.chu-tich',
    mandateId: 'mau.tm-chu-tich',
    revision: 1,
    contentHash: revision?.contentHash ?? '',
    level: 'L1' as const,
    at: office.clock(),
  };
  await office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'SIGNED', signature } });
  return planOf(office, planId);
}

/** A numbered plan whose recipients are frozen and whose tasks and report periods are open; nothing is sent yet. */
export async function planInForce(office: Office, idempotencyKey: string, text?: string): Promise<PlanDocument> {
  const { _id: planId } = await signedPlan(office, idempotencyKey, text);
  const at = office.clock();
  await allocateNumber(office, planId, at);
  await freezeRecipients(office, planId, at);
  await openObligations(office, planId, at);
  const inForce = { state: 'IN_FORCE' as const, issuedAt: at, inForceAt: at };
  await office.documents.plans.updateOne({ _id: planId }, { $set: inForce });
  return planOf(office, planId);
}

async function planOf({ documents }: Pick<Office, 'documents'>, planId: string): Promise<PlanDocument> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (!plan) throw new Error(`no plan ${planId}`);
  return plan;
}
