import { planReportPeriods } from '../../../services/calendar/plan-report-periods';
import { type PeriodicDuty, reportPeriods } from '../../../services/calendar/report-periods';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import type { Deadline } from '../../../services/reading/plan-reading';

/** The built-in calendar and one swap: Tuesday 15 June 2027 off, Saturday 15 May 2027 worked. */
const source = 'lịch thử';
const name = 'nghỉ hoán đổi';
const calendar = createWorkCalendar({
  ...VIETNAM_HOLIDAYS,
  off: [...VIETNAM_HOLIDAYS.off, { day: '2027-06-15', name, source }],
  work: [...VIETNAM_HOLIDAYS.work, { day: '2027-05-15', source }],
});
const context = { planYear: 2026, lastPlanYear: 2028, issuedOn: '2026-01-05', calendar };

function said(quote: string, monthDay: string): Deadline {
  return { quote, type: 'recurring', every: 'year', before: true, lastDay: null, statedMonthDay: monthDay };
}

const dues = (duty: PeriodicDuty, over = context) =>
  reportPeriods(duty, over).map(({ key, due }) => [key, due.lastDay, due.actionDay, due.legalLatest].join(' '));

describe('the reports of a plan for thirty-six months', () => {
  test('a yearly report is owed for each year; the day before 25 November is Ngày Văn hóa Việt Nam', () => {
    expect(dues({ periodicity: 'annual', deadline: said('trước ngày 25/11', '11-25') })).toEqual([
      '2026 2026-11-24 2026-11-23 2026-11-25',
      '2027 2027-11-24 2027-11-23 2027-11-25',
      '2028 2028-11-24 2028-11-23 2028-11-27',
    ]);
  });

  test('a half-year that closes in the year of the plan alone is owed again in each', () => {
    expect(dues({ periodicity: 'semiannual', deadline: said('trước ngày 10/6', '06-10') })).toEqual([
      '2026-H1 2026-06-09 2026-06-09 2026-06-09',
      '2027-H1 2027-06-09 2027-06-09 2027-06-09',
      '2028-H1 2028-06-09 2028-06-09 2028-06-09',
    ]);
  });

  test('“trước ngày 01/3” ends on 29 February in a leap year', () => {
    const february = dues(
      { periodicity: 'annual', deadline: said('trước ngày 01/3', '03-01') },
      { ...context, lastPlanYear: 2029 },
    );
    expect(february.map((line) => line.slice(0, 15))).toEqual([
      ...['2026 2027-02-28', '2027 2028-02-29', '2028 2029-02-28', '2029 2030-02-28'],
    ]);
  });

  test('a date whose year was taken from the plan is meant for every year, a printed one for its own', () => {
    const inferred: Deadline = {
      ...{ quote: 'trước ngày 01/12', type: 'date', stated: '2026-12-01', before: true },
      ...{ lastDay: '2026-11-30', yearInferred: true },
    };
    expect(dues({ periodicity: 'annual', deadline: inferred }).map((line) => line.slice(0, 15))).toEqual([
      ...['2026 2026-11-30', '2027 2027-11-30', '2028 2028-11-30'],
    ]);
    const printed: Deadline = { ...inferred, quote: 'trước ngày 01/12/2026', yearInferred: false };
    expect(dues({ periodicity: 'annual', deadline: printed }).map((line) => line.slice(0, 15))).toEqual([
      '2026 2026-11-30',
    ]);
  });

  test('without a day: two working days after the figures close, over days off, swapped days and Tết', () => {
    const monthly = reportPeriods({ periodicity: 'monthly', deadline: null }, context);
    expect(monthly).toHaveLength(36);
    const dueOf = (key: string) => monthly.find((period) => period.key === key)?.due;
    // The figures of May close on Friday the 14th; Saturday the 15th is worked.
    expect(dueOf('2027-05')?.lastDay).toBe('2027-05-17');
    expect(dueOf('2027-06')?.lastDay).toBe('2027-06-17');
    // Tết Bính Ngọ: 14 to 22 February 2026.
    expect(dueOf('2026-02')?.lastDay).toBe('2026-02-24');
    expect(dueOf('2028-02')?.lastDay).toBe('2028-02-16');
    expect(monthly.every(({ dueByPolicy }) => dueByPolicy)).toBe(true);
  });

  test('days of a year whose notice is not in are tentative', () => {
    const [, , third] = reportPeriods({ periodicity: 'annual', deadline: null }, context);
    expect(third?.due.tentative).toBe(true);
  });

  test('in every year the annual report stands for the second half-year', () => {
    const reporter = { who: 'a', to: ['b'] };
    const [halves] = planReportPeriods(
      [
        { ...reporter, periodicity: 'semiannual', deadline: null },
        { ...reporter, periodicity: 'annual', deadline: null },
      ],
      context,
    );
    expect(halves?.map(({ key }) => key)).toEqual(['2026-H1', '2027-H1', '2028-H1']);
  });

  test('reports of every day or week are those of the first year', () => {
    const weeks = reportPeriods({ periodicity: 'weekly', deadline: null }, context);
    expect(new Set(weeks.map(({ key }) => key.slice(0, 4)))).toEqual(new Set(['2026']));
    const days = reportPeriods({ periodicity: 'daily', deadline: null }, context);
    expect(new Set(days.map(({ key }) => key.slice(0, 4)))).toEqual(new Set(['2026']));
  });
});
