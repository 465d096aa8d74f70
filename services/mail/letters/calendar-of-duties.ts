import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, instantAt } from '../../calendar/vietnam-time';
import { cleanLine, clip } from '../../wording/clean-text';
import { showWeekday } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { LetterDue } from './letter-obligation';

/** One date the addressee has to keep. */
export interface CalendarDuty {
  /** Id of the task or report period: the entry keeps it, so a later calendar replaces it instead of adding one. */
  id: string;
  kind: 'task' | 'report';
  /** What is to be done, in the plan's words. */
  text: string;
  due: LetterDue;
  /** Revision of the entry; the highest is the one that holds (RFC 5545, 3.8.7.4). */
  sequence: number;
}

export interface DutyCalendar {
  /** `05/KH-UBND`. */
  number: string;
  title: string;
  /** Right side of the entries' ids. */
  domain: string;
  /** Date of the mail: the stamp of every entry, so that a repeated mail is the same bytes. */
  at: Date;
  /** CANCEL: the entries are taken out again. */
  method: 'PUBLISH' | 'CANCEL';
  duties: CalendarDuty[];
}

const MAX_SUMMARY_CHARS = 200;
const MAX_TEXT_CHARS = 1_000;
/** Where an hour is printed the entry ends with it. */
const HOUR_MS = 3_600_000;

/**
 * The dates of one addressee as a calendar file (RFC 5545, METHOD PUBLISH or CANCEL): each obligation one entry on its last day, free
 * time, no alarm; the service itself reminds. Times are written in UTC, so no table of zones is needed.
 * @returns null when there is no date to keep.
 */
export function calendarOfDuties(calendar: DutyCalendar, language: Language): string | null {
  if (calendar.duties.length === 0) return null;
  const { calendar: words, values, labels } = wording(language).letters;
  const file = ical({
    prodId: { company: 'Noi nhan', product: 'noinhan', language: language.toUpperCase() },
    method: ICalCalendarMethod[calendar.method],
  });
  const isCancelled = calendar.method === 'CANCEL';
  for (const { id, kind, text, due, sequence } of calendar.duties) {
    const what = clip(cleanLine(text), MAX_TEXT_CHARS);
    file.createEvent({
      ...timeOf(due),
      id: `${id.replace(/[^A-Za-z0-9._/-]/g, '-')}@${calendar.domain}`,
      stamp: calendar.at,
      sequence,
      summary: clip(words[kind]({ number: cleanLine(calendar.number), text: what }), MAX_SUMMARY_CHARS),
      description: [
        what,
        `${labels.title}: ${clip(cleanLine(calendar.title), MAX_TEXT_CHARS)}`,
        values.due({
          phrase: cleanLine(due.phrase),
          lastDay: showWeekday(due.lastDay, language),
          actionDay: showWeekday(due.actionDay, language),
        }),
      ].join('\n'),
      status: isCancelled ? ICalEventStatus.CANCELLED : statusOf(due),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return file.toString();
}

function statusOf({ tentative }: LetterDue): ICalEventStatus {
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function timeOf({ lastDay, time }: LetterDue): { start: Date; end: Date; allDay: boolean } {
  if (time !== null) {
    const end = instantAt(lastDay, time);
    return { start: new Date(end.getTime() - HOUR_MS), end, allDay: false };
  }
  // A day without an hour is the same day everywhere; its end is the day after (RFC 5545, 3.6.1).
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  return { start: day(lastDay), end: day(addDays(lastDay, 1)), allDay: true };
}
