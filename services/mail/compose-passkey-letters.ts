import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { deriveCode, linkUrl } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import { invitePasskeyLetter, passkeyCodeLetter } from './letters/invite-passkey';
import type { MailDocument } from './mail';
import type { ComposerParts, WriteLetters, WrittenLetter } from './written-letter';

/** Officials are written to in Vietnamese. */
const LANGUAGE = 'vi';

/** The letters about passkeys: invitation and code. They are about no plan. */
export const writePasskeyLetters: WriteLetters = async (parts, mails) => {
  const directory = await parts.directory();
  const ids = mails.flatMap(({ grantId }) => grantId ?? []);
  const found = await parts.documents.grants.find({ _id: { $in: ids } }).toArray();
  const grants = new Map(found.map((grant) => [grant._id, grant]));
  return new Map(
    mails.flatMap((mail): [string, WrittenLetter][] => {
      const grant = grants.get(mail.grantId ?? '');
      return grant ? [[mail._id, { letter: letterOf(parts, directory, mail, grant) }]] : [];
    }),
  );
};

function letterOf(
  { keys, publicBaseUrl }: ComposerParts,
  directory: Directory,
  mail: MailDocument,
  grant: GrantDocument,
) {
  const unitId = directory.person(mail.addresseeId)?.positions[0]?.unitId ?? '';
  const context = { person: nameOf(directory, mail.addresseeId), office: nameOf(directory, unitId) };
  if (mail.purpose === 'CODE')
    return passkeyCodeLetter({ ...context, code: deriveCode(keys, grant, mail.round) }, LANGUAGE);
  const { openedAt: invitedAt, expiresAt } = grant;
  return invitePasskeyLetter({ ...context, invitedAt, expiresAt, link: linkUrl(publicBaseUrl, keys, grant) }, LANGUAGE);
}
