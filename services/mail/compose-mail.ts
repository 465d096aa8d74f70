import { DIGEST_MATTER } from '../digests/digest';
import { isMailAddress } from '../directory/mail-address';
import { nameOf } from '../directory/name-of';
import { readAddresses } from '../directory/read-addresses';
import { PASSKEY_MATTER } from '../passkeys/invite-passkey';
import { cleanLine, clip } from '../wording/clean-text';
import { DIRECTORY_MAILS, writeContactLetters } from './compose-contact-letters';
import { writeDigestLetters } from './compose-digest-letters';
import { writePasskeyLetters } from './compose-passkey-letters';
import { composeLetter } from './letters/compose-letter';
import type { MailDocument } from './mail';
import type { OutgoingMail } from './mail-transport';
import { envelopeIdOf, messageIdOf } from './message-id';
import { writePlanLetters } from './write-plan-letters';
import type { ComposerParts, WriteLetters, WrittenLetter } from './written-letter';

/** What mails are about that are about no plan, and who writes them. */
const MATTERS: Readonly<Record<string, WriteLetters>> = {
  [DIRECTORY_MAILS]: writeContactLetters,
  [PASSKEY_MATTER]: writePasskeyLetters,
  [DIGEST_MATTER]: writeDigestLetters,
};

/** A mail for the wire; null: its addressee has no usable address; NOTHING_LEFT: what it was to say has been settled. */
export type ComposedMail = OutgoingMail | null | 'NOTHING_LEFT';

const MAX_NAME_CHARS = 120;

/**
 * Writes mails from the documents, a matter at a time. Nothing of a letter is stored, so a repeat is written again and,
 * while nothing changes, comes out the same: its Message-ID, date and code follow from the mail's key.
 */
export function createMailComposer(parts: ComposerParts): (mails: MailDocument[]) => Promise<ComposedMail[]> {
  return async (mails) => {
    const addressees = mails.map((mail) => mail.addresseeId);
    const addresses = await readAddresses(parts.documents, addressees);
    const directory = await parts.directory();
    const written = new Map<string, WrittenLetter | 'NOTHING_LEFT'>();
    for (const [planId, own] of groupByMatter(mails))
      for (const [id, letter] of await (MATTERS[planId] ?? writePlanLetters)(parts, own)) written.set(id, letter);
    return mails.map((mail) => {
      const letter = written.get(mail._id);
      if (letter === undefined || letter === 'NOTHING_LEFT') return letter ?? null;
      const address = letter.address === undefined ? addresses.get(mail.addresseeId) : letter.address;
      const name = displayName(nameOf(directory, mail.addresseeId));
      return address && isMailAddress(address) ? outgoing(mail, letter, { name, address }, parts.mailDomain) : null;
    });
  };
}

function groupByMatter(mails: readonly MailDocument[]): Map<string, MailDocument[]> {
  const groups = new Map<string, MailDocument[]>();
  for (const mail of mails) groups.set(mail.planId, [...(groups.get(mail.planId) ?? []), mail]);
  return groups;
}

/** A name as it stands before an address: one short line that cannot pass for an encoded word (RFC 2047). */
function displayName(name: string): string {
  return clip(cleanLine(name).replaceAll('=?', '= ?'), MAX_NAME_CHARS);
}

function outgoing(
  { _id, queuedAt }: MailDocument,
  { letter, inReplyTo = null, attachments = [] }: WrittenLetter,
  to: OutgoingMail['to'],
  domain: string,
): OutgoingMail {
  return {
    to,
    ...composeLetter(letter),
    messageId: messageIdOf(_id, domain),
    envelopeId: envelopeIdOf(_id),
    inReplyTo,
    date: queuedAt,
    attachments,
  };
}
