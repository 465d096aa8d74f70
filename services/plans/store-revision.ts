import { isDuplicateKey } from '../documents';
import type { Office } from '../office';
import type { RevisionDocument } from './plan';
import { revisionId } from './plan';
import type { PreparedRevision } from './prepare-revision';

/** Stores an immutable revision under the next free number; the insert is the allocation. */
export async function storeRevision(
  office: Pick<Office, 'documents' | 'clock'>,
  input: { planId: string; after: number; prepared: PreparedRevision; createdBy: string; note: string | null },
): Promise<RevisionDocument> {
  for (let revision = input.after + 1; ; revision += 1) {
    const document: RevisionDocument = {
      _id: revisionId(input.planId, revision),
      schemaVersion: 1,
      planId: input.planId,
      revision,
      text: input.prepared.text,
      reading: input.prepared.reading,
      corrections: input.prepared.corrections,
      obligations: input.prepared.obligations,
      contentHash: input.prepared.contentHash,
      note: input.note,
      createdBy: input.createdBy,
      createdAt: office.clock(),
    };
    try {
      await office.documents.revisions.insertOne(document);
      return document;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
