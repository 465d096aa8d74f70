import type { Office } from '../office';
import type { CorrectionDocument } from './correction';

/** The letters of correction of a plan in their order; `after`: the number of the last one already seen. */
export async function listCorrections(
  office: Pick<Office, 'documents'>,
  planId: string,
  page: { after: number; limit: number } = { after: 0, limit: 1000 },
): Promise<CorrectionDocument[]> {
  return office.documents.corrections
    .find({ planId, n: { $gt: page.after } })
    .sort({ n: 1 })
    .limit(page.limit)
    .toArray();
}
