import type { Office } from '../office';
import type { ApiKeyDocument } from './api-key';

/** Keys of one unit by id, revoked ones too; `after` is the id of the last one already seen. */
export async function listApiKeys(
  office: Pick<Office, 'documents'>,
  unitId: string,
  page: { after: string | null; limit: number },
): Promise<ApiKeyDocument[]> {
  const conditions = { unitId, ...(page.after === null ? {} : { _id: { $gt: page.after } }) };
  return office.documents.apiKeys.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}
