import { Failure } from '../failures';
import type { Office } from '../office';
import { refuseWithoutMandate } from '../plans/refuse-without-mandate';
import type { GrantDecision, GrantDocument } from './grant';
import { type Proof, proveActor } from './prove-actor';
import { refuseChangedContent } from './refuse-changed-content';
import { refuseOwnCheck } from './refuse-own-check';
import { refuseUnlessOpen } from './refuse-unless-open';
import { rereadGrant } from './reread-grant';

export interface DecisionRequest extends Proof {
  decision: Omit<GrantDecision, 'at' | 'level' | 'evidence'>;
  /** Content hash the person was shown. */
  docHash: string;
}

/**
 * Records a decision in the grant: one conditional update OPEN → USED is the arbiter of every race.
 * The same decision again, or a loser of a race, gets the winner's receipt.
 * @throws Failure REASON_REQUIRED, CONTENT_MISMATCH, FORBIDDEN (their own text), NO_MANDATE, CODE_REQUIRED, CODE_WRONG,
 * LINK_LOCKED, LINK_EXPIRED, REVISION_SUPERSEDED, ALREADY_DECIDED (another verdict won). A refused decision consumes nothing but a code try.
 */
export async function decideGrant(
  office: Office,
  grant: GrantDocument,
  request: DecisionRequest,
): Promise<GrantDocument> {
  const now = office.clock();
  if (grant.state === 'USED') return receiptOf(grant, request);
  await refuseUnlessOpen(office, grant, now);
  if (request.decision.verdict === 'RETURNED' && !request.decision.reason?.trim()) throw new Failure('REASON_REQUIRED');
  if (request.docHash !== grant.docHash) throw new Failure('CONTENT_MISMATCH');
  await refuseOwnCheck(office, grant);
  await refuseChangedContent(office, grant);
  await refuseWithoutMandate(office, grant, request.decision, now);
  const proven = await proveActor(office, grant, { ...request, ...request.decision }, now);
  if (!proven) return closedMeanwhile(office, grant, request);
  const won = await office.documents.grants.updateOne(
    { _id: grant._id, state: 'OPEN' },
    { $set: { state: 'USED', decision: { ...request.decision, ...proven, at: now } } },
  );
  if (won.modifiedCount !== 1) return closedMeanwhile(office, grant, request);
  return rereadGrant(office, grant);
}

/** The answer to whoever lost a race: the winner's receipt, or why the link is closed. */
async function closedMeanwhile(office: Office, grant: GrantDocument, request: DecisionRequest): Promise<GrantDocument> {
  const after = await rereadGrant(office, grant);
  if (after.state === 'USED') return receiptOf(after, request);
  await refuseUnlessOpen(office, after, office.clock());
  throw new Failure('CONFLICT');
}

function receiptOf(grant: GrantDocument, request: DecisionRequest): GrantDocument {
  if (grant.decision?.verdict !== request.decision.verdict) {
    throw new Failure('ALREADY_DECIDED', { verdict: grant.decision?.verdict ?? null });
  }
  return grant;
}
