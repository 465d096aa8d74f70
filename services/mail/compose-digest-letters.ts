import { isEmpty } from '../digests/digest';
import { loadDigestMatter } from '../digests/load-digest-matter';
import { selectDigest } from '../digests/select-digest';
import { linkUrl } from '../grants/derive-token';
import { type GrantRequest, grantId, openGrants } from '../grants/open-grant';
import { type DigestLink, layOutDigest } from './lay-out-digest';
import { digest } from './letters/digest';
import type { MailDocument } from './mail';
import { LANGUAGE } from './mail-matter';
import type { ComposerParts, WriteLetters, WrittenLetter } from './written-letter';

/**
 * The digests: what each addressee is to be told is read the moment it is written, so that what was done meanwhile is
 * not in it. Links are opened for what is shown; their ids follow from what they are for, so a repeat carries the same.
 */
export const writeDigestLetters: WriteLetters = async (parts, mails) => {
  const directory = await parts.directory();
  const calendar = await parts.calendar();
  const latest = new Date(Math.max(...mails.map(({ queuedAt }) => queuedAt.getTime())));
  const addressees = [...new Set(mails.map(({ addresseeId }) => addresseeId))];
  const matter = await loadDigestMatter(parts.documents, directory, addressees, latest);
  const setting = { calendar, policy: parts.policy };
  const told = mails.map((mail) => ({ mail, said: selectDigest(mail.addresseeId, mail.queuedAt, matter, setting) }));
  const wanted = new Map<string, GrantRequest>();
  // What is shown decides which links are opened, so the letters are laid out once to learn it.
  for (const { mail, said } of told)
    layOutDigest(mail, said, directory, (link) => {
      const request = requestOf(mail, link);
      wanted.set(grantId(request), request);
      return null;
    });
  const urls = await openLinks(parts, wanted);
  return new Map(
    told.map(({ mail, said }): [string, WrittenLetter | 'NOTHING_LEFT'] => {
      if (isEmpty(said)) return [mail._id, 'NOTHING_LEFT'];
      const linkTo = (link: DigestLink) => urls.get(grantId(requestOf(mail, link))) ?? null;
      return [mail._id, { letter: digest(layOutDigest(mail, said, directory, linkTo), LANGUAGE) }];
    }),
  );
};

function requestOf({ addresseeId, queuedAt }: MailDocument, { purpose, plan, aboutId }: DigestLink): GrantRequest {
  return {
    purpose,
    planId: plan._id,
    revision: plan.revision,
    docHash: plan.signature?.contentHash ?? '',
    subjectId: addresseeId,
    aboutId,
    openedAt: queuedAt,
  };
}

/** The addresses of these links by the ids they were asked under; one that was renewed meanwhile leads to its successor. */
async function openLinks(
  { documents, keys, publicBaseUrl }: ComposerParts,
  wanted: ReadonlyMap<string, GrantRequest>,
): Promise<Map<string, string>> {
  const ids = await openGrants({ documents, keys }, [...wanted.values()]);
  const grants = await documents.grants.find({ _id: { $in: ids } }).toArray();
  const byId = new Map(grants.map((grant) => [grant._id, grant]));
  return new Map(
    [...wanted.keys()].flatMap((asked, index): [string, string][] => {
      const grant = byId.get(ids[index] ?? '');
      return grant ? [[asked, linkUrl(publicBaseUrl, keys, grant)]] : [];
    }),
  );
}
