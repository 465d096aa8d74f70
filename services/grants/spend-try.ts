import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { deriveCode, sameSecret } from './derive-token';
import type { GrantDocument } from './grant';

export const MAX_TRIES = 5;
const CODE_LIFETIME_MS = 10 * 60_000;

/**
 * A try is counted before the code is looked at, so that parallel guesses do not get more than five.
 * @returns false when the link was closed meanwhile: no try was counted.
 * @throws Failure CODE_WRONG, LINK_LOCKED.
 */
export async function spendTry(office: Office, grant: GrantDocument, code: string, now: Date): Promise<boolean> {
  const tries = await countTry(office, grant);
  if (tries === null) return false;
  const lastSent = grant.codeSentAt.at(-1);
  const fresh = grant.codeRound > 0 && lastSent !== undefined && lastSent.getTime() + CODE_LIFETIME_MS > now.getTime();
  const right = sameSecret(deriveCode(office.keys, grant, grant.codeRound), code);
  if (fresh && right) return true;
  if (tries < MAX_TRIES) throw new Failure('CODE_WRONG', { triesLeft: MAX_TRIES - tries });
  await lock(office, grant, now);
  throw new Failure('LINK_LOCKED');
}

async function countTry(office: Pick<Office, 'documents'>, grant: GrantDocument): Promise<number | null> {
  let seen: GrantDocument | null = grant;
  while (seen?.state === 'OPEN') {
    if (seen.tries >= MAX_TRIES) throw new Failure('LINK_LOCKED');
    const counted = await office.documents.grants.updateOne(
      { _id: grant._id, state: 'OPEN', tries: seen.tries },
      { $set: { tries: seen.tries + 1 } },
    );
    if (counted.modifiedCount === 1) return seen.tries + 1;
    seen = await office.documents.grants.findOne({ _id: grant._id });
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
