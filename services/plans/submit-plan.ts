import { dayOf } from '../calendar/vietnam-time';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { Failure } from '../failures';
import type { Office } from '../office';
import { MAX_ADDRESSEES } from './check-recipients';
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
  const revision = plan && (await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  if (plan.state !== 'DRAFT' && plan.state !== 'RETURNED')
    throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  await refuseReturnedRevision(office, planId, plan.revision);
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
  const context = { directory: await office.directory(), issuerId: plan.issuerId, asOf: dayOf(office.clock()) };
  const addressees = new Set(
    revision.reading.recipients.flatMap((line) => resolveRecipientLine(line, context).addressees.map((one) => one.id)),
  );
  if (addressees.size === 0) throw new Failure('RECIPIENT_UNRESOLVED', { findings: [] });
  if (addressees.size > MAX_ADDRESSEES)
    throw new Failure('TOO_MANY_RECIPIENTS', { count: addressees.size, max: MAX_ADDRESSEES });
  return office.process.submit(planId, order);
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
