import { Failure } from '../failures';
import { openUpload } from '../files/find-upload';
import { decideGrant } from '../grants/decide-grant';
import { findGrant } from '../grants/find-grant';
import type { GrantDocument } from '../grants/grant';
import { requestCode } from '../grants/request-code';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';
import type { DecisionPurpose } from './ask-decision';
import { refuseUnusableUntil } from './record-absence';

export interface PlanDecision {
  planId: string;
  purpose: DecisionPurpose;
  verdict: 'APPROVED' | 'RETURNED' | 'HANDED_OVER';
  reason: string | null;
  /** With HANDED_OVER: the mandate of the deputy. */
  mandateId: string | null;
  /** With HANDED_OVER: the last day on which the deputy signs every plan meanwhile. */
  until?: Day | null;
  /** The code from the mail; only the signature asks for it. */
  code: string | null;
  /** With the signer's approval instead of the code: id of their upload of the digitally signed PDF. */
  signedFileId?: string | null;
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
  if (input.until) refuseUnusableUntil(input.until, office.clock());
  const decided = await decideGrant(office, grant, {
    decision: {
      verdict: input.verdict,
      reason: input.reason?.trim() || null,
      actorId: input.personId,
      signedAs: null,
      mandateId: input.mandateId,
      channel: 'GRAPHQL',
      ...(input.until ? { until: input.until } : {}),
    },
    docHash: input.contentHash,
    code: input.code,
    signedPdf: await signedPdfOf(office, input),
  });
  if (!decided.takenInAt) office.process.wake(input.planId, 'now');
  return decided;
}

/** @throws Failure BAD_USER_INPUT naming `signedFileId`: they handed in no such file. */
async function signedPdfOf(office: Office, { signedFileId, personId }: PlanDecision): Promise<Buffer | null> {
  if (!signedFileId) return null;
  const wanted = { fileId: signedFileId, uploaderId: personId, field: 'signedFileId' };
  return (await openUpload(office, wanted)).content;
}

/**
 * Sends the signer a code to the registered address; one for a key.
 * @throws Failure FORBIDDEN when the plan does not wait for this person's signature; as requestCode.
 */
export async function requestSignatureCode(
  office: Office,
  input: Pick<PlanDecision, 'planId' | 'personId' | 'contentHash'> & { idempotencyKey: string },
): Promise<GrantDocument> {
  const grant = await grantOf(office, { ...input, purpose: 'SIGN' });
  if (grant.docHash !== input.contentHash && grant.state === 'OPEN') throw new Failure('CONTENT_MISMATCH');
  await requestCode(office, grant, input.idempotencyKey);
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
