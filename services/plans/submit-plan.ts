import { dayOf } from '../calendar/vietnam-time';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { Failure } from '../failures';
import type { Office } from '../office';
import { MAX_ADDRESSEES } from './check-recipients';
import type { PlanDocument, RevisionDocument } from './plan';
import { revisionId } from './plan';
import type { StaffOrder } from './plan-process';
import type { PlanState } from './plan-states';
import { blockingFindings, prepareRevision } from './prepare-revision';

/**
 * Sends the current revision on its road: content check, form check, signature. The text is held against today's
 * directory once more, for a unit may have gone since the revision was saved.
 * @throws Failure SUBMISSION_BLOCKED, RECIPIENT_UNRESOLVED when only "Nơi nhận" is at fault, TOO_MANY_RECIPIENTS, WRONG_STATE.
 */
export async function submitPlan(office: Office, planId: string, order: StaffOrder): Promise<PlanState> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await submittedRevision(office, revisionId(planId, plan.revision)));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  if (plan.state !== 'DRAFT' && plan.state !== 'RETURNED')
    throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  await refuseReturnedRevision(office, planId, plan.revision);
  const recipients = await countRecipients(office, plan, revision);
  // Before everything that takes longer the more there are.
  if (recipients > MAX_ADDRESSEES) throw new Failure('TOO_MANY_RECIPIENTS', { count: recipients, max: MAX_ADDRESSEES });
  const { findings } = await prepareRevision(office, {
    text: revision.text,
    corrections: revision.corrections,
    issuerId: plan.issuerId,
  });
  const blocking = blockingFindings(findings);
  if (blocking.length > 0) {
    const code = blocking.every((finding) => finding.code === 'recipient-unresolved')
      ? 'RECIPIENT_UNRESOLVED'
      : 'SUBMISSION_BLOCKED';
    throw new Failure(code, { findings: blocking.map((finding) => finding.message) });
  }
  if (recipients === 0) throw new Failure('RECIPIENT_UNRESOLVED', { findings: [] });
  return office.process.submit(planId, order);
}

type Submitted = Omit<RevisionDocument, 'obligations'>;

/** Without the obligations, which are worked out anew: thirty tasks of all communes have a hundred thousand owners. */
async function submittedRevision({ documents }: Pick<Office, 'documents'>, _id: string): Promise<Submitted | null> {
  return documents.revisions.findOne<Submitted>({ _id }, { projection: { obligations: 0 } });
}

/** Whom "Nơi nhận" of the revision reaches today, each once. */
async function countRecipients(
  office: Pick<Office, 'directory' | 'clock'>,
  { issuerId }: PlanDocument,
  { reading }: Submitted,
): Promise<number> {
  const context = { directory: await office.directory(), issuerId, asOf: dayOf(office.clock()) };
  const reached = new Set<string>();
  for (const line of reading.recipients)
    for (const { id } of resolveRecipientLine(line, context).addressees) reached.add(id);
  return reached.size;
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
