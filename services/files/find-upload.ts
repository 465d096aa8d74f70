import { Failure } from '../failures';
import type { Office } from '../office';
import { type UploadDocument, uploadId } from './uploaded-file';

/** Web pages are read as plans; what was done is not shown by one. */
export const NO_EVIDENCE: readonly string[] = ['text/html'];

/**
 * A file the uploader handed in before.
 * @throws Failure BAD_USER_INPUT naming `field`: there is no such file, somebody else handed it in, or it was
 * not used within thirty days; the three look the same.
 */
async function findUpload(
  office: Pick<Office, 'documents'>,
  { fileId, uploaderId, field }: { fileId: string; uploaderId: string; field: string },
): Promise<UploadDocument> {
  const upload = await office.documents.uploads.findOne({
    _id: uploadId(fileId, uploaderId),
    leavingSince: { $exists: false },
  });
  if (!upload) throw new Failure('BAD_USER_INPUT', { field });
  return upload;
}

/** @throws as findUpload. */
export async function refuseUnlessHandedIn(
  office: Pick<Office, 'documents'>,
  wanted: { fileId: string; uploaderId: string; field: string },
): Promise<void> {
  await findUpload(office, wanted);
}

/**
 * What a report or a task done is to carry.
 * @throws as findUpload; Failure FILE_TYPE_REFUSED for what is no evidence.
 */
export async function refuseUnlessEvidence(
  office: Pick<Office, 'documents'>,
  { fileIds, uploaderId }: { fileIds: readonly string[]; uploaderId: string },
): Promise<void> {
  for (const fileId of fileIds) {
    const { mediaType, name } = await findUpload(office, { fileId, uploaderId, field: 'fileIds' });
    if (NO_EVIDENCE.includes(mediaType)) throw new Failure('FILE_TYPE_REFUSED', { name });
  }
}

/**
 * The file with its content.
 * @throws as findUpload.
 */
export async function openUpload(
  office: Pick<Office, 'documents' | 'files'>,
  wanted: { fileId: string; uploaderId: string; field: string },
): Promise<{ name: string; content: Buffer }> {
  const { name } = await findUpload(office, wanted);
  const file = await office.files.open(wanted.fileId);
  if (!file) throw new Failure('BAD_USER_INPUT', { field: wanted.field });
  return { name, content: file.content };
}

/** Files as their uploader called them, in the order of the ids; what is not theirs is left out. */
export async function listUploads(
  office: Pick<Office, 'documents'>,
  fileIds: readonly string[],
  uploaderId: string,
): Promise<UploadDocument[]> {
  const ids = fileIds.map((fileId) => uploadId(fileId, uploaderId));
  const found = await office.documents.uploads.find({ _id: { $in: ids } }).toArray();
  const byId = new Map(found.map((upload) => [upload._id, upload]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
