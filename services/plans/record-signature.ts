import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import type { Office } from '../office';
import { movePlan, type PlanMove } from './move-plan';
import type { PlanSignature } from './plan';

/** Freezes who signed what: the grant's decision becomes the plan's signature (Điều 13). */
export async function recordSignature(office: Pick<Office, 'documents'>, move: PlanMove): Promise<void> {
  const grant = move.grantId ? await office.documents.grants.findOne({ _id: move.grantId }) : null;
  const plan = await office.documents.plans.findOne({ _id: move.planId });
  if (!grant?.decision || !plan) throw new Failure('NOT_FOUND');
  const signature: PlanSignature = {
    grantId: grant._id,
    personId: grant.decision.actorId,
    mandateId: plan.route.mandateId,
    revision: grant.revision,
    contentHash: grant.docHash,
    level: grant.decision.level,
    at: grant.decision.at,
  };
  await movePlan(office, move, { signature });
  await appendEvent(office.documents, {
    planId: move.planId,
    key: `signature-${grant._id}`,
    type: 'DECISION',
    actorId: signature.personId,
    at: signature.at,
    data: {
      purpose: 'SIGN',
      verdict: 'APPROVED',
      revision: signature.revision,
      contentHash: signature.contentHash,
      level: signature.level,
    },
  });
}
