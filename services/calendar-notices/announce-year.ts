import { type CalendarDay, calendarDays } from '../calendar/calendar-days';
import type { AnnouncedDay, CalendarNotice, NoticeSource } from '../calendar/calendar-notice';
import { latestOf, mergeNotices } from '../calendar/merge-notices';
import { VIETNAM_HOLIDAYS } from '../calendar/vietnam-holidays';
import type { WorkCalendarData } from '../calendar/work-calendar';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { CalendarAct } from './announce-day';
import { recordNotice } from './record-notice';

/** The notice of a year, as a list of days. Days fixed by law need not be repeated. */
export interface YearNotice {
  year: number;
  source: NoticeSource;
  days: Omit<AnnouncedDay, 'source' | 'status'>[];
}

/** What the notice changes, day by day; null: an ordinary day. */
export interface CalendarChange {
  day: string;
  before: CalendarDay | null;
  after: CalendarDay | null;
}

/**
 * Enters the notice of a year: its days, then that the year is announced, which ends every estimate for it. Cut off in
 * the middle it is finished by repeating it. A dry run stores nothing and answers with the same changes.
 * @throws Failure BAD_USER_INPUT for a day of another year or listed twice; CONFLICT as recordNotice.
 */
export async function announceYear(
  office: Pick<Office, 'documents' | 'clock' | 'calendar'>,
  notice: YearNotice,
  { dryRun, ...act }: CalendarAct & { dryRun: boolean },
): Promise<CalendarChange[]> {
  refuseFaults(notice);
  const stored = await office.documents.calendar.find({}).toArray();
  const acts = actsOf(notice, act);
  const changes = changesOf(notice.year, stored, acts, office.clock());
  if (dryRun) return changes;
  for (const one of acts) await recordNotice(office, { ...one, idempotencyKey: act.idempotencyKey });
  await office.calendar(0);
  return changes;
}

function actsOf({ year, source, days }: YearNotice, { actorId }: CalendarAct) {
  return [
    ...days.map((day) => ({
      act: 'SET' as const,
      subject: day.day,
      actorId,
      entry: { ...day, source, status: 'KNOWN' as const },
    })),
    { act: 'ANNOUNCE_YEAR' as const, subject: String(year), actorId, source },
  ];
}

function refuseFaults({ year, days }: YearNotice): void {
  const seen = new Set<string>();
  for (const [index, { day }] of days.entries()) {
    if (!day.startsWith(`${year}-`) || seen.has(day))
      throw new Failure('BAD_USER_INPUT', { field: `days.${index}.day` });
    seen.add(day);
  }
}

function changesOf(
  year: number,
  stored: readonly CalendarNotice[],
  acts: ReturnType<typeof actsOf>,
  at: Date,
): CalendarChange[] {
  const versions = new Map(latestOf(stored).map(({ subject, version }) => [subject, version]));
  const added = acts.map((one): CalendarNotice => ({ ...one, version: (versions.get(one.subject) ?? 0) + 1, at }));
  const before = daysOf(mergeNotices(VIETNAM_HOLIDAYS, stored), year);
  const after = daysOf(mergeNotices(VIETNAM_HOLIDAYS, [...stored, ...added]), year);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((day) => ({ day, before: before.get(day) ?? null, after: after.get(day) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function daysOf(data: WorkCalendarData, year: number): Map<string, CalendarDay> {
  return new Map(calendarDays(data, `${year}-01-01`, `${year}-12-31`).map((day) => [day.day, day]));
}
