import type { AgendaCause } from '../../calendar/agenda-instant';
import type { Offset } from '../../calendar/follow-up-policy';
import { showDay } from '../show-time';
import type { AgendaStep, AgendaSubject } from './agenda-step';
import type { agendaVi } from './vi';

const ACTS: Record<AgendaStep, Record<AgendaSubject, string>> = {
  ASK: every('Decision asked for'),
  SEND: every('Document sent'),
  PUBLISH: every('Document published'),
  ASSIGN: every('Task assigned'),
  OPEN: { ...every('Report period opens'), DELIVERY: 'Document sent', TASK: 'Task assigned' },
  REMIND: { ...every('Reminder to confirm receipt'), TASK: 'Reminder of the task', REPORT: 'Reminder to report' },
  MARK_OVERDUE: {
    ...every('Receipt marked as late'),
    TASK: 'Notice of an overdue task',
    REPORT: 'Notice of an overdue report',
  },
  ESCALATE: {
    ...every('Clerk told of missing receipts'),
    TASK: 'Those in charge told of overdue tasks',
    REPORT: 'Those in charge told of overdue reports',
  },
  ARCHIVE: every('Reminder to hand the file to the archive'),
};

function every(words: string): Record<AgendaSubject, string> {
  return { PLAN: words, DELIVERY: words, TASK: words, REPORT: words };
}

function amountOf(offset: Offset): string {
  const { seconds, workingHours, workingDays, days } = offset;
  if (seconds !== undefined) return plural(seconds, 'second');
  if (workingHours !== undefined) return plural(workingHours, 'working hour');
  if (workingDays) return plural(workingDays, 'working day');
  return days ? plural(days, 'day') : '';
}

function plural(count: number, unit: string): string {
  const size = Math.abs(count);
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
}

function anchorOf({ offset: { from }, anchorDay }: AgendaCause): string {
  switch (from) {
    case 'ACTION_DAY':
      return `the last working day in time (${showDay(anchorDay)})`;
    case 'LAST_DAY':
      return `the last day (${showDay(anchorDay)})`;
    case 'OPENING':
      return `the start of the report period (${showDay(anchorDay)})`;
    case 'IN_FORCE':
      return 'the issue';
    case 'SENT':
      return 'the document was sent';
  }
}

export const agendaEn = {
  units: (count) => `${count} units`,
  entry: ({ kind, action, owner }) => `${ACTS[action][kind]}: ${owner}`,
  receipt: 'Confirmation of receipt',
  reason: (cause) => {
    const { offset, passed, held } = cause;
    const counted = `${amountOf(offset) || 'on'} ${anchorOf(cause)}`;
    return [
      counted.charAt(0).toUpperCase() + counted.slice(1),
      offset.at ? `, at ${offset.at}` : '',
      held ? '; not before the issue and the first day of the figures' : '',
      passed ? `; ${showDay(passed)} had passed at the issue, so it counts from the day of issue` : '',
    ].join('');
  },
  steps: {
    CONTENT_CHECK: 'Check of the content, once the draft is submitted (Article 12.1)',
    FORM_CHECK: 'Check of the form, once the content is approved (Article 12.2)',
    SIGN: 'Signature, once both checks have approved (Articles 11 and 13)',
    SEND: 'Issued on the day of signature and number, with a link to confirm receipt (Article 18.1)',
    PUBLISH: 'Issued by publication: no letter, no confirmation awaited',
    ASSIGN: 'The task takes effect with the issue of the plan (Article 24)',
    ASSIGN_UNDATED:
      'The task takes effect with the issue of the plan; it has no deadline, so nobody is reminded (Article 24)',
    ARCHIVE: ({ closedOn, noticeDays }) =>
      `${noticeDays} days before the file is due at the archive, if follow-up is closed on ${showDay(closedOn)} (Article 30.2.b)`,
  },
  archive: 'Hand-over of the file to the archive',
  rework: ({ workingDays, returnedOn }) => `${workingDays} working days from its return on ${showDay(returnedOn)}`,
  timeLeft: {
    OBJECTION: ({ workingDays, from }) => `${workingDays} working days from the answer of ${showDay(from)}`,
    REASSIGNMENT: ({ workingDays, from }) => `${workingDays} working days from the change of unit on ${showDay(from)}`,
  },
  extension: {
    order: ({ until, grantedOn }) => `until the end of ${showDay(until)}, extended on ${showDay(grantedOn)}`,
    request: ({ until, grantedOn }) => `until the end of ${showDay(until)}, put off on ${showDay(grantedOn)}`,
  },
  requested: {
    report: (subject) => `Requested report: ${subject}`,
    due: (day) => `by ${showDay(day)}`,
  },
  tentative: ({ year, count }) =>
    `The notice of days off for ${year} is not in: deadlines of that year are provisional (${count}) and their action days may move.`,
  month: ({ month, deadlines, letters }) =>
    `${month.slice(5)}/${month.slice(0, 4)}: ${deadlines > 0 ? `deadlines: ${deadlines}, ` : ''}letters at most: ${letters}`,
  laterMonths: (count) => `And ${count} months after that`,
} satisfies typeof agendaVi;
