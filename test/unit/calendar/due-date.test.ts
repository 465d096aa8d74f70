import { resolveDueDate } from '../../../services/calendar/due-date';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import type { Deadline } from '../../../services/reading/plan-reading';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const context = { planYear: 2026, issuedOn: '2026-03-02', calendar };

function before(day: string, lastDay: string): Deadline {
  return { quote: `trước ngày ${day}`, type: 'date', stated: day, before: true, lastDay };
}

function beforeMonthDay(statedMonthDay: string, lastMonthDay: string): Deadline {
  const quote = `trước ngày ${statedMonthDay}`;
  return { quote, type: 'recurring', every: 'year', statedMonthDay, before: true, lastMonthDay, lastDay: null };
}

function relative(count: number, countUnit: NonNullable<Deadline['countUnit']>, from?: string): Deadline {
  return { quote: 'trong thời hạn', type: 'relative', lastDay: null, count, countUnit, ...(from ? { from } : {}) };
}

test.each([
  ['trước 10/6 (2023)', beforeMonthDay('06-10', '06-09'), 2023, '2023-06-09', '2023-06-09', '2023-06-09'],
  ['trước 25/11 (2023)', beforeMonthDay('11-25', '11-24'), 2023, '2023-11-24', '2023-11-24', '2023-11-24'],
  ['trước 01/12/2024', before('2024-12-01', '2024-11-30'), 2024, '2024-11-30', '2024-11-29', '2024-12-02'],
  ['trước 10/12/2025', before('2025-12-10', '2025-12-09'), 2025, '2025-12-09', '2025-12-09', '2025-12-09'],
  ['trước 25/11 (2026)', beforeMonthDay('11-25', '11-24'), 2026, '2026-11-24', '2026-11-23', '2026-11-25'],
  ['trước 10/6 (2027)', beforeMonthDay('06-10', '06-09'), 2027, '2027-06-09', '2027-06-09', '2027-06-09'],
])(
  '"%s" keeps the last permitted day, the working day before it and the one after it',
  (_written, deadline, planYear, lastDay, actionDay, legalLatest) => {
    const due = resolveDueDate(deadline, { planYear, issuedOn: `${planYear}-02-01`, calendar });
    expect(due).toMatchObject({ phrase: deadline.quote, lastDay, actionDay, legalLatest, time: null });
    expect(due?.yearInferred).toBe(deadline.type === 'recurring');
    expect(due?.tentative).toBeUndefined();
  },
);

test('a date without a year takes that of the date line when the plan names no year', () => {
  const due = resolveDueDate(beforeMonthDay('06-10', '06-09'), { ...context, planYear: null, issuedOn: '2025-02-20' });
  expect(due).toMatchObject({ lastDay: '2025-06-09', yearInferred: true });
});

test('"trước ngày 01/3" ends on the last day of February, in leap years too', () => {
  const deadline = beforeMonthDay('03-01', '02-28');
  expect(resolveDueDate(deadline, { ...context, planYear: 2026 })?.lastDay).toBe('2026-02-28');
  expect(resolveDueDate(deadline, { ...context, planYear: 2028 })?.lastDay).toBe('2028-02-29');
});

test('an hour leaves the day itself permitted until that hour', () => {
  const deadline: Deadline = {
    quote: 'trước 16 giờ 30 ngày 12/8/2026',
    type: 'datetime',
    stated: '2026-08-12',
    time: '16:30',
    before: true,
    lastDay: '2026-08-12',
  };
  expect(resolveDueDate(deadline, context)).toMatchObject({ lastDay: '2026-08-12', time: '16:30' });
});

test('a quarter ends with its last day', () => {
  const quarter: Deadline = {
    quote: 'trong quý III/2026',
    type: 'period',
    start: '2026-07-01',
    end: '2026-09-30',
    lastDay: '2026-09-30',
  };
  expect(resolveDueDate(quarter, context)?.lastDay).toBe('2026-09-30');
});

test('working days from issue skip holidays and do not count the day of issue', () => {
  const ofTet = { ...context, issuedOn: '2026-02-13' };
  expect(resolveDueDate(relative(3, 'workingDay', 'ngày ban hành Kế hoạch này'), ofTet)?.lastDay).toBe('2026-02-25');
  expect(resolveDueDate(relative(7, 'day', 'kể từ ngày nhận được văn bản'), ofTet)?.lastDay).toBe('2026-02-20');
  expect(resolveDueDate(relative(1, 'month'), { ...context, issuedOn: '2026-01-31' })?.lastDay).toBe('2026-02-28');
  expect(resolveDueDate(relative(24, 'hour', 'khi nhận được kế hoạch'), ofTet)?.lastDay).toBe('2026-02-14');
});

test.each<[string, Deadline]>([
  ['an event other than issue', relative(5, 'workingDay', 'ngày kết thúc hội nghị')],
  ['a submission by somebody else', relative(5, 'day', 'ngày nhận được văn bản đề nghị của cơ quan')],
  ['days before an event', relative(-5, 'day', 'ngày khai mạc')],
  ['an ongoing task', { quote: 'thường xuyên', type: 'ongoing', lastDay: null }],
  ['a vague window', { quote: 'đầu quý II', type: 'period', lastDay: null, needsHuman: true }],
  ['a date that does not exist', { quote: 'trước ngày 31/6/2026', type: 'date', lastDay: null }],
  ['a monthly recurrence', { quote: 'hằng tháng', type: 'recurring', every: 'month', lastDay: null }],
])('nothing is scheduled from %s', (_what, deadline) => {
  expect(resolveDueDate(deadline, context)).toBeNull();
});

test('a day or an hour that does not exist is an error of the caller', () => {
  expect(() => resolveDueDate(before('2026-07-01', '2026-06-31'), context)).toThrow(RangeError);
  expect(() => resolveDueDate({ ...before('2026-07-02', '2026-07-01'), time: '25:00' }, context)).toThrow(RangeError);
});

test('a due date in a year whose holidays are not announced says so', () => {
  expect(resolveDueDate(before('2028-01-28', '2028-01-27'), context)).toMatchObject({
    actionDay: '2028-01-21',
    legalLatest: '2028-01-31',
    tentative: true,
  });
});

test('working days before a known event count the public holidays', () => {
  const deadline = { ...relative(-3, 'workingDay', 'ngày khai mạc 27/11/2026'), lastDay: '2026-11-24' };
  expect(resolveDueDate({ ...deadline, lastDayWithHolidays: '2026-11-23' }, context)?.lastDay).toBe('2026-11-23');
});

test('a window a person has still to settle has no due date even where a day inside it was noted', () => {
  const window: Deadline = { quote: 'khoảng giữa tháng 6', type: 'period', lastDay: '2026-06-15', needsHuman: true };
  expect(resolveDueDate(window, context)).toBeNull();
});

test('29 February is the last day of February in other years', () => {
  const leapDay: Deadline = { quote: '29/02 hằng năm', type: 'recurring', lastMonthDay: '02-29', lastDay: null };
  expect(resolveDueDate(leapDay, { ...context, planYear: 2027 })?.lastDay).toBe('2027-02-28');
  expect(resolveDueDate(leapDay, { ...context, planYear: 2028 })?.lastDay).toBe('2028-02-29');
});
