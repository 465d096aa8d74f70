import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import { openGrants } from '../grants/open-grant';
import { type Pace, refuseTooOften } from '../grants/refuse-too-often';
import { queueMails } from '../mail/queue-mails';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { sha256 } from '../sha256';

/** Stands where other links and mails have their plan. */
export const PASSKEY_MATTER = 'passkeys';

const PACE: Pace = { most: 3, windowMs: 60 * 60_000, refusal: 'TOO_MANY_LINKS' };

export interface PasskeyInvitation {
  personId: string;
  idempotencyKey: string;
}

/** Binds the link to the person and the address it goes to: another address needs another invitation. */
export function passkeyMatterHash(personId: string, address: string): string {
  return sha256(`passkey\u0000${personId}\u0000${address}`);
}

/**
 * Mails a person a link, to the registered address and nowhere else, under which a passkey can be registered. The link is
 * for one passkey and one week; a repeated key sends the same link once.
 * @throws Failure NOT_FOUND (nobody works under this id), BAD_EMAIL (no registered address), TOO_MANY_LINKS.
 */
export async function invitePasskey(
  office: Pick<Office, 'documents' | 'directory' | 'keys' | 'post' | 'clock'>,
  { personId, idempotencyKey }: PasskeyInvitation,
): Promise<GrantDocument> {
  const person = (await office.directory()).person(personId);
  if (!person) throw new Failure('NOT_FOUND');
  if (!person.mail) throw new Failure('BAD_EMAIL');
  const now = office.clock();
  const aboutId = `${PASSKEY_MATTER}/${idFrom('passkey', personId, idempotencyKey)}`;
  await refuseTooMany(office, personId, { aboutId, now });
  const [grantId] = await openGrants(office, [
    {
      purpose: 'PASSKEY',
      planId: PASSKEY_MATTER,
      revision: 0,
      docHash: passkeyMatterHash(personId, person.mail),
      subjectId: personId,
      aboutId,
      openedAt: now,
    },
  ]);
  const grant = await office.documents.grants.findOne({ _id: grantId ?? '' });
  if (!grant) throw new Failure('CONFLICT');
  await queueMails(office, [
    {
      key: { planId: PASSKEY_MATTER, revision: 0, addresseeId: personId, purpose: 'PASSKEY', aboutId },
      grantId: grant._id,
      queuedAt: grant.openedAt,
    },
  ]);
  return grant;
}

async function refuseTooMany(
  { documents }: Pick<Office, 'documents'>,
  personId: string,
  { aboutId, now }: { aboutId: string; now: Date },
): Promise<void> {
  const since = new Date(now.getTime() - PACE.windowMs);
  const recent = await documents.grants
    .find({ subjectId: personId, purpose: 'PASSKEY', openedAt: { $gt: since } })
    .toArray();
  if (recent.some((grant) => grant.aboutId === aboutId)) return;
  const times = recent.map(({ openedAt }) => openedAt);
  refuseTooOften(times, now, PACE);
}
