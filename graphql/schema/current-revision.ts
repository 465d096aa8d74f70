import { Failure } from '../../services/failures';
import { findRevision } from '../../services/plans/list-revisions';
import type { PlanDocument, RevisionDocument } from '../../services/plans/plan';
import type { Ctx } from '../context';

/** @throws Failure INTERNAL never in practice: a plan is written after its first revision. */
export async function currentRevision(plan: PlanDocument, { office }: Ctx): Promise<RevisionDocument> {
  const revision = await findRevision(office, plan._id, plan.revision);
  if (!revision) throw new Failure('INTERNAL');
  return revision;
}
