import type { Office } from '../office';
import type { MailDocument } from './mail';

/** Mails of one plan by id; `after` is the id of the last one already seen. */
export async function listMails(
  office: Pick<Office, 'documents'>,
  planId: string,
  page: { after: string | null; limit: number },
): Promise<MailDocument[]> {
  const conditions = { planId, ...(page.after === null ? {} : { _id: { $gt: page.after } }) };
  return office.documents.mails.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}
