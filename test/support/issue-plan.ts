import { dispatchDeliveries } from '../../services/distribution/dispatch-deliveries';
import { freezeRecipients } from '../../services/distribution/freeze-recipients';
import { openObligations } from '../../services/obligations/open-obligations';
import type { Office } from '../../services/office';
import { allocateNumber } from '../../services/register/allocate-number';

/** Signs, numbers, issues and sends a draft by the steps its workflow takes, all at the office's present instant. */
export async function issuePlan(office: Office, planId: string): Promise<void> {
  const at = office.clock();
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = await office.documents.revisions.findOne({ _id: `${planId}/${plan?.revision}` });
  if (!plan || !revision) throw new Error(`no plan ${planId}`);
  const { signerId, mandateId } = plan.route;
  const signature = { grantId: 'ky', personId: signerId, mandateId, revision: 1, contentHash: revision.contentHash };
  await office.documents.plans.updateOne(
    { _id: planId },
    { $set: { state: 'SIGNED', signature: { ...signature, level: 'L1', at } } },
  );
  await allocateNumber(office, planId, at);
  await freezeRecipients(office, planId, at);
  await openObligations(office, planId, at);
  await office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'IN_FORCE', issuedAt: at, inForceAt: at } });
  while ((await dispatchDeliveries(office, planId, at)) > 0);
}
