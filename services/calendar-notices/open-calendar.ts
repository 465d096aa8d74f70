import { mergeNotices } from '../calendar/merge-notices';
import { VIETNAM_HOLIDAYS } from '../calendar/vietnam-holidays';
import { createWorkCalendar, type WorkCalendar } from '../calendar/work-calendar';
import type { Documents } from '../documents';

/** How long a process works with the calendar it has read. */
const FRESH_MS = 5_000;

/** @param maxAgeMs how old the answer may be; 0 reads again, as after a change of one's own. */
export type ReadCalendar = (maxAgeMs?: number) => Promise<WorkCalendar>;

/** The built-in calendar with the stored notices, read again when older than five seconds; all who ask share a reading. */
export function openCalendar(documents: Pick<Documents, 'calendar'>): ReadCalendar {
  let readAt = 0;
  let reading: Promise<WorkCalendar> | null = null;
  return (maxAgeMs = FRESH_MS) => {
    if (!reading || maxAgeMs === 0 || Date.now() - readAt > maxAgeMs) {
      readAt = Date.now();
      const begun = readCalendar(documents);
      reading = begun;
      begun.catch(() => {
        if (reading === begun) reading = null;
      });
    }
    return reading;
  };
}

async function readCalendar(documents: Pick<Documents, 'calendar'>): Promise<WorkCalendar> {
  return createWorkCalendar(mergeNotices(VIETNAM_HOLIDAYS, await documents.calendar.find({}).toArray()));
}
