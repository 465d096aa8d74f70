import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from '../obligations/obligation';
import { type CalendarDuty, calendarOfDuties, type DutyCalendar } from './letters/calendar-of-duties';
import type { MailDocument, MailPurpose } from './mail';
import { LANGUAGE, type MailMatter } from './mail-matter';
import type { Attachment } from './written-letter';

interface CalendarRule {
  method: DutyCalendar['method'];
  /** `ALL`: everything dated the addressee owes; `ONE`: the task or report the mail is about. */
  of: 'ALL' | 'ONE';
}

/** The letters that carry dates for the addressee's own calendar: new, moved, or to be kept no longer. */
const CALENDARS: Partial<Record<MailPurpose, CalendarRule>> = {
  DELIVER: { method: 'PUBLISH', of: 'ALL' },
  TASK_REWORK: { method: 'PUBLISH', of: 'ONE' },
  REPORT_RETURNED: { method: 'PUBLISH', of: 'ONE' },
  REPORT_REQUESTED: { method: 'PUBLISH', of: 'ONE' },
  EXTENSION_ANSWERED: { method: 'PUBLISH', of: 'ONE' },
  OBJECTION_REFUSED: { method: 'PUBLISH', of: 'ONE' },
  TASK_REASSIGNED: { method: 'PUBLISH', of: 'ONE' },
  OBLIGATION_WAIVED: { method: 'CANCEL', of: 'ONE' },
  RECALLED: { method: 'CANCEL', of: 'ALL' },
  SUPERSEDED: { method: 'CANCEL', of: 'ALL' },
};

/** The dates this addressee has to keep, or need not keep any more, for their own calendar (RFC 5545). */
export function attachCalendar(mail: MailDocument, matter: MailMatter, domain: string): Attachment[] {
  const rule = CALENDARS[mail.purpose];
  if (!rule) return [];
  const meant = [...matter.tasks.values(), ...matter.periods.values()].filter(
    (one) => one.ownerId === mail.addresseeId && isMeant(one, rule, mail),
  );
  // What was waived or given to another unit before the letter left is to be kept no longer, whatever it tells.
  const method = meant.length > 0 && meant.every(isOver) ? 'CANCEL' : rule.method;
  const duties = meant.flatMap((one) => dutyOf(one, method)).sort(byFirstDay);
  const [number, title] = [matter.plan.number?.text ?? '', matter.plan.title];
  const content = calendarOfDuties({ number, title, domain, at: mail.queuedAt, method, duties }, LANGUAGE);
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return content === null ? [] : [{ filename: `Lịch ${number.replaceAll('/', '-')}.ics`, contentType, content }];
}

type Owed = TaskDocument | PeriodDocument;

/** What was finished stays where it is; what a replacement ended still stands in calendars. */
function isMeant(one: Owed, { method, of }: CalendarRule, { aboutId }: MailDocument): boolean {
  if (of === 'ONE') return one._id === aboutId;
  return isOpen(one) || (method === 'CANCEL' && one.state === 'SUPERSEDED');
}

function isOpen(one: Owed): boolean {
  return { ...TASK_STATES, ...PERIOD_STATES }[one.state].open;
}

function isOver({ state }: Owed): boolean {
  return state === 'TRANSFERRED' || state === 'WAIVED';
}

function dutyOf(one: Owed, method: DutyCalendar['method']): CalendarDuty[] {
  if (!one.due) return [];
  const what =
    'text' in one ? { kind: 'task' as const, text: one.text } : { kind: 'report' as const, text: one.label.vi };
  // A cancellation is one more revision of the entry (RFC 5546, 3.2.5); a waiver has counted itself, so that whatever
  // gives the obligation back is a later one.
  const uncounted = method === 'CANCEL' && one.state !== 'WAIVED' ? 1 : 0;
  return [{ id: one._id, ...what, due: one.due, sequence: (one.dueMoves ?? 0) + uncounted }];
}

function byFirstDay(a: CalendarDuty, b: CalendarDuty): number {
  const keys = [a, b].map(({ due, id }) => `${due.lastDay} ${id}`);
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
