import type { Office } from '../office';
import { insertRevision, type RevisionToStore } from './insert-revision';
import { type RevisionDocument, revisionId } from './plan';

/**
 * Stores a revision under the next free number. The same revision saved a second time (a double click, a repeat after
 * Temporal was away) is the one that is stored already.
 */
export async function storeRevision(
  office: Pick<Office, 'documents' | 'clock'>,
  input: RevisionToStore & { after: number },
): Promise<RevisionDocument> {
  for (let revision = input.after + 1; ; revision += 1) {
    const stored = await insertRevision(office, input, revision);
    if (stored) return stored;
    const other = await office.documents.revisions.findOne({ _id: revisionId(input.planId, revision) });
    if (other && isSame(other, input)) return other;
  }
}

function isSame(other: RevisionDocument, { prepared, createdBy, note }: RevisionToStore): boolean {
  return other.contentHash === prepared.contentHash && other.createdBy === createdBy && other.note === note;
}
