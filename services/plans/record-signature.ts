import type { AuditPorts } from '../audit/append-event';
import { renderSignatureBlock } from '../directory/render-signature-block';
import { Failure } from '../failures';
import type { Office } from '../office';
import { movePlan, type PlanMove } from './move-plan';
import type { PlanSignature } from './plan';

/** Freezes who signed what: the grant's decision becomes the plan's signature (Điều 13). */
export async function recordSignature(office: Pick<Office, AuditPorts | 'directory'>, move: PlanMove): Promise<void> {
  const grant = move.grantId ? await office.documents.grants.findOne({ _id: move.grantId }) : null;
  const plan = await office.documents.plans.findOne({ _id: move.planId });
  if (!grant?.decision || !plan) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const mandate = directory.mandate(plan.route.mandateId);
  const holder = directory.person(grant.decision.actorId);
  const signature: PlanSignature = {
    grantId: grant._id,
    personId: grant.decision.actorId,
    mandateId: plan.route.mandateId,
    revision: grant.revision,
    contentHash: grant.docHash,
    level: grant.decision.level,
    at: grant.decision.at,
    ...(grant.decision.evidence?.['fileId'] ? { signedFileId: grant.decision.evidence['fileId'] } : {}),
    ...(mandate && holder ? { block: renderSignatureBlock(mandate, holder) } : {}),
    ...(plan.standIn && plan.route.signerId === grant.decision.actorId ? { insteadOf: plan.standIn.personId } : {}),
  };
  await movePlan(office, move, { signature });
}
