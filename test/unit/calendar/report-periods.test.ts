import { planReportPeriods } from '../../../services/calendar/plan-report-periods';
import { type PeriodicDuty, type ReportPeriod, reportPeriods } from '../../../services/calendar/report-periods';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import type { Deadline, Periodicity, ReportDuty } from '../../../services/reading/plan-reading';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const context = { planYear: 2026, issuedOn: '2026-01-05', calendar };

function dutyOf(
  periodicity: Periodicity,
  deadline: Deadline | null = null,
  ...moreDeadlines: Deadline[]
): PeriodicDuty {
  return { periodicity, deadline, moreDeadlines };
}

function reported(who: string | null, periodicity: Periodicity, deadline: Deadline | null = null): ReportDuty {
  const source = { line: 1, quote: '' };
  return { ref: null, who, to: null, via: null, periodicity, deadline, quote: null, confidence: 1, source };
}

function dated(lastDay: string, stated: string): Deadline {
  return { quote: `trước ngày ${stated}`, type: 'date', stated, before: true, lastDay };
}

function recurring(quote: string, fields: Partial<Deadline>): Deadline {
  return { quote, type: 'recurring', lastDay: null, ...fields };
}

function dues(periods: ReportPeriod[]): string[] {
  return periods.map((period) => `${period.key} ${period.due.lastDay}`);
}

describe('the reports of the five model plans', () => {
  test('"báo cáo huyện (trước ngày 01/12/2024)" is one report, due on Saturday, done on Friday', () => {
    const duty = dutyOf('once', dated('2024-11-30', '2024-12-01'));
    const [only, ...others] = reportPeriods(duty, { planYear: 2024, issuedOn: '2024-03-20', calendar });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      key: 'once',
      opensOn: '2024-03-20',
      dataCutOff: '2024-12-14',
      dueBeforeCutOff: true,
      dueByPolicy: false,
      due: { lastDay: '2024-11-30', actionDay: '2024-11-29', legalLatest: '2024-12-02' },
    });
  });

  test('a report "theo quy định" without a date is never scheduled', () => {
    expect(reportPeriods(dutyOf('unspecified'), { planYear: 2024, issuedOn: '2024-02-01', calendar })).toEqual([]);
  });

  test('"6 tháng (trước ngày 10/6), hàng năm (trước ngày 25/11) hoặc đột xuất" gives a half-year and a year', () => {
    const june = recurring('trước ngày 10/6', {
      every: 'halfyear',
      statedMonthDay: '06-10',
      before: true,
      lastMonthDay: '06-09',
      lastDay: '2023-06-09',
      resolvedForYear: 2023,
    });
    const november = recurring('trước ngày 25/11', {
      every: 'year',
      statedMonthDay: '11-25',
      before: true,
      lastMonthDay: '11-24',
      lastDay: '2023-11-24',
      resolvedForYear: 2023,
    });
    const units = 'các phòng, ban, đơn vị thuộc Ủy ban nhân dân thị xã; Ủy ban nhân dân các phường, xã';
    const duties = [
      reported('Phòng Nội vụ', 'semiannual'),
      reported('Phòng Nội vụ', 'annual'),
      reported(units, 'semiannual', june),
      reported(units, 'annual', november),
      reported(units, 'adhoc'),
      reported('các cơ quan, đơn vị', 'adhoc'),
      reported(null, 'unspecified'),
    ];
    const periods = planReportPeriods(duties, { planYear: 2023, issuedOn: '2023-02-15', calendar });
    expect(periods.map(dues)).toEqual([
      ['2023-H1 2023-06-16'],
      ['2023 2023-12-18'],
      ['2023-H1 2023-06-09'],
      ['2023 2023-11-24'],
      [],
      [],
      [],
    ]);
    expect(periods[0]?.[0]).toMatchObject({ dueByPolicy: true, dueBeforeCutOff: false, dataCutOff: '2023-06-14' });
    expect(periods[2]?.[0]).toMatchObject({
      dueByPolicy: false,
      dueBeforeCutOff: true,
      dataCutOff: '2023-06-14',
      opensOn: '2023-02-15',
      label: { vi: '6 tháng đầu năm 2023', en: 'First half of 2023' },
      due: { phrase: 'trước ngày 10/6', yearInferred: true },
    });
  });

  test('"định kỳ 6 tháng, 01 năm hoặc đột xuất" without dates is due two working days after the figures close', () => {
    const duties = [
      reported('Sở Nội vụ', 'semiannual'),
      reported('Sở Nội vụ', 'annual'),
      reported('Sở Nội vụ', 'adhoc'),
      reported('Các Sở, ban, ngành', 'once', dated('2025-12-09', '2025-12-10')),
    ];
    const periods = planReportPeriods(duties, { planYear: 2025, issuedOn: '2025-02-20', calendar });
    expect(periods.map(dues)).toEqual([['2025-H1 2025-06-17'], ['2025 2025-12-16'], [], ['once 2025-12-09']]);
    expect(periods[0]?.[0]?.due.phrase).toBe('02 ngày làm việc sau ngày chốt số liệu 14/6/2025');
    expect(periods[3]?.[0]).toMatchObject({ dataCutOff: '2025-12-14', dueBeforeCutOff: true });
  });

  test('the plan that names no date at all schedules nothing', () => {
    const duties = [reported('Các ban, ngành', 'unspecified'), reported('công chức Văn phòng', 'unspecified')];
    expect(planReportPeriods(duties, { planYear: 2024, issuedOn: '2024-02-01', calendar })).toEqual([[], []]);
  });
});

test('a half-yearly duty alone asks for both halves', () => {
  expect(dues(reportPeriods(dutyOf('semiannual'), context))).toEqual(['2026-H1 2026-06-16', '2026-H2 2026-12-16']);
});

test('one printed date of a half-yearly duty asks for that half only, two dates for both', () => {
  const june = recurring('trước 10/6', { every: 'halfyear', lastMonthDay: '06-09' });
  const december = recurring('trước 10/12', { every: 'halfyear', lastMonthDay: '12-09' });
  expect(dues(reportPeriods(dutyOf('semiannual', june), context))).toEqual(['2026-H1 2026-06-09']);
  expect(dues(reportPeriods(dutyOf('semiannual', june, december), context))).toEqual([
    '2026-H1 2026-06-09',
    '2026-H2 2026-12-09',
  ]);
});

test('an annual report due in January closes the year before it', () => {
  const january = recurring('trước ngày 10/01 hằng năm', { every: 'year', lastMonthDay: '01-09' });
  expect(dues(reportPeriods(dutyOf('annual', january), context))).toEqual(['2026 2027-01-09']);
});

test('a plan for several years asks for its annual report every year', () => {
  const december = recurring('trước ngày 10/12 hằng năm', { every: 'year', lastMonthDay: '12-09' });
  const periods = reportPeriods(dutyOf('annual', december), { ...context, lastPlanYear: 2028 });
  expect(dues(periods)).toEqual(['2026 2026-12-09', '2027 2027-12-09', '2028 2028-12-09']);
  expect(periods.map((period) => period.due.tentative ?? false)).toEqual([false, false, true]);
});

test('"chậm nhất ngày 15 hằng tháng" is the report of that month, "trước ngày 05" that of the month before', () => {
  const fifteenth = recurring('chậm nhất ngày 15 hằng tháng', { every: 'month', statedDay: 15, lastDayOfMonth: 15 });
  const fifth = recurring('trước ngày 05 hằng tháng', {
    every: 'month',
    statedDay: 5,
    before: true,
    lastDayOfMonth: 4,
  });
  const byFifteenth = reportPeriods(dutyOf('monthly', fifteenth), context);
  expect(byFifteenth).toHaveLength(12);
  expect(byFifteenth[1]).toMatchObject({
    key: '2026-02',
    label: { vi: 'Tháng 02 năm 2026' },
    dataCutOff: '2026-02-14',
    opensOn: '2026-01-15',
    due: { lastDay: '2026-02-15', actionDay: '2026-02-13', legalLatest: '2026-02-23' },
  });
  const byFifth = dues(reportPeriods(dutyOf('monthly', fifth), context));
  expect([byFifth[0], byFifth.at(-1)]).toEqual(['2026-01 2026-02-04', '2026-12 2027-01-04']);
});

test('"trước ngày 01 hằng tháng" ends with the month, "ngày 31" with its last day', () => {
  const first = recurring('trước ngày 01 hằng tháng', { every: 'month', statedDay: 1, before: true });
  const last = recurring('ngày 31 hằng tháng', { every: 'month', statedDay: 31, before: false });
  const months = ['2026-01 2026-01-31', '2026-02 2026-02-28', '2026-03 2026-03-31', '2026-04 2026-04-30'];
  expect(dues(reportPeriods(dutyOf('monthly', first), context)).slice(0, 4)).toEqual(months);
  expect(dues(reportPeriods(dutyOf('monthly', last), context)).slice(0, 4)).toEqual(months);
});

test('a quarterly report is due in the last month of the quarter or the first of the next, as printed', () => {
  const sameQuarter = recurring('ngày 15 tháng cuối quý', { every: 'quarter', statedDay: 15, monthOfQuarter: 3 });
  const nextQuarter = recurring('trước ngày 05 tháng đầu quý sau', {
    every: 'quarter',
    statedDay: 5,
    before: true,
    monthOfQuarter: 1,
  });
  expect(dues(reportPeriods(dutyOf('quarterly', sameQuarter), context))).toEqual([
    '2026-Q1 2026-03-15',
    '2026-Q2 2026-06-15',
    '2026-Q3 2026-09-15',
    '2026-Q4 2026-12-15',
  ]);
  expect(dues(reportPeriods(dutyOf('quarterly', nextQuarter), context))).toEqual([
    '2026-Q1 2026-04-04',
    '2026-Q2 2026-07-04',
    '2026-Q3 2026-10-04',
    '2026-Q4 2027-01-04',
  ]);
});

test('a quarterly duty without a date closes its figures on the 14th and is due two working days later', () => {
  const periods = reportPeriods(dutyOf('quarterly'), context);
  expect(periods.map((period) => [period.label.vi, period.dataCutOff, period.due.lastDay])).toEqual([
    ['Quý I năm 2026', '2026-03-14', '2026-03-17'],
    ['Quý II năm 2026', '2026-06-14', '2026-06-16'],
    ['Quý III năm 2026', '2026-09-14', '2026-09-16'],
    ['Quý IV năm 2026', '2026-12-14', '2026-12-16'],
  ]);
});

test('"trong 05 ngày làm việc sau khi kết thúc quý" counts from the end of each quarter', () => {
  const deadline: Deadline = {
    quote: 'trong 05 ngày làm việc sau khi kết thúc quý',
    type: 'relative',
    lastDay: null,
    count: 5,
    countUnit: 'workingDay',
    from: 'khi kết thúc quý',
  };
  expect(dues(reportPeriods(dutyOf('quarterly', deadline), context))[0]).toBe('2026-Q1 2026-04-07');
});

test('a weekly report is due on its weekday, at the hour printed', () => {
  const thursday = recurring('trước 16 giờ thứ Năm hằng tuần', {
    every: 'week',
    weekday: 'THU',
    time: '16:00',
    before: true,
  });
  const periods = reportPeriods(dutyOf('weekly', thursday), { ...context, issuedOn: '2026-03-02' });
  expect(periods[0]).toMatchObject({
    key: '2026-W10',
    label: { vi: 'Tuần từ 02/3/2026 đến 08/3/2026', en: 'Week of 2 March 2026' },
    due: { lastDay: '2026-03-05', time: '16:00' },
  });
  expect(periods).toHaveLength(44);
});

test('a weekly report due on Monday closes the week before', () => {
  const monday = recurring('thứ Hai hằng tuần', { every: 'week', weekday: 'MON', before: false });
  const periods = reportPeriods(dutyOf('weekly', monday), { ...context, issuedOn: '2026-03-03' });
  expect(dues(periods)[0]).toBe('2026-W10 2026-03-09');
});

test('daily reports are asked for on working days, each printed hour one report', () => {
  const twice = recurring('trước 8 giờ và 16 giờ hằng ngày', { every: 'day', times: ['08:00', '16:00'], before: true });
  const periods = reportPeriods(dutyOf('daily', twice), { ...context, issuedOn: '2026-12-31' });
  expect(periods.map((period) => [period.key, period.due.time])).toEqual([
    ['2026-12-31.1', '08:00'],
    ['2026-12-31.2', '16:00'],
  ]);
  expect(reportPeriods(dutyOf('daily'), { ...context, issuedOn: '2026-02-14' })[0]?.key).toBe('2026-02-23');
});

test('periods past at issue are left out, and a plan issued after its year asks for nothing', () => {
  expect(dues(reportPeriods(dutyOf('quarterly'), { ...context, issuedOn: '2026-07-01' }))).toEqual([
    '2026-Q3 2026-09-16',
    '2026-Q4 2026-12-16',
  ]);
  expect(reportPeriods(dutyOf('annual'), { ...context, issuedOn: '2027-02-01' })).toEqual([]);
});

test('an annual report with one full date keeps it, however far from the year it closes', () => {
  const march = dated('2027-03-30', '2027-03-31');
  expect(dues(reportPeriods(dutyOf('annual', march), context))).toEqual(['2026 2027-03-30']);
});

test('nothing opens before issue or after its own due date', () => {
  for (const periodicity of ['annual', 'semiannual', 'quarterly', 'monthly', 'weekly', 'daily'] as const) {
    const periods = reportPeriods(dutyOf(periodicity), context);
    expect(periods.length).toBeGreaterThan(0);
    for (const period of periods) {
      expect(period.opensOn >= context.issuedOn).toBe(true);
      expect(period.opensOn <= period.due.legalLatest).toBe(true);
    }
    expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length);
  }
});

test('half-yearly reports due in July and January close the half-year before', () => {
  const july = recurring('trước ngày 05/7', { every: 'halfyear', lastMonthDay: '07-04' });
  const january = recurring('trước ngày 05/01', { every: 'halfyear', lastMonthDay: '01-04' });
  expect(dues(reportPeriods(dutyOf('semiannual', july, january), { ...context, issuedOn: '2026-01-02' }))).toEqual([
    '2026-H1 2026-07-04',
    '2026-H2 2027-01-04',
  ]);
});

test('a quarterly day without a month is the first one after the figures close', () => {
  const fifteenth = recurring('chậm nhất ngày 15', { every: 'quarter', statedDay: 15, before: false });
  const tenth = recurring('chậm nhất ngày 10', { every: 'quarter', statedDay: 10, before: false });
  expect(dues(reportPeriods(dutyOf('quarterly', fifteenth), context))[0]).toBe('2026-Q1 2026-03-15');
  expect(dues(reportPeriods(dutyOf('quarterly', tenth), context))[0]).toBe('2026-Q1 2026-04-10');
});

test('a single report in the middle of the year needs no figures of the whole year', () => {
  expect(reportPeriods(dutyOf('once', dated('2026-05-14', '2026-05-15')), context)[0]).toMatchObject({
    dataCutOff: '2026-05-14',
    dueBeforeCutOff: false,
  });
});

test('several dates of a single duty are several reports', () => {
  const duty = dutyOf('once', dated('2026-09-29', '2026-09-30'), dated('2026-05-14', '2026-05-15'));
  expect(dues(reportPeriods(duty, context))).toEqual(['once 2026-05-14', 'once.2 2026-09-29']);
});
