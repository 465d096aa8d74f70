import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import { type CalendarDuty, calendarOfDuties } from './letters/calendar-of-duties';
import type { MailDocument } from './mail';
import type { MailMatter } from './mail-matter';
import type { OutgoingMail } from './mail-transport';

export type Attachment = OutgoingMail['attachments'][number];

/** The dates this addressee has to keep, for their own calendar. */
export function attachCalendar(mail: MailDocument, { plan, tasks, periods }: MailMatter, domain: string): Attachment[] {
  const own = <T extends TaskDocument | PeriodDocument>(
    all: Map<string, T>,
    kind: CalendarDuty['kind'],
    text: (one: T) => string,
  ) =>
    [...all.values()].flatMap((one): CalendarDuty[] =>
      one.ownerId === mail.addresseeId && one.due
        ? [{ id: one._id, kind, text: text(one), due: one.due, sequence: one.reworks ?? 0 }]
        : [],
    );
  const duties = [...own(tasks, 'task', ({ text }) => text), ...own(periods, 'report', ({ label }) => label.vi)];
  const [number, title] = [plan.number?.text ?? '', plan.title];
  const content = calendarOfDuties({ number, title, domain, at: mail.queuedAt, duties: duties.sort(byFirstDay) }, 'vi');
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  return content === null ? [] : [{ filename: `Lịch ${number.replaceAll('/', '-')}.ics`, contentType, content }];
}

function byFirstDay(a: CalendarDuty, b: CalendarDuty): number {
  const keys = [a, b].map(({ due, id }) => `${due.lastDay} ${id}`);
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
