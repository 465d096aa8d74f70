import { type AuditPorts, appendEvent } from '../audit/append-event';
import { recordDecisions } from '../audit/record-decisions';
import { Failure } from '../failures';
import type { Office } from '../office';
import { bareKey } from '../reading/bare-key';
import { movePlan, type PlanMove } from './move-plan';
import { revisionId } from './plan';

/**
 * Makes a stored revision the current one. All open links of older revisions are revoked first; a signature that was
 * given before that moment stands, and the revision is refused.
 * @returns false when the plan was signed first.
 */
export async function takeRevision(office: Pick<Office, AuditPorts>, move: PlanMove): Promise<boolean> {
  const revision = await office.documents.revisions.findOne({ _id: revisionId(move.planId, move.revision) });
  if (!revision) throw new Failure('NOT_FOUND');
  const older = {
    planId: move.planId,
    revision: { $lt: move.revision },
    purpose: { $in: ['CONTENT_CHECK' as const, 'FORM_CHECK' as const, 'SIGN' as const] },
  };
  const revoked = await office.documents.grants.updateMany(
    { ...older, state: 'OPEN' },
    { $set: { state: 'REVOKED', supersededBy: move.revision } },
  );
  const signed = await office.documents.grants.findOne({
    ...older,
    purpose: 'SIGN',
    state: 'USED',
    'decision.verdict': 'APPROVED',
    takenInAt: null,
  });
  if (signed) return false;
  await recordDecisions(office, move.planId);
  await office.documents.grants.updateMany(
    { ...older, state: 'USED', takenInAt: null },
    { $set: { takenInAt: move.at } },
  );
  await appendEvent(office, {
    planId: move.planId,
    key: `revoked-${move.revision}`,
    type: 'LINKS_REVOKED',
    actorId: move.actorId,
    at: move.at,
    data: { before: move.revision, links: revoked.modifiedCount },
  });
  await movePlan(office, move, {
    title: revision.reading.title ?? '',
    searchKey: bareKey(revision.reading.title ?? ''),
    planYear: revision.reading.planYear,
    urgency: revision.reading.urgency,
  });
  return true;
}
