import type { Office } from '../../office';
import type { IncomingMailDocument } from './incoming-mail';

/** Place in the list: newest first, and what came in does not change. */
export interface IncomingPlace {
  receivedAt: Date;
  id: string;
}

/** What came in by mail about plans of this issuer, and what is about no plan that is known; newest first. */
export async function listIncomingMails(
  office: Pick<Office, 'documents'>,
  issuerId: string,
  page: { after: IncomingPlace | null; limit: number },
): Promise<IncomingMailDocument[]> {
  const { after, limit } = page;
  const later = after
    ? [{ $or: [{ receivedAt: { $lt: after.receivedAt } }, { receivedAt: after.receivedAt, _id: { $lt: after.id } }] }]
    : [];
  return office.documents.incomingMails
    .find({ $and: [{ issuerId: { $in: [issuerId, null] } }, ...later] })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit)
    .toArray();
}
