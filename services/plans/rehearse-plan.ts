import { Failure } from '../failures';
import type { Office } from '../office';
import { revisionId } from './plan';
import { type Rehearsal, rehearse } from './rehearse';

/**
 * The dress rehearsal of a plan's current revision as if it were issued now. Changes nothing.
 * @throws Failure NOT_FOUND.
 */
export async function rehearsePlan(
  office: Pick<Office, 'documents' | 'directory' | 'calendar' | 'policy' | 'clock'>,
  planId: string,
): Promise<Rehearsal> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  return rehearse(plan, revision, {
    directory: await office.directory(),
    calendar: await office.calendar(),
    policy: office.policy(plan.policyId),
    at: office.clock(),
  });
}
