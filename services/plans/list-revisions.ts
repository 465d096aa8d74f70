import type { Office } from '../office';
import { type RevisionDocument, revisionId } from './plan';

/** All revisions of a plan, the newest first. */
export async function listRevisions(office: Pick<Office, 'documents'>, planId: string): Promise<RevisionDocument[]> {
  const revisions = await office.documents.revisions.find({ planId }).toArray();
  return revisions.sort((a, b) => b.revision - a.revision);
}

export async function findRevision(
  office: Pick<Office, 'documents'>,
  planId: string,
  revision: number,
): Promise<RevisionDocument | null> {
  return office.documents.revisions.findOne({ _id: revisionId(planId, revision) });
}
