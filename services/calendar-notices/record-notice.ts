import { canonicalJson } from '../audit/canonical-json';
import type { CalendarNotice } from '../calendar/calendar-notice';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { type NoticeDocument, noticeId } from './notice-document';

type Unnumbered<Notice> = Notice extends unknown ? Omit<Notice, 'version' | 'at'> : never;

/** An act as somebody asks for it; version and instant are given when it is recorded. */
export type NewNotice = Unnumbered<CalendarNotice> & { idempotencyKey: string };

/**
 * Adds one act to the calendar. A repeat of the request gives the act of the first time.
 * @throws Failure CONFLICT when the key was used for another act, or somebody else changed the same day at this moment: both should look again.
 */
export async function recordNotice(
  office: Pick<Office, 'documents' | 'clock'>,
  notice: NewNotice,
): Promise<NoticeDocument> {
  const earlier = await office.documents.calendar.find({ subject: notice.subject }).toArray();
  const twin = earlier.find(({ idempotencyKey }) => idempotencyKey === notice.idempotencyKey);
  if (twin) return sameAct(twin, notice);
  const version = Math.max(0, ...earlier.map((one) => one.version)) + 1;
  const document = {
    ...notice,
    _id: noticeId(notice.subject, version),
    schemaVersion: 1,
    version,
    at: office.clock(),
    spreadAt: null,
  } as NoticeDocument;
  try {
    await office.documents.calendar.insertOne(document);
    return document;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const winner = await office.documents.calendar.findOne({ _id: document._id });
    if (winner?.idempotencyKey === notice.idempotencyKey) return sameAct(winner, notice);
    throw new Failure('CONFLICT', { reason: 'calendar-changed' });
  }
}

function sameAct(stored: NoticeDocument, asked: NewNotice): NoticeDocument {
  const { _id, schemaVersion, version, at, spreadAt, ...said } = stored;
  if (canonicalJson(said) !== canonicalJson(asked)) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return stored;
}
