import { Failure } from '../failures';
import type { Office } from '../office';
import { replacementFindings } from '../replacement/count-undecided';
import { MAX_ADDRESSEES } from './check-recipients';
import type { RevisionDocument } from './plan';
import { revisionId } from './plan';
import type { StaffOrder } from './plan-process';
import type { PlanState } from './plan-states';
import { blockingFindings, prepareRevision } from './prepare-revision';

/**
 * Sends the current revision on its road: content check, form check, signature. The text is held against today's
 * directory once more, for a unit may have gone since the revision was saved.
 * @throws Failure REPLACED_ALREADY, SUBMISSION_BLOCKED, RECIPIENT_UNRESOLVED when only "Nơi nhận" is at fault, TOO_MANY_RECIPIENTS, WRONG_STATE.
 */
export async function submitPlan(office: Office, planId: string, order: StaffOrder): Promise<PlanState> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await submittedRevision(office, revisionId(planId, plan.revision)));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  if (plan.state !== 'DRAFT' && plan.state !== 'RETURNED')
    throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  await refuseReturnedRevision(office, planId, plan.revision);
  const { findings, addressees } = await prepareRevision(office, {
    text: revision.text,
    corrections: revision.corrections,
    issuerId: plan.issuerId,
  });
  const { length: count } = addressees;
  if (count > MAX_ADDRESSEES) throw new Failure('TOO_MANY_RECIPIENTS', { count, max: MAX_ADDRESSEES });
  const blocking = blockingFindings([...findings, ...(await replacementFindings(office, plan, office.clock()))]);
  if (blocking.length > 0) {
    const code = blocking.every((finding) => finding.code === 'recipient-unresolved')
      ? 'RECIPIENT_UNRESOLVED'
      : 'SUBMISSION_BLOCKED';
    throw new Failure(code, { findings: blocking.map((finding) => finding.message) });
  }
  if (addressees.every(({ line }) => line === null)) throw new Failure('RECIPIENT_UNRESOLVED', { findings: [] });
  return office.process.submit(planId, order);
}

type Submitted = Omit<RevisionDocument, 'obligations'>;

/** Without the obligations, which are worked out anew: thirty tasks of all communes have a hundred thousand owners. */
async function submittedRevision({ documents }: Pick<Office, 'documents'>, _id: string): Promise<Submitted | null> {
  return documents.revisions.findOne<Submitted>({ _id }, { projection: { obligations: 0 } });
}

/** The links of a revision are used up by its decisions; the answer to a return is a revision of its own. */
async function refuseReturnedRevision(
  office: Pick<Office, 'documents'>,
  planId: string,
  revision: number,
): Promise<void> {
  const returned = await office.documents.grants.findOne({
    planId,
    revision,
    state: 'USED',
    'decision.verdict': 'RETURNED',
  });
  if (returned) throw new Failure('REVISION_REQUIRED', { revision });
}
