import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import { decideGrant } from '../grants/decide-grant';
import { findGrant } from '../grants/find-grant';
import type { GrantDocument } from '../grants/grant';
import { requestCode } from '../grants/request-code';
import type { Office } from '../office';
import type { DecisionPurpose } from './ask-decision';

export interface PlanDecision {
  planId: string;
  purpose: DecisionPurpose;
  verdict: 'APPROVED' | 'RETURNED' | 'HANDED_OVER';
  reason: string | null;
  /** With HANDED_OVER: the mandate of the deputy. */
  mandateId: string | null;
  /** The code from the mail; only the signature asks for it. */
  code: string | null;
  /** Content hash of the revision the person has read. */
  contentHash: string;
  personId: string;
}

/**
 * A decision given in GraphQL instead of on the page of the link: the same grant, the same arbiter.
 * @throws Failure FORBIDDEN when nobody asked this person for this step; NO_MANDATE; as decideGrant.
 */
export async function decidePlan(office: Office, input: PlanDecision): Promise<GrantDocument> {
  const grant = await grantOf(office, input);
  if (input.verdict === 'HANDED_OVER') await refuseWithoutMandate(office, input);
  const decided = await decideGrant(office, grant, {
    decision: {
      verdict: input.verdict,
      reason: input.reason?.trim() || null,
      actorId: input.personId,
      signedAs: null,
      mandateId: input.mandateId,
      channel: 'GRAPHQL',
    },
    docHash: input.contentHash,
    code: input.code,
  });
  if (!decided.takenInAt) office.process.wake(input.planId, 'now');
  return decided;
}

/**
 * Sends the signer a code to the registered address.
 * @throws Failure FORBIDDEN when the plan does not wait for this person's signature; as requestCode.
 */
export async function requestSignatureCode(
  office: Office,
  input: Pick<PlanDecision, 'planId' | 'personId' | 'contentHash'>,
): Promise<GrantDocument> {
  const grant = await grantOf(office, { ...input, purpose: 'SIGN' });
  if (grant.docHash !== input.contentHash && grant.state === 'OPEN') throw new Failure('CONTENT_MISMATCH');
  await requestCode(office, grant);
  return (await office.documents.grants.findOne({ _id: grant._id })) ?? grant;
}

async function grantOf(
  office: Pick<Office, 'documents'>,
  { planId, purpose, personId, contentHash }: Pick<PlanDecision, 'planId' | 'purpose' | 'personId' | 'contentHash'>,
): Promise<GrantDocument> {
  const grant = await findGrant(office, { planId, purpose, subjectIds: [personId], docHash: contentHash });
  if (!grant) throw new Failure('FORBIDDEN', { step: purpose });
  return grant;
}

/** Điều 13.1: a deputy signs by a mandate of the day; nobody hands over to themselves. */
async function refuseWithoutMandate(office: Office, { planId, mandateId, personId }: PlanDecision): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const mandates = directory.mandatesOf(plan.issuerId, dayOf(office.clock()));
  const deputy = mandates.find((held) => held.id === mandateId && held.holderId !== personId);
  if (!deputy) throw new Failure('NO_MANDATE', { issuerId: plan.issuerId });
}
