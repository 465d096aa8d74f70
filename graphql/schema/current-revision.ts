import { Failure } from '../../services/failures';
import { findRevision } from '../../services/plans/list-revisions';
import { type PlanDocument, type RevisionDocument, revisionId } from '../../services/plans/plan';
import type { Ctx } from '../context';

/**
 * The revision a plan's road runs on, read once a request.
 * @throws Failure INTERNAL never in practice: a plan is written after its first revision.
 */
export function currentRevision(plan: PlanDocument, { office, revisions }: Ctx): Promise<RevisionDocument> {
  const id = revisionId(plan._id, plan.revision);
  const known = revisions.get(id);
  if (known) return known;
  const looking = findRevision(office, plan._id, plan.revision).then((revision) => {
    if (!revision) throw new Failure('INTERNAL');
    return revision;
  });
  revisions.set(id, looking);
  return looking;
}
