import type { Day } from '../reading/plan-reading';
import type { DayName } from './holiday-names';

/** Where an entry comes from: the number and date of a notice (thông báo lịch nghỉ), or an article of law. */
export interface NoticeSource {
  /** "Thông báo 9441/TB-BNV". */
  number: string;
  issuedOn: Day | null;
}

/** What an administrator says of one day. WORK: a Saturday worked, or a day off that is none after all. */
export interface AnnouncedDay {
  day: Day;
  kind: 'OFF' | 'WORK';
  name: DayName;
  source: NoticeSource;
  /** EXPECTED: a draft or a proposal; the day may still change. */
  status: 'KNOWN' | 'EXPECTED';
}

/** One act upon the calendar; of several about one subject the latest counts. Nothing is ever overwritten. */
export type CalendarNotice = { version: number; at: Date; actorId: string } & (
  | { act: 'SET'; subject: Day; entry: AnnouncedDay }
  /** The day is again what law and built-in table make it. */
  | { act: 'WITHDRAW'; subject: Day; reason: string }
  /** The notice of a whole year is in; `subject` is the year. What was only estimated for it falls away. */
  | { act: 'ANNOUNCE_YEAR'; subject: string; source: NoticeSource }
);

/** "Thông báo 9441/TB-BNV ngày 25/9/2025". */
export function citeNotice({ number, issuedOn }: NoticeSource, print: (day: Day) => string): string {
  return issuedOn ? `${number} ngày ${print(issuedOn)}` : number;
}
