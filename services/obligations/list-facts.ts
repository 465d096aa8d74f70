import type { Office } from '../office';
import type { FactDocument } from './fact';

/**
 * What was done to one task or report period, in the order it was recorded.
 * @param page `after`: sequence of the last one already seen.
 */
export async function listFacts(
  office: Pick<Office, 'documents'>,
  subjectId: string,
  { after, limit }: { after: number; limit: number },
): Promise<FactDocument[]> {
  return office.documents.facts
    .find({ subjectId, sequence: { $gt: after } })
    .sort({ sequence: 1 })
    .limit(limit)
    .toArray();
}
