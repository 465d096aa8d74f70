import type { GrantDocument } from '../grants/grant';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';

/**
 * Applies a recipient's answer to its delivery: receipt confirmed (axis 03) or returned with a reason (02, work for
 * the clerk). Applying it again changes nothing.
 */
export async function takeInReceipt(office: Pick<Office, 'documents' | 'post'>, grant: GrantDocument): Promise<void> {
  const { decision } = grant;
  if (grant.purpose !== 'ACKNOWLEDGE' || !decision || !grant.aboutId) return;
  const returned = decision.verdict === 'RETURNED';
  const applied = await office.documents.deliveries.updateOne(
    { _id: grant.aboutId, answeredAt: null },
    {
      $set: {
        state: returned ? 'RETURNED' : 'RECEIVED',
        answeredAt: decision.at,
        answeredBy: decision.signedAs ?? decision.actorId,
        reason: decision.reason,
      },
    },
  );
  if (applied.modifiedCount === 0 || !returned) return;
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  if (!plan) return;
  await queueMails(office, [
    {
      key: {
        planId: grant.planId,
        revision: grant.revision,
        addresseeId: plan.route.clerkId,
        purpose: 'DELIVERY_RETURNED',
        aboutId: grant.aboutId,
      },
      note: decision.reason,
      queuedAt: decision.at,
    },
  ]);
}
