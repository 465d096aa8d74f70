import type { CalendarNotice } from '../calendar/calendar-notice';

/**
 * One act upon the working-day calendar. Acts are only ever added, so the calendar of any past instant, by which a plan
 * was resolved, can be made again. `_id` is `subject/version`: of two administrators one has the version.
 */
export type NoticeDocument = CalendarNotice & {
  _id: string;
  schemaVersion: 1;
  /** Repeats of one request carry the same key and give one act. */
  idempotencyKey: string;
  /** When the plans in force were told to look at their dates again. */
  spreadAt: Date | null;
};

export function noticeId(subject: string, version: number): string {
  return `${subject}/${version}`;
}
