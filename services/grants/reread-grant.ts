import { Failure } from '../failures';
import type { Office } from '../office';
import type { GrantDocument } from './grant';

/** What became of a grant since it was read. @throws Failure NOT_FOUND */
export async function rereadGrant(
  office: Pick<Office, 'documents'>,
  { _id }: Pick<GrantDocument, '_id'>,
): Promise<GrantDocument> {
  const grant = await office.documents.grants.findOne({ _id });
  if (!grant) throw new Failure('NOT_FOUND');
  return grant;
}
