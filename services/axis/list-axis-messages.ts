import type { Office } from '../office';
import type { AxisMessageDocument } from './axis-message';

/** What was and will be sent about a plan, by id; `after` is the id of the last one already seen. */
export async function listAxisMessages(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<AxisMessageDocument[]> {
  return documents.axisMessages
    .find({ planId, ...(after === null ? {} : { _id: { $gt: after } }) })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
}
