import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { GrantDocument } from './grant';
import { type Pace, refuseTooOften } from './refuse-too-often';
import { replaceGrant } from './replace-grant';
import { stillWanted } from './still-wanted';

const PACE: Pace = { most: 3, windowMs: 60 * 60_000, refusal: 'TOO_MANY_LINKS' };

/** The link that stands at the end of a line of replaced ones; the same where none was replaced. */
export async function lastInLine(office: Pick<Office, 'documents'>, grant: GrantDocument): Promise<GrantDocument> {
  const next = grant.replacedBy ? await office.documents.grants.findOne({ _id: grant.replacedBy }) : null;
  return next ? lastInLine(office, next) : grant;
}

/**
 * Opens a new link in place of an expired one and mails it to the registered address, or mails the new one again. Where
 * the link is good, or what it allows is not wanted any more, nothing happens.
 * @throws Failure TOO_MANY_LINKS after three mails in an hour for one line of links.
 */
export async function renewLink(office: Office, grant: GrantDocument): Promise<void> {
  const now = office.clock();
  const last = await lastInLine(office, grant);
  const isGood = last._id === grant._id && last.expiresAt > now;
  if (isGood || last.state !== 'OPEN' || !(await stillWanted(office, last))) return;
  const counted = await countLink(office, last, now);
  // Another request of the same moment sent the link already; one mail is enough.
  if (!counted) return;
  const fresh = counted.expiresAt > now ? counted : await replaceGrant(office, counted, 'RENEWED', now);
  if (!fresh) return;
  await queueMails(office, [
    {
      key: {
        planId: fresh.planId,
        revision: fresh.revision,
        addresseeId: fresh.subjectId,
        purpose: 'LINK_RENEWED',
        aboutId: `${fresh.planId}/${fresh._id}`,
        round: counted.linkRound,
      },
      grantId: fresh._id,
      queuedAt: now,
    },
  ]);
}

/**
 * Counted before anything is done; the count goes along to the link that takes the place.
 * @param mark written along with the count.
 * @returns null when another request of the same moment was counted, or the link is in another state now.
 * @throws Failure TOO_MANY_LINKS
 */
export async function countLink(
  office: Pick<Office, 'documents'>,
  grant: GrantDocument,
  now: Date,
  mark: Pick<GrantDocument, 'reopened'> = {},
): Promise<GrantDocument | null> {
  const recent = refuseTooOften(grant.linksSentAt, now, PACE);
  return office.documents.grants.findOneAndUpdate(
    { _id: grant._id, state: grant.state, linkRound: grant.linkRound },
    { $set: { linkRound: grant.linkRound + 1, linksSentAt: [...recent, now], ...mark } },
    { returnDocument: 'after' },
  );
}
