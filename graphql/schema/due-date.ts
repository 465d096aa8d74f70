import type { DueDate } from '../../services/calendar/due-date';
import type { Deadline } from '../../services/reading/plan-reading';
import { builder } from '../builder';

export const DueDateRef = builder.objectRef<DueDate>('DueDate').implement({
  description:
    'A deadline on the calendar (thời hạn). No article moves a printed date that falls on a day off, so the last permitted day and its neighbours are all shown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    phrase: t.exposeString('phrase', { description: 'The words of the plan, or the rule where it prints none.' }),
    lastDay: t.expose('lastDay', {
      type: 'Day',
      description: 'Last permitted day: "trước ngày 10/6" is 9 June (ngày cuối cùng).',
    }),
    actionDay: t.expose('actionDay', {
      type: 'Day',
      description: 'The last working day in time; reminders aim at it. Follows the calendar, the last day does not.',
    }),
    legalLatest: t.expose('legalLatest', {
      type: 'Day',
      description: 'The next working day where the last day is a day off (Bộ luật Dân sự, Điều 148.5).',
    }),
    time: t.exposeString('time', { nullable: true, description: 'HH:MM on the last day, where an hour is printed.' }),
    yearInferred: t.exposeBoolean('yearInferred', { description: 'The year is not printed but that of the plan.' }),
    tentative: t.boolean({
      description: 'Days off around this day have not been announced yet; it may still move.',
      resolve: (due) => due.tentative === true,
    }),
  }),
});

export const DeadlineRef = builder.objectRef<Deadline>('Deadline').implement({
  description: 'A deadline as printed in the text, before it is put on the calendar (thời hạn ghi trong văn bản).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The words: "trước ngày 15/12/2026".' }),
    type: t.exposeString('type', {
      description: 'date, datetime, range, period, recurring, relative or ongoing.',
    }),
    lastDay: t.expose('lastDay', {
      type: 'Day',
      nullable: true,
      description: 'Last permitted day; null where no single day follows.',
    }),
    needsPerson: t.boolean({
      description: 'The words are too vague for a day; a person must settle it before submission.',
      resolve: (deadline) => deadline.needsHuman === true,
    }),
  }),
});
