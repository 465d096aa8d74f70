import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { checkFile } from './check-file';
import { plainFileName } from './plain-file-name';
import { sniffType } from './sniff-type';
import { type UploadDocument, uploadId } from './uploaded-file';

export interface HandedIn {
  /** As the caller has it; folders and control characters in it are dropped. */
  name: string;
  content: Buffer;
  uploaderId: string;
}

type UploadOffice = Pick<Office, 'documents' | 'files' | 'clock'>;

/**
 * Stores a file, or finds that it is stored already, and notes who handed it in. The same file from the same person
 * again keeps its first name.
 * @throws Failure BAD_USER_INPUT (no usable name); as checkFile; nothing is stored then.
 */
export async function uploadFile(office: UploadOffice, file: HandedIn): Promise<UploadDocument> {
  const name = await checkHandedIn(file);
  return store(office, { ...file, name });
}

/**
 * The same for several at once: when one of them is refused, none is stored.
 * @param notTypes media types that are not wanted here.
 * @throws as uploadFile.
 */
export async function uploadFiles(
  office: UploadOffice,
  files: readonly HandedIn[],
  notTypes: readonly string[] = [],
): Promise<UploadDocument[]> {
  const checked: HandedIn[] = [];
  for (const file of files) checked.push({ ...file, name: await checkHandedIn(file, notTypes) });
  const stored: UploadDocument[] = [];
  for (const file of checked) stored.push(await store(office, file));
  return stored;
}

async function checkHandedIn({ name: sent, content }: HandedIn, notTypes: readonly string[] = []): Promise<string> {
  const name = plainFileName(sent);
  if (name === '') throw new Failure('BAD_USER_INPUT', { field: 'name' });
  const { mimeType } = await checkFile({ name, content });
  if (notTypes.includes(mimeType)) throw new Failure('FILE_TYPE_REFUSED', { name, reason: 'unsupported-format' });
  return name;
}

async function store(office: UploadOffice, { name, content, uploaderId }: HandedIn): Promise<UploadDocument> {
  const fileId = await office.files.put({ name, content });
  const upload: UploadDocument = {
    _id: uploadId(fileId, uploaderId),
    schemaVersion: 1,
    fileId,
    name,
    bytes: content.length,
    mediaType: sniffType(name, content) ?? 'application/octet-stream',
    uploadedBy: uploaderId,
    uploadedAt: office.clock(),
  };
  for (;;) {
    if ((await insertMissing(office.documents.uploads, [upload])) === 1) return upload;
    const { _id, uploadedAt } = upload;
    const again = { $set: { uploadedAt }, $unset: { leavingSince: '' as const } };
    const noted = await office.documents.uploads.findOneAndUpdate({ _id }, again, { returnDocument: 'after' });
    // Swept in this very moment otherwise: it is noted anew.
    if (noted) return noted;
  }
}
