import type { GrantDocument } from '../grants/grant';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';

/**
 * Applies a recipient's answer to its copy: receipt confirmed (axis 03), with which the tasks it carries are taken, or
 * returned with a reason (02, work for the clerk). Applying it again changes nothing; neither does the answer by a link
 * that was used up before the copy was sent again. No workflow is woken: a receipt moves nothing in the procedure, and the
 * relay sees to it that the record takes it in.
 */
export async function takeInReceipt(office: Pick<Office, 'documents' | 'post'>, grant: GrantDocument): Promise<void> {
  const { decision } = grant;
  if (grant.purpose !== 'ACKNOWLEDGE' || !decision || !grant.aboutId) return;
  const returned = decision.verdict === 'RETURNED';
  await office.documents.deliveries.updateOne(
    { _id: grant.aboutId, answeredAt: null, linkRound: grant.round ?? { $exists: false } },
    {
      $set: {
        state: returned ? 'RETURNED' : 'RECEIVED',
        answeredAt: decision.at,
        answeredBy: decision.signedAs ?? decision.actorId,
        reason: decision.reason,
        returnKind: decision.returnKind ?? null,
        mailProblem: null,
        settled: null,
      },
    },
  );
  if (returned) await tellClerk(office, grant);
  else await takeTasks(office, grant.planId, [grant.subjectId]);
}

/** With receipt a unit takes the tasks the plan gives it. */
export async function takeTasks(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  receivers: readonly string[],
): Promise<void> {
  await documents.tasks.updateMany(
    { planId, ownerId: { $in: [...receivers] }, state: 'IN_FORCE' },
    { $set: { state: 'ACKNOWLEDGED' } },
  );
}

async function tellClerk(office: Pick<Office, 'documents' | 'post'>, grant: GrantDocument): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  if (!plan || !grant.decision) return;
  await queueMails(office, [
    {
      key: {
        planId: grant.planId,
        revision: grant.revision,
        addresseeId: plan.route.clerkId,
        purpose: 'DELIVERY_RETURNED',
        aboutId: grant.aboutId,
        ...(grant.round === undefined ? {} : { round: grant.round }),
      },
      note: grant.decision.reason,
      queuedAt: grant.decision.at,
    },
  ]);
}
