import { Failure } from '../services/failures';
import { uploadId } from '../services/files/uploaded-file';
import type { Office } from '../services/office';
import type { Answer } from './answer';
import type { LinkVisit } from './link-model';
import { lookAtLink } from './look-at-link';

/**
 * A file of the task or report that the follow-up unit's link is about. A link whose page is gone gives that page. Reads only.
 * @throws Failure NOT_FOUND for any other link, and for a file of anything else.
 */
export async function openLinkFile(office: Office, visit: LinkVisit, fileId: string): Promise<Answer> {
  const { grant } = visit;
  if (grant.purpose !== 'FOLLOW_UP') throw new Failure('NOT_FOUND');
  const page = await lookAtLink(office, visit);
  if (page.status !== 200) return page;
  const fact = await office.documents.facts.findOne({ subjectId: grant.aboutId ?? '', 'act.fileIds': fileId });
  const upload = fact && (await office.documents.uploads.findOne({ _id: uploadId(fileId, fact.actorId) }));
  const file = upload && (await office.files.open(fileId));
  if (!upload || !file) throw new Failure('NOT_FOUND');
  return {
    status: 200,
    html: '',
    file: { fileName: upload.name, mediaType: upload.mediaType, content: file.content },
  };
}
