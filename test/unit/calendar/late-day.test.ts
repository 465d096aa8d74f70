import fc from 'fast-check';
import { type AgendaItem, agenda } from '../../../services/calendar/agenda';
import { archiveNoticeAt } from '../../../services/calendar/archive-notice';
import { dueDateOn } from '../../../services/calendar/due-date';
import { STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { lastInstantFor } from '../../../services/calendar/late-day';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { addDays, dayOf, endOfDay, instantAt } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const issued = instantAt('2026-01-05', '09:00');
const strict = { ...STANDARD_POLICY, rollsForward: false };
const lenient = { ...STANDARD_POLICY, rollsForward: true };
const onHoliday = dueDateOn('2026-11-24', calendar, { phrase: 'trước ngày 25/11' });

test('a last day on a holiday ends there, or on the next working day, as the policy says', () => {
  expect(lastInstantFor(onHoliday, strict, issued)).toEqual(endOfDay('2026-11-24'));
  expect(lastInstantFor(onHoliday, lenient, issued)).toEqual(endOfDay('2026-11-25'));
});

test('a printed hour ends the day it is printed for, and not the day the policy moves to', () => {
  const timed = dueDateOn('2026-11-24', calendar, { phrase: 'trước 16 giờ', time: '16:00' });
  expect(lastInstantFor(timed, strict, issued)).toEqual(instantAt('2026-11-24', '16:00'));
  expect(lastInstantFor(timed, lenient, issued)).toEqual(endOfDay('2026-11-25'));
});

test('nobody is late on the day of issue', () => {
  expect(lastInstantFor(onHoliday, strict, instantAt('2026-12-01', '10:00'))).toEqual(endOfDay('2026-12-01'));
});

const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-10', days));
const policy = fc.constantFrom(strict, lenient);

test('what is marked overdue is late by the same rule, and what is in time is never marked', () => {
  fc.assert(
    fc.property(anyDay, policy, (lastDay, chosen) => {
      const due = dueDateOn(lastDay, calendar, { phrase: '' });
      const item: AgendaItem = { kind: 'TASK', id: 't', owner: 'o', due, mode: 'order', closedAt: null, ran: {} };
      const entries = agenda([item], calendar, chosen, issued);
      const overdue = entries.find(({ action }) => action === 'MARK_OVERDUE');
      const end = lastInstantFor(due, chosen, issued);
      expect(overdue && overdue.at > end).toBe(true);
      // The first working morning after it, no later.
      expect(dayOf(overdue?.at ?? end)).toBe(calendar.addWorkingDays(dayOf(end), 1));
      for (const { action, at } of entries) if (action === 'REMIND') expect(at <= end).toBe(true);
    }),
  );
});

test('an item sent back gets rounds of its own, counted on, after its return and for its new last day only', () => {
  const returnedAt = instantAt('2026-12-15', '09:00');
  const due = dueDateOn('2026-12-18', calendar, { phrase: '' });
  const ran = Object.fromEntries(
    ['OPEN.1', 'REMIND.1', 'REMIND.2', 'REMIND.3', 'MARK_OVERDUE.1', 'ESCALATE.1'].map((key) => [`r#${key}`, 'x']),
  );
  const item: AgendaItem = {
    kind: 'REPORT',
    id: 'r',
    owner: 'o',
    due,
    opensOn: '2026-11-02',
    mode: 'order',
    closedAt: null,
    ran,
    newDeadlines: 1,
    owedAgainAt: returnedAt,
  };
  const drawn = agenda([item], calendar, STANDARD_POLICY, issued).map(({ key, at }) => `${dayOf(at)} ${key}`);
  expect(drawn).toEqual([
    '2026-12-17 r#REMIND.6',
    '2026-12-21 r#MARK_OVERDUE.2',
    '2026-12-21 r#ESCALATE.4',
    '2026-12-22 r#ESCALATE.5',
    '2026-12-25 r#ESCALATE.6',
  ]);
});

test('the notice to the archive is never on a day off, and at least its days before the file is due', () => {
  // 335 days after Monday 12 January 2026 is Sunday 13 December.
  expect(archiveNoticeAt('2026-01-12', STANDARD_POLICY, calendar)).toEqual(instantAt('2026-12-11', '08:00'));
  fc.assert(
    fc.property(anyDay, (closedOn) => {
      const noticeDay = dayOf(archiveNoticeAt(closedOn, STANDARD_POLICY, calendar));
      expect(calendar.isWorkingDay(noticeDay)).toBe(true);
      expect(noticeDay <= addDays(closedOn, 335)).toBe(true);
    }),
  );
});
