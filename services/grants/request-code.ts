import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { GRANT_PURPOSES, type GrantDocument } from './grant';
import { type Pace, refuseTooOften } from './refuse-too-often';
import { refuseUnlessOpen } from './refuse-unless-open';

const PACE: Pace = { most: 3, windowMs: 15 * 60_000, refusal: 'TOO_MANY_CODES' };

/**
 * Sends a fresh code to the registered address of the person the grant belongs to. The same request key asks for the same
 * code: its mail is sent once.
 * @throws Failure TOO_MANY_CODES after three codes in 15 minutes; the states of refuseUnlessOpen.
 */
export async function requestCode(office: Office, grant: GrantDocument, requestKey?: string): Promise<void> {
  const now = office.clock();
  await refuseUnlessOpen(office, grant, now);
  if (GRANT_PURPOSES[grant.purpose].proof === 'NONE') return;
  const repeated = grant.codeRequests?.find(({ key }) => key === requestKey);
  if (repeated) return mailCode(office, grant, repeated.round, now);
  const recent = refuseTooOften(grant.codeSentAt, now, PACE);
  const round = grant.codeRound + 1;
  const counted = await office.documents.grants.updateOne(
    { _id: grant._id, state: 'OPEN', codeRound: grant.codeRound },
    {
      $set: {
        codeRound: round,
        codeSentAt: [...recent, now],
        ...(requestKey ? { codeRequests: [...(grant.codeRequests ?? []).slice(-9), { key: requestKey, round }] } : {}),
      },
    },
  );
  // Another request of the same moment sent its code already; one mail is enough.
  if (counted.matchedCount === 0) return;
  await mailCode(office, grant, round, now);
}

async function mailCode(office: Office, grant: GrantDocument, round: number, now: Date): Promise<void> {
  await queueMails(office, [
    {
      key: {
        planId: grant.planId,
        revision: grant.revision,
        addresseeId: grant.subjectId,
        purpose: 'CODE',
        aboutId: `${grant.planId}/${grant._id}`,
        round,
      },
      grantId: grant._id,
      queuedAt: now,
    },
  ]);
}
