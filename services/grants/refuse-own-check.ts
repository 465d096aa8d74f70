import { Failure } from '../failures';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import type { GrantDocument } from './grant';

/**
 * Điều 12.2: who drafts does not check the form of the same text, and neither does whoever else saved the revision.
 * @throws Failure FORBIDDEN with `details.rule` `drafter-is-form-checker`.
 */
export async function refuseOwnCheck(
  office: Pick<Office, 'documents'>,
  { purpose, planId, revision, subjectId }: GrantDocument,
): Promise<void> {
  if (purpose !== 'FORM_CHECK') return;
  const plan = await office.documents.plans.findOne({ _id: planId });
  const text = await office.documents.revisions.findOne({ _id: revisionId(planId, revision) });
  if (subjectId === plan?.drafterId || subjectId === text?.createdBy)
    throw new Failure('FORBIDDEN', { rule: 'drafter-is-form-checker' });
}
