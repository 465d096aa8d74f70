import type { Office } from '../office';
import { type RevisionDocument, revisionId } from './plan';

/**
 * Revisions of a plan, the newest first.
 * @param page `before`: the last one already seen; null: from the newest.
 */
export async function listRevisions(
  office: Pick<Office, 'documents'>,
  planId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<RevisionDocument[]> {
  const older = before === null ? {} : { revision: { $lt: before } };
  return office.documents.revisions
    .find({ planId, ...older })
    .sort({ revision: -1 })
    .limit(limit)
    .toArray();
}

export async function findRevision(
  office: Pick<Office, 'documents'>,
  planId: string,
  revision: number,
): Promise<RevisionDocument | null> {
  return office.documents.revisions.findOne({ _id: revisionId(planId, revision) });
}
