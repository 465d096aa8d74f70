import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from './plan';
import { isFinal } from './plan-states';

/**
 * Shuts a plan away that was reported to hold a state secret, whatever its state. Setting the mark is one conditional
 * update and needs no workflow: from then on no page, field or mail shows anything of it. Links are revoked and waiting
 * mails cancelled at once; the workflow ends by itself. The text stays in the documents for whoever investigates.
 * The first report stands; a repeat finishes what the first left undone.
 * @throws Failure REASON_REQUIRED, NOT_FOUND
 */
export async function quarantinePlan(
  office: Office,
  input: { planId: string; reason: string; actorId: string },
): Promise<PlanDocument> {
  const { planId, actorId: by } = input;
  const reason = input.reason.trim();
  if (reason === '') throw new Failure('REASON_REQUIRED');
  await office.documents.plans.updateOne(
    { _id: planId, quarantine: { $exists: false } },
    { $set: { quarantine: { at: office.clock(), by, reason } } },
  );
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan?.quarantine) throw new Failure('NOT_FOUND');
  await stopEverything(office, planId);
  // The reason stays out of the record, which nobody can take anything out of: it might tell what must not be told.
  await appendEvent(office, {
    planId,
    key: 'quarantined',
    type: 'QUARANTINED',
    actorId: plan.quarantine.by,
    at: plan.quarantine.at,
    data: { state: plan.state, revision: plan.revision },
  });
  await endWithoutWorkflow(office, plan);
  office.process.wake(planId, 'now');
  return (await office.documents.plans.findOne({ _id: planId })) ?? plan;
}

async function stopEverything({ documents }: Pick<Office, 'documents'>, planId: string): Promise<void> {
  const closable = { planId, state: { $in: ['OPEN' as const, 'LOCKED' as const] } };
  await documents.grants.updateMany(closable, { $set: { state: 'REVOKED' } });
  await documents.mails.updateMany({ planId, state: 'QUEUED' }, { $set: { state: 'CANCELLED' } });
}

/** A plan that had come to its end has no workflow any more that could move it. */
async function endWithoutWorkflow({ documents, clock }: Office, { _id, state, version }: PlanDocument): Promise<void> {
  if (!isFinal(state) || state === 'QUARANTINED') return;
  await documents.plans.updateOne(
    { _id, state, version },
    { $set: { state: 'QUARANTINED', version: version + 1, updatedAt: clock() } },
  );
}
