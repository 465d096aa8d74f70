import { appendEvent } from '../audit/append-event';
import type { GrantDocument } from '../grants/grant';
import { replaceGrant } from '../grants/replace-grant';
import { stillWanted } from '../grants/still-wanted';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';

type LinkOffice = Pick<Office, 'documents' | 'keys' | 'post' | 'auditKeys' | 'log'>;

/** The letter of a check or a signature says all the first one said; of the rest the new link is enough. */
const FIRST_ROUND = 0;

interface Switch {
  /** The change of address. */
  id: string;
  personId: string;
  /** When the address was changed. */
  at: Date;
  actorId: string;
}

/**
 * Revokes every open link of a person but those this change opened itself, and mails new ones, to the new address, for
 * what the plans still wait for. No clock decides what is old: clocks of processes differ. A repeat sends nothing twice.
 */
export async function reissueLinks(office: LinkOffice, change: Switch): Promise<void> {
  const { grants } = office.documents;
  const own = new Set(await successorsOf(office, change.id));
  const open = await grants.find({ subjectId: change.personId, state: 'OPEN' }).toArray();
  for (const grant of open.filter(({ _id }) => !own.has(_id))) await revoke(office, grant, change);
  const renewed = await grants.find({ _id: { $in: await successorsOf(office, change.id) }, state: 'OPEN' }).toArray();
  await mailLinks(office, renewed, change.at);
  for (const planId of new Set(renewed.map((grant) => grant.planId))) {
    await appendEvent(office, {
      planId,
      key: `contact-${change.id}`,
      type: 'LINKS_REVOKED',
      actorId: change.actorId,
      at: change.at,
      data: { because: 'CONTACT_CHANGED', contactChangeId: change.id },
    });
  }
}

/** Ids of the links that took the place of those the change revoked. */
async function successorsOf({ documents }: LinkOffice, contactChangeId: string): Promise<string[]> {
  const revoked = await documents.grants.find({ contactChangeId, state: 'REVOKED' }).toArray();
  return revoked.flatMap(({ replacedBy }) => replacedBy ?? []);
}

async function revoke(office: LinkOffice, grant: GrantDocument, { id, at }: Switch): Promise<void> {
  const { grants, mails } = office.documents;
  const isOpen = { _id: grant._id, state: 'OPEN' as const };
  // Written first, so that a repeat after a death in between knows the successor as its own.
  await grants.updateOne(isOpen, { $set: { contactChangeId: id } });
  if (await stillWanted(office, grant)) await replaceGrant(office, grant, 'CONTACT_CHANGED', at);
  else await grants.updateOne(isOpen, { $set: { state: 'REVOKED', revokedBecause: 'CONTACT_CHANGED' } });
  await mails.updateMany({ grantId: grant._id, state: 'QUEUED' }, { $set: { state: 'CANCELLED' } });
}

async function mailLinks(office: LinkOffice, grants: readonly GrantDocument[], at: Date): Promise<void> {
  await queueMails(
    office,
    grants.map((grant) => ({
      key: {
        planId: grant.planId,
        revision: grant.revision,
        addresseeId: grant.subjectId,
        purpose: letterOf(grant),
        aboutId: `${grant.planId}/${grant._id}`,
        round: FIRST_ROUND,
      },
      grantId: grant._id,
      queuedAt: at,
    })),
  );
}

function letterOf({ purpose }: GrantDocument) {
  return purpose === 'CONTENT_CHECK' || purpose === 'FORM_CHECK' || purpose === 'SIGN' ? purpose : 'LINK_RENEWED';
}
