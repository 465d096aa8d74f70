import { isDuplicateKey } from '../documents';
import type { TextChange } from '../next-year/text-change';
import type { Office } from '../office';
import { type RevisionDocument, revisionId } from './plan';
import type { PreparedRevision } from './prepare-revision';

export interface RevisionToStore {
  planId: string;
  prepared: PreparedRevision;
  createdBy: string;
  note: string | null;
  /** The file the text came in. */
  sourceFileId?: string | undefined;
  /** What was changed of last year's text to begin it. */
  changes?: TextChange[] | undefined;
  /** Idempotency key of the request. */
  requestKey?: string;
}

/** Stores an immutable revision under this number: the insert is the allocation. Null when the number is taken. */
export async function insertRevision(
  office: Pick<Office, 'documents' | 'clock'>,
  { planId, prepared, createdBy, note, sourceFileId, changes, requestKey }: RevisionToStore,
  revision: number,
): Promise<RevisionDocument | null> {
  const document: RevisionDocument = {
    _id: revisionId(planId, revision),
    schemaVersion: 1,
    planId,
    revision,
    text: prepared.text,
    reading: prepared.reading,
    corrections: prepared.corrections,
    obligations: prepared.obligations,
    contentHash: prepared.contentHash,
    note,
    ...(sourceFileId ? { sourceFileId } : {}),
    ...(changes ? { changes } : {}),
    ...(requestKey ? { requestKey } : {}),
    createdBy,
    createdAt: office.clock(),
  };
  try {
    await office.documents.revisions.insertOne(document);
    return document;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return null;
  }
}
