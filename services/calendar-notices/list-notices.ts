import type { Office } from '../office';
import type { NoticeDocument } from './notice-document';

/** Place in the list: when an act was recorded and its id never change. */
export interface NoticePlace {
  at: Date;
  id: string;
}

/** Acts upon the days of a year and its notice, in the order they were recorded. */
export async function listNotices(
  office: Pick<Office, 'documents'>,
  year: number,
  { after, limit }: { after: NoticePlace | null; limit: number },
): Promise<NoticeDocument[]> {
  if (!/^\d{4}$/.test(String(year))) return [];
  // Subjects are the year or one of its days: "2027", "2027-06-07".
  const ofYear = { subject: { $gte: String(year), $lt: `${year}~` } };
  const later = after ? { $or: [{ at: { $gt: after.at } }, { at: after.at, _id: { $gt: after.id } }] } : {};
  return office.documents.calendar
    .find({ ...ofYear, ...later })
    .sort({ at: 1, _id: 1 })
    .limit(limit)
    .toArray();
}
