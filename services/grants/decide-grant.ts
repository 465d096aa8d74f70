import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { deriveCode, sameSecret } from './derive-token';
import { GRANT_PURPOSES, type GrantDecision, type GrantDocument } from './grant';
import { refuseUnlessOpen } from './refuse-unless-open';

const MAX_TRIES = 5;
const CODE_LIFETIME_MS = 10 * 60_000;

export interface DecisionRequest {
  decision: Omit<GrantDecision, 'at'>;
  /** Content hash the person was shown. */
  docHash: string;
  /** The code from the mail, for purposes of level L1. */
  code: string | null;
}

/**
 * Records a decision in the grant: one conditional update OPEN → USED is the arbiter of every race.
 * The same decision again, or a loser of a race, gets the winner's receipt.
 * @throws Failure REASON_REQUIRED, CONTENT_MISMATCH, CODE_REQUIRED, CODE_WRONG, LINK_LOCKED, LINK_EXPIRED,
 * REVISION_SUPERSEDED, ALREADY_DECIDED (another verdict won). A refused decision consumes nothing but a code try.
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
  const needsCode = GRANT_PURPOSES[grant.purpose].level !== 'L0';
  if (needsCode && !(await spendTry(office, grant, request.code, now))) return closedMeanwhile(office, grant, request);
  const won = await office.documents.grants.updateOne(
    { _id: grant._id, state: 'OPEN' },
    { $set: { state: 'USED', decision: { ...request.decision, at: now } } },
  );
  if (won.modifiedCount !== 1) return closedMeanwhile(office, grant, request);
  return reread(office, grant);
}

/** The answer to whoever lost a race: the winner's receipt, or why the link is closed. */
async function closedMeanwhile(office: Office, grant: GrantDocument, request: DecisionRequest): Promise<GrantDocument> {
  const after = await reread(office, grant);
  if (after.state === 'USED') return receiptOf(after, request);
  await refuseUnlessOpen(office, after, office.clock());
  throw new Failure('CONFLICT');
}

async function reread(office: Pick<Office, 'documents'>, { _id }: GrantDocument): Promise<GrantDocument> {
  const grant = await office.documents.grants.findOne({ _id });
  if (!grant) throw new Failure('NOT_FOUND');
  return grant;
}

function receiptOf(grant: GrantDocument, request: DecisionRequest): GrantDocument {
  if (grant.decision?.verdict !== request.decision.verdict) {
    throw new Failure('ALREADY_DECIDED', { verdict: grant.decision?.verdict ?? null });
  }
  return grant;
}

/**
 * A try is counted before the code is looked at, so that parallel guesses do not get more than five.
 * @returns false when the link was closed meanwhile: no try was counted.
 */
async function spendTry(office: Office, grant: GrantDocument, code: string | null, now: Date): Promise<boolean> {
  if (!code?.trim()) throw new Failure('CODE_REQUIRED');
  const tries = await countTry(office, grant);
  if (tries === null) return false;
  const lastSent = grant.codeSentAt.at(-1);
  const fresh = grant.codeRound > 0 && lastSent !== undefined && lastSent.getTime() + CODE_LIFETIME_MS > now.getTime();
  const right = sameSecret(deriveCode(office.keys, grant, grant.codeRound), code.trim());
  if (fresh && right) return true;
  if (tries < MAX_TRIES) throw new Failure('CODE_WRONG', { triesLeft: MAX_TRIES - tries });
  await lock(office, grant, now);
  throw new Failure('LINK_LOCKED');
}

async function countTry(office: Office, grant: GrantDocument): Promise<number | null> {
  for (let seen = grant; seen.state === 'OPEN'; seen = await reread(office, grant)) {
    if (seen.tries >= MAX_TRIES) throw new Failure('LINK_LOCKED');
    const counted = await office.documents.grants.updateOne(
      { _id: grant._id, state: 'OPEN', tries: seen.tries },
      { $set: { tries: seen.tries + 1 } },
    );
    if (counted.modifiedCount === 1) return seen.tries + 1;
  }
  return null;
}

async function lock(office: Office, grant: GrantDocument, now: Date): Promise<void> {
  await office.documents.grants.updateOne({ _id: grant._id, state: 'OPEN' }, { $set: { state: 'LOCKED' } });
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  if (!plan) return;
  await queueMails(office, [
    {
      key: {
        planId: grant.planId,
        revision: grant.revision,
        addresseeId: plan.route.clerkId,
        purpose: 'LINK_LOCKED',
        aboutId: `${grant.planId}/${grant._id}`,
      },
      grantId: grant._id,
      queuedAt: now,
    },
  ]);
}
