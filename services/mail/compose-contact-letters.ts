import type { Directory } from '../directory/create-directory';
import type { RegisteredCertificate } from '../directory/directory-data';
import { isMailAddress } from '../directory/mail-address';
import { nameOf } from '../directory/name-of';
import type { ContactChangeDocument } from '../directory-edits/contact-change';
import type { Documents } from '../documents';
import { composeLetter } from './letters/compose-letter';
import { contactChanged } from './letters/contact-changed';
import { contactProposed } from './letters/contact-proposed';
import type { MailDocument } from './mail';
import type { OutgoingMail } from './mail-transport';
import { envelopeIdOf, messageIdOf } from './message-id';

/** Stands where other mails have their plan: letters about the directory itself. */
export const DIRECTORY_MAILS = 'directory';

/** Letters about the directory are in Vietnamese, like all letters. */
const LANGUAGE = 'vi';

/** Enough of a fingerprint to be compared by eye. */
const SHOWN_DIGITS = 16;

/**
 * The letters about a change of address: to those who may confirm it, and to the old address once it is confirmed. The
 * last is the one letter whose address is not the directory's: it stands in the change until the letter is out. Of a
 * certificate the person is told at the registered address.
 * @param addresses of the addressees, as stored now.
 */
export async function composeContactLetters(
  parts: { documents: Pick<Documents, 'contactChanges'>; directory: () => Promise<Directory>; mailDomain: string },
  mails: readonly MailDocument[],
  addresses: ReadonlyMap<string, string | null>,
): Promise<Map<string, OutgoingMail | null>> {
  const directory = await parts.directory();
  const ids = mails.map((mail) => changeIdOf(mail));
  const found = await parts.documents.contactChanges.find({ _id: { $in: ids } }).toArray();
  const changes = new Map(found.map((change) => [change._id, change]));
  return new Map(
    mails.map((mail): [string, OutgoingMail | null] => {
      const change = changes.get(changeIdOf(mail));
      const isNotice = mail.purpose === 'CONTACT_CHANGED';
      const toOld = isNotice && change?.kind !== 'CERTIFICATE';
      const address = toOld ? change?.oldAddress : addresses.get(mail.addresseeId);
      if (!change || !address || !isMailAddress(address)) return [mail._id, null];
      const outgoing: OutgoingMail = {
        to: { name: nameOf(directory, mail.addresseeId), address },
        ...composeLetter(isNotice ? changedLetter(change, directory) : proposedLetter(change, mail, directory)),
        messageId: messageIdOf(mail._id, parts.mailDomain),
        envelopeId: envelopeIdOf(mail._id),
        inReplyTo: null,
        date: mail.queuedAt,
        attachments: [],
      };
      return [mail._id, outgoing];
    }),
  );
}

function changedLetter(change: ContactChangeDocument, directory: Directory) {
  return contactChanged(
    {
      ...factsOf(change, directory),
      certificates: (change.certificates ?? []).map(markOf),
      confirmedBy: nameOf(directory, change.decidedBy ?? ''),
      at: change.decidedAt ?? change.proposedAt,
    },
    LANGUAGE,
  );
}

function proposedLetter(change: ContactChangeDocument, mail: MailDocument, directory: Directory) {
  const addressee = nameOf(directory, mail.addresseeId);
  return contactProposed({ ...factsOf(change, directory), addressee, at: change.proposedAt }, LANGUAGE);
}

function markOf({ sha256, subject }: RegisteredCertificate): string {
  return sha256?.slice(0, SHOWN_DIGITS) ?? subject ?? '';
}

function factsOf({ personId, issuerId, kind, proposedBy }: ContactChangeDocument, directory: Directory) {
  return {
    person: nameOf(directory, personId),
    issuer: nameOf(directory, issuerId),
    kind,
    proposedBy: nameOf(directory, proposedBy),
  };
}

function changeIdOf({ aboutId }: MailDocument): string {
  return (aboutId ?? '').slice(DIRECTORY_MAILS.length + 1);
}
