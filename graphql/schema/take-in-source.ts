import { Failure } from '../../services/failures';
import { openUpload } from '../../services/files/find-upload';
import { type TakenInText, takeInFile, takeInText } from '../../services/plans/take-in-text';
import { type Ctx, viewerIn } from '../context';

/** What every field that takes a plan as a file says of it. */
export const PLAN_FILE =
  'Id of a file the viewer sent to POST /files before (tệp kế hoạch): .docx, .pdf with text, .html, .txt or .md, at most 2 MB.';

interface Source {
  text?: string | null | undefined;
  fileId?: string | null | undefined;
}

/** @throws Failure BAD_USER_INPUT unless exactly one of text and an own file is given; as takeInFile. */
export async function takeInSource({ text, fileId }: Source, ctx: Ctx): Promise<TakenInText> {
  const hasText = typeof text === 'string';
  if (hasText === Boolean(fileId)) throw new Failure('BAD_USER_INPUT', { field: 'text' });
  if (!fileId) return takeInText(text ?? '');
  const uploaderId = viewerIn(ctx).actorId;
  const { name, content } = await openUpload(ctx.office, { fileId, uploaderId, field: 'fileId' });
  return { ...(await takeInFile({ bytes: content, fileName: name })), sourceFileId: fileId };
}
