import fc from 'fast-check';
import { alignDueDate, dueDateOn } from '../../../services/calendar/due-date';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { addDays } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);

/** Last permitted day → the working day before or on it → the working day on or after it. */
test.each([
  ['trước 10/6 (2023)', '2023-06-09', '2023-06-09', '2023-06-09'],
  ['trước 25/11 (2023), 24/11 not yet a holiday', '2023-11-24', '2023-11-24', '2023-11-24'],
  ['trước 01/12/2024, a Saturday', '2024-11-30', '2024-11-29', '2024-12-02'],
  ['trước 10/12/2025', '2025-12-09', '2025-12-09', '2025-12-09'],
  ['trước 25/11 (2026), Ngày Văn hóa Việt Nam', '2026-11-24', '2026-11-23', '2026-11-25'],
  ['trước 10/6 (2027)', '2027-06-09', '2027-06-09', '2027-06-09'],
  ['a worked Saturday (22/8/2026)', '2026-08-22', '2026-08-22', '2026-08-22'],
  ['the Monday given for it (31/8/2026), before the two days of Quốc khánh', '2026-08-31', '2026-08-28', '2026-09-03'],
  ['02/9/2026', '2026-09-02', '2026-08-28', '2026-09-03'],
  ['Tết Bính Ngọ', '2026-02-18', '2026-02-13', '2026-02-23'],
  ['Tết Đinh Mùi with its days in lieu', '2027-02-06', '2027-02-03', '2027-02-11'],
  ['Giỗ Tổ on a Sunday and its day in lieu', '2026-04-27', '2026-04-24', '2026-04-28'],
  ['the swap of New Year 2026', '2026-01-02', '2025-12-31', '2026-01-05'],
  ['its worked Saturday', '2026-01-10', '2026-01-10', '2026-01-10'],
])('%s: %s is reached on %s and runs to %s at the latest', (_written, lastDay, actionDay, legalLatest) => {
  expect(dueDateOn(lastDay, calendar, { phrase: '' })).toMatchObject({ lastDay, actionDay, legalLatest });
});

const anyDay = fc.integer({ min: 0, max: 365 * 29 }).map((days) => addDays('2021-06-01', days));

test('the action day is never after the last day nor that after the legal latest, and both are worked', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { actionDay, lastDay, legalLatest } = dueDateOn(day, calendar, { phrase: '' });
      expect(actionDay <= lastDay && lastDay <= legalLatest).toBe(true);
      expect([actionDay, legalLatest].map(calendar.isWorkingDay)).toEqual([true, true]);
    }),
  );
});

test('aligning a due date with the calendar it was made by changes nothing, and never moves the last day', () => {
  const weekendsOnly = createWorkCalendar({ off: [], work: [], knownYears: [] });
  fc.assert(
    fc.property(anyDay, fc.option(fc.constantFrom('08:00', '16:30')), (day, time) => {
      const due = dueDateOn(day, calendar, { phrase: 'trước ngày', time, yearInferred: true });
      expect(alignDueDate(due, calendar)).toEqual(due);
      const elsewhere = alignDueDate(due, weekendsOnly);
      expect(elsewhere).toMatchObject({ lastDay: due.lastDay, phrase: due.phrase, time, yearInferred: true });
      expect(alignDueDate(elsewhere, calendar)).toEqual(due);
    }),
  );
});
