import { Failure } from '../failures';
import type { Office } from '../office';
import { findPlan } from '../plans/find-plan';
import type { PlanReader } from '../plans/plan-reader';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import { type UploadDocument, uploadId } from './uploaded-file';

export interface OpenedFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

export interface FileReader extends PlanReader {
  /** The id their own uploads are noted under. */
  actorId: string;
}

/**
 * A file for whoever may see it: who handed it in, the unit whose report carries it, the staff of the plan whose text or
 * report it is.
 * @throws Failure NOT_FOUND when there is none, it is not the reader's, or its plan was shut away: the three look the same.
 */
export async function openFileFor(
  office: Pick<Office, 'documents' | 'files'>,
  fileId: string,
  reader: FileReader,
): Promise<OpenedFile> {
  const upload = await visibleUpload(office, fileId, reader);
  const file = upload && (await office.files.open(fileId));
  if (!upload || !file) throw new Failure('NOT_FOUND');
  return { name: upload.name, mediaType: upload.mediaType, content: file.content };
}

/** One use the reader may see is enough; the name is the one that whoever used it gave. */
async function visibleUpload(
  office: Pick<Office, 'documents'>,
  fileId: string,
  reader: FileReader,
): Promise<UploadDocument | null> {
  const { uploads } = office.documents;
  const uses = await usesOf(office, fileId);
  // The file of a plan that was shut away is gone for everybody, whoever handed it in.
  const shut = await quarantinedAmong(office.documents, [...new Set(uses.map(({ planId }) => planId))]);
  if (shut.length > 0) return null;
  const own = await uploads.findOne({ _id: uploadId(fileId, reader.actorId) });
  if (own) return own;
  for (const { planId, ownerId, actorId } of uses) {
    if ((ownerId !== null && reader.addresseeIds.includes(ownerId)) || (await seesAsStaff(office, planId, reader)))
      return uploads.findOne({ _id: uploadId(fileId, actorId) });
  }
  return null;
}

interface FileUse {
  planId: string;
  /** Whose report it is; null for the text of a plan, which only staff have. */
  ownerId: string | null;
  actorId: string;
}

async function usesOf({ documents }: Pick<Office, 'documents'>, fileId: string): Promise<FileUse[]> {
  const facts = await documents.facts.find({ 'act.fileIds': fileId }).toArray();
  const periods = await documents.periods.find({ _id: { $in: facts.map(({ subjectId }) => subjectId) } }).toArray();
  const ownerOf = new Map(periods.map(({ _id, ownerId }) => [_id, ownerId]));
  const revisions = await documents.revisions.find({ sourceFileId: fileId }).toArray();
  const signed = await documents.plans.find({ 'signature.signedFileId': fileId }).toArray();
  return [
    ...signed.map(({ _id, signature }) => ({ planId: _id, ownerId: null, actorId: signature?.personId ?? '' })),
    ...facts.map(({ planId, subjectId, actorId }) => ({ planId, ownerId: ownerOf.get(subjectId) ?? null, actorId })),
    ...revisions.map(({ planId, createdBy }) => ({ planId, ownerId: null, actorId: createdBy })),
  ];
}

async function seesAsStaff(office: Pick<Office, 'documents'>, planId: string, reader: PlanReader): Promise<boolean> {
  try {
    return (await findPlan(office, planId, reader)).view === 'STAFF';
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
