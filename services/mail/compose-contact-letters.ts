import type { Directory } from '../directory/create-directory';
import type { RegisteredCertificate } from '../directory/directory-data';
import { nameOf } from '../directory/name-of';
import type { ContactChangeDocument } from '../directory-edits/contact-change';
import { contactChanged } from './letters/contact-changed';
import { contactProposed } from './letters/contact-proposed';
import type { MailDocument } from './mail';
import type { WriteLetters, WrittenLetter } from './written-letter';

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
 */
export const writeContactLetters: WriteLetters = async (parts, mails) => {
  const directory = await parts.directory();
  const ids = mails.map((mail) => changeIdOf(mail));
  const found = await parts.documents.contactChanges.find({ _id: { $in: ids } }).toArray();
  const changes = new Map(found.map((change) => [change._id, change]));
  return new Map(
    mails.flatMap((mail): [string, WrittenLetter][] => {
      const change = changes.get(changeIdOf(mail));
      if (!change) return [];
      if (mail.purpose !== 'CONTACT_CHANGED') return [[mail._id, { letter: proposedLetter(change, mail, directory) }]];
      const toOld = change.kind === 'CERTIFICATE' ? {} : { address: change.oldAddress ?? null };
      return [[mail._id, { letter: changedLetter(change, directory), ...toOld }]];
    }),
  );
};

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
