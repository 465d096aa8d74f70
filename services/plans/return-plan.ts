import type { AuditPorts } from '../audit/append-event';
import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { movePlan, type PlanMove } from './move-plan';

/**
 * Sends the plan back to the drafter with the reason (Điều 10.3, 11.2). The drafter hears of it, and so does everyone
 * who had already approved this revision.
 */
export async function returnPlan(office: Pick<Office, AuditPorts | 'post'>, move: PlanMove): Promise<void> {
  const grant = move.grantId ? await office.documents.grants.findOne({ _id: move.grantId }) : null;
  const plan = await office.documents.plans.findOne({ _id: move.planId });
  if (!grant?.decision || !plan) throw new Failure('NOT_FOUND');
  await movePlan(office, move);
  const approvals = await office.documents.grants
    .find({ planId: plan._id, revision: plan.revision, state: 'USED', 'decision.verdict': 'APPROVED' })
    .toArray();
  const readers = new Set([plan.drafterId, ...approvals.map((approval) => approval.subjectId)]);
  await queueMails(
    office,
    [...readers].map((addresseeId) => ({
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId,
        purpose: 'RETURNED' as const,
        aboutId: `${plan._id}/${grant._id}`,
      },
      note: grant.decision?.reason ?? null,
      queuedAt: move.at,
    })),
  );
}
