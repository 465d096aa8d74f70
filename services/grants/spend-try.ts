import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { CODE_LIFETIME_MINUTES } from './code-lifetime';
import { deriveCode, sameSecret } from './derive-token';
import type { GrantDocument } from './grant';

export const MAX_TRIES = 5;
const CODE_LIFETIME_MS = CODE_LIFETIME_MINUTES * 60_000;

/**
 * A try is counted before the code is looked at, so that parallel guesses do not get more than five.
 * @returns false when the link was closed meanwhile: no try was counted.
 * @throws Failure CODE_WRONG, LINK_LOCKED.
 */
export async function spendTry(office: Office, grant: GrantDocument, code: string, now: Date): Promise<boolean> {
  const tries = await countTry(office, grant, now);
  if (tries === null) return false;
  const lastSent = grant.codeSentAt.at(-1);
  const fresh = grant.codeRound > 0 && lastSent !== undefined && lastSent.getTime() + CODE_LIFETIME_MS > now.getTime();
  const right = sameSecret(deriveCode(office.keys, grant, grant.codeRound), code);
  if (fresh && right) return true;
  if (tries < MAX_TRIES) throw new Failure('CODE_WRONG', { triesLeft: MAX_TRIES - tries });
  await lock(office, grant, now);
  throw new Failure('LINK_LOCKED');
}

async function countTry(office: Office, grant: GrantDocument, now: Date): Promise<number | null> {
  let seen: GrantDocument | null = grant;
  while (seen?.state === 'OPEN') {
    if (seen.tries >= MAX_TRIES) return refuseSpent(office, grant, now);
    const counted = await office.documents.grants.updateOne(
      { _id: grant._id, state: 'OPEN', tries: seen.tries },
      { $set: { tries: seen.tries + 1 } },
    );
    if (counted.modifiedCount === 1) return seen.tries + 1;
    seen = await office.documents.grants.findOne({ _id: grant._id });
  }
  return null;
}

/**
 * All tries are counted and the link is open. Whoever found it so when they came finishes what a process that died after
 * the fifth try left; whoever saw the fifth try counted under their hands leaves it to its owner, whose code may be right.
 * @returns null when the owner decided meanwhile.
 */
async function refuseSpent(office: Office, grant: GrantDocument, now: Date): Promise<null> {
  if (grant.tries >= MAX_TRIES && !(await lock(office, grant, now))) return null;
  throw new Failure('LINK_LOCKED');
}

/** Closes the link and tells the clerk once. @returns false when the link was used or revoked instead. */
async function lock(office: Office, grant: GrantDocument, now: Date): Promise<boolean> {
  await office.documents.grants.updateOne({ _id: grant._id, state: 'OPEN' }, { $set: { state: 'LOCKED' } });
  const after = await office.documents.grants.findOne({ _id: grant._id });
  if (after?.state !== 'LOCKED') return false;
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  if (!plan) return true;
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
  return true;
}
