import type { Directory } from '../directory/create-directory';
import { isMailAddress } from '../directory/mail-address';
import { nameOf } from '../directory/name-of';
import type { Documents } from '../documents';
import { deriveCode, linkUrl } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import type { KeyRing } from '../grants/key-ring';
import { composeLetter } from './letters/compose-letter';
import { invitePasskeyLetter, passkeyCodeLetter } from './letters/invite-passkey';
import type { MailDocument } from './mail';
import type { OutgoingMail } from './mail-transport';
import { envelopeIdOf, messageIdOf } from './message-id';

interface Parts {
  documents: Pick<Documents, 'grants'>;
  directory: () => Promise<Directory>;
  keys: KeyRing;
  publicBaseUrl: string;
  mailDomain: string;
}

/** Officials are written to in Vietnamese. */
const LANGUAGE = 'vi';

/** The letters about passkeys: invitation and code. They are about no plan. */
export async function composePasskeyLetters(
  parts: Parts,
  mails: readonly MailDocument[],
  addresses: ReadonlyMap<string, string | null>,
): Promise<Map<string, OutgoingMail | null>> {
  const directory = await parts.directory();
  const ids = mails.flatMap(({ grantId }) => grantId ?? []);
  const found = await parts.documents.grants.find({ _id: { $in: ids } }).toArray();
  const grants = new Map(found.map((grant) => [grant._id, grant]));
  return new Map(
    mails.map((mail): [string, OutgoingMail | null] => {
      const grant = grants.get(mail.grantId ?? '');
      const address = addresses.get(mail.addresseeId);
      if (!grant || !address || !isMailAddress(address)) return [mail._id, null];
      return [
        mail._id,
        {
          to: { name: nameOf(directory, mail.addresseeId), address },
          ...composeLetter(letterOf(parts, directory, mail, grant)),
          messageId: messageIdOf(mail._id, parts.mailDomain),
          envelopeId: envelopeIdOf(mail._id),
          inReplyTo: null,
          date: mail.queuedAt,
          attachments: [],
        },
      ];
    }),
  );
}

function letterOf({ keys, publicBaseUrl }: Parts, directory: Directory, mail: MailDocument, grant: GrantDocument) {
  const unitId = directory.person(mail.addresseeId)?.positions[0]?.unitId ?? '';
  const context = { person: nameOf(directory, mail.addresseeId), office: nameOf(directory, unitId) };
  if (mail.purpose === 'CODE')
    return passkeyCodeLetter({ ...context, code: deriveCode(keys, grant, mail.round) }, LANGUAGE);
  const { openedAt: invitedAt, expiresAt } = grant;
  return invitePasskeyLetter({ ...context, invitedAt, expiresAt, link: linkUrl(publicBaseUrl, keys, grant) }, LANGUAGE);
}
