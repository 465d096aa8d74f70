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
 * report it is; a letter of correction also for whoever was sent the plan.
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
  for (const { planId, ownerIds, actorId, forRecipients } of uses) {
    const isOwn = ownerIds.some((id) => reader.addresseeIds.includes(id));
    if (isOwn || (await sees(office, planId, reader, forRecipients === true)))
      return uploads.findOne({ _id: uploadId(fileId, actorId) });
  }
  return null;
}

interface FileUse {
  planId: string;
  /** Whose report or task it is, with those that take part; none for the text of a plan, which only staff have. */
  ownerIds: readonly string[];
  actorId: string;
  /** A letter of correction is for everybody who was sent the plan. */
  forRecipients?: boolean;
}

async function usesOf({ documents }: Pick<Office, 'documents'>, fileId: string): Promise<FileUse[]> {
  const facts = await documents.facts.find({ 'act.fileIds': fileId }).toArray();
  const subjects = { _id: { $in: facts.map(({ subjectId }) => subjectId) } };
  const periods = await documents.periods.find(subjects).toArray();
  const tasks = await documents.tasks.find(subjects).toArray();
  const ownersOf = new Map([
    ...periods.map(({ _id, ownerId }) => [_id, [ownerId]] as const),
    ...tasks.map(({ _id, ownerId, coordinatorIds }) => [_id, [ownerId, ...coordinatorIds]] as const),
  ]);
  const revisions = await documents.revisions.find({ sourceFileId: fileId }).toArray();
  const signed = await documents.plans.find({ 'signature.signedFileId': fileId }).toArray();
  const corrections = await documents.corrections.find({ fileId }).toArray();
  return [
    ...corrections.map(({ planId, by }) => ({ planId, ownerIds: [], actorId: by, forRecipients: true })),
    ...signed.map(({ _id, signature }) => ({ planId: _id, ownerIds: [], actorId: signature?.personId ?? '' })),
    ...facts.map(({ planId, subjectId, actorId }) => ({ planId, ownerIds: ownersOf.get(subjectId) ?? [], actorId })),
    ...revisions.map(({ planId, createdBy }) => ({ planId, ownerIds: [], actorId: createdBy })),
  ];
}

async function sees(
  office: Pick<Office, 'documents'>,
  planId: string,
  reader: PlanReader,
  forRecipients: boolean,
): Promise<boolean> {
  try {
    return (await findPlan(office, planId, reader)).view === 'STAFF' || forRecipients;
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}
