import type { Office } from '../office';
import type { NoticeDocument } from './notice-document';

/** Every act upon the days of a year and its notice, in the order they were recorded. */
export async function listNotices(office: Pick<Office, 'documents'>, year: number): Promise<NoticeDocument[]> {
  const notices = await office.documents.calendar.find({}).toArray();
  return notices
    .filter(({ subject }) => subject.slice(0, 4) === String(year))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
}
