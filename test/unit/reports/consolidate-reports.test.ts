import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { workingDaysBetween } from '../../../services/calendar/working-days-between';
import type { ReportValue } from '../../../services/obligations/fact';
import type { PeriodState } from '../../../services/obligations/obligation';
import { consolidateIndicator, meets } from '../../../services/reports/consolidate-indicator';
import { consolidateReports, type UnitReport } from '../../../services/reports/consolidate-reports';
import {
  insideSentence,
  nameRow,
  printMet,
  printTarget,
  printTotal,
} from '../../../services/reports/consolidate-words';
import type { FormIndicator } from '../../../services/reports/report-form';

const NOTHING = { due: null, overdue: false, late: false, submittedAt: null, returnedReason: null, files: [] };
const UNTOLD = { remindedAt: null, reminders: 0, waivedReason: null };

function unit(
  name: string,
  state: PeriodState,
  values: ReportValue[] = [],
  more: Partial<UnitReport> = {},
): UnitReport {
  const report =
    state === 'SCHEDULED' || state === 'OPEN' || state === 'WAIVED'
      ? null
      : { kind: 'REPORT_SUBMITTED' as const, text: '', nil: state === 'NIL', fileIds: [], values };
  return { periodId: `p/d1/2027-H1/${name}`, ownerId: name, name, state, report, ...NOTHING, ...UNTOLD, ...more };
}

function indicator(kind: FormIndicator['kind'], more: Partial<FormIndicator> = {}): FormIndicator {
  return { key: 'i1', ref: 'II.1', text: 'Chỉ tiêu', unit: '%', kind, target: null, least: 0, most: 100, ...more };
}

const value = (number: number | null, note = ''): ReportValue[] => [{ key: 'i1', value: number, note }];

describe('an indicator over several units', () => {
  it('adds up counts, without the dust of binary fractions', () => {
    const units = [
      unit('A', 'SUBMITTED', value(0.1)),
      unit('B', 'ACCEPTED', value(0.2)),
      unit('C', 'SUBMITTED', value(12)),
    ];
    const sum = consolidateIndicator(indicator('SUM', { unit: 'cuộc' }), units);
    expect(sum).toMatchObject({ total: 12.3, given: 3, met: null, notMetBy: [] });
    expect(printTotal(sum, 'vi')).toBe('12,3 cuộc');
  });

  it('means over those who gave a number, each counting once, and names who is below', () => {
    const target = { comparison: 'ABOVE' as const, value: 95 };
    const told = [
      unit('A', 'SUBMITTED', value(100)),
      unit('B', 'SUBMITTED', value(95)),
      unit('C', 'SUBMITTED', value(92.25)),
      unit('D', 'SUBMITTED', value(null, 'đang rà soát')),
      unit('E', 'SUBMITTED'),
    ];
    const mean = consolidateIndicator(indicator('AVERAGE', { target }), told);
    // (100 + 95 + 92,25) / 3
    expect(mean).toMatchObject({ total: 95.75, given: 3, met: true });
    expect(mean.notMetBy.map(({ name }) => name)).toEqual(['B', 'C']);
    expect(mean.values.map(({ name, met }) => [name, met])).toEqual([
      ['A', true],
      ['B', false],
      ['C', false],
      ['D', null],
    ]);
    expect(printTotal(mean, 'vi')).toBe('bình quân 95,75%');
    expect(printTarget(mean.indicator, 'vi')).toMatch(/95%/);
    expect(printMet(mean.met, 'vi')).toBe('Đạt');
  });

  it('holds a sum against the target of all together, not of each', () => {
    const target = { comparison: 'AT_LEAST' as const, value: 12 };
    const units = [unit('A', 'SUBMITTED', value(5)), unit('B', 'SUBMITTED', value(6))];
    const sum = consolidateIndicator(indicator('SUM', { unit: 'cuộc', target }), units);
    expect(sum).toMatchObject({ total: 11, met: false, notMetBy: [] });
    expect(printMet(sum.met, 'vi')).toBe('Chưa đạt');
  });

  it('takes the one handed in last of a standing number', () => {
    const at = (day: string) => ({ submittedAt: new Date(`2027-06-${day}T02:00:00Z`) });
    const units = [
      unit('A', 'SUBMITTED', value(7), at('08')),
      unit('B', 'SUBMITTED', value(9), at('09')),
      unit('C', 'SUBMITTED', value(8), at('07')),
    ];
    expect(consolidateIndicator(indicator('LATEST'), units).total).toBe(9);
  });

  it('lists words where there is nothing to add', () => {
    const told = consolidateIndicator(indicator('TEXT', { unit: null }), [
      unit('A', 'SUBMITTED', value(null, 'Đã ban hành')),
    ]);
    expect(told).toMatchObject({ total: null, given: 0, met: null });
    expect(told.values).toEqual([
      { ownerId: 'A', name: 'A', late: false, value: null, note: 'Đã ban hành', met: null },
    ]);
    expect(printTotal(told, 'vi')).toBe('nêu bằng lời');
  });

  it.each([
    ['AT_LEAST', [false, true, true]],
    ['AT_MOST', [true, true, false]],
    ['EXACTLY', [false, true, false]],
    ['ABOVE', [false, false, true]],
    ['BELOW', [true, false, false]],
  ] as const)('compares %s', (comparison, expected) => {
    expect([9, 10, 11].map((one) => meets(one, { comparison, value: 10 }))).toEqual(expected);
  });
});

describe('the reports of several units as one', () => {
  const form = {
    sections: [
      { key: 's3', ref: 'III', heading: 'CÔNG TÁC TUYÊN TRUYỀN' },
      { key: 'difficulties', ref: null, heading: 'Khó khăn, vướng mắc' },
    ],
    indicators: [indicator('AVERAGE')],
  };
  const wrote = (text: string, parts: [string, string][] = [], values: ReportValue[] = []) => ({
    report: {
      kind: 'REPORT_SUBMITTED' as const,
      ...{ text, nil: false, fileIds: [], values, parts: parts.map(([key, words]) => ({ key, text: words })) },
    },
  });
  const all = [
    unit('A', 'ACCEPTED', [], wrote('', [['s3', 'Đã phát 20 bản tin.']], value(90))),
    unit('B', 'SUBMITTED_LATE', [], { ...wrote('Báo cáo ngắn.', [], value(80)), late: true }),
    unit('C', 'RETURNED', [], {
      ...wrote('', [['s3', 'Sẽ không được tính.']], value(10)),
      returnedReason: 'thiếu số liệu',
    }),
    unit('D', 'OPEN'),
    unit('E', 'NIL'),
    unit('F', 'WAIVED', [], { waivedReason: 'mới thành lập' }),
    unit('G', 'TRANSFERRED'),
    unit('H', 'SUPERSEDED'),
  ];
  const one = consolidateReports(form, all);
  const names = (reports: readonly UnitReport[]) => reports.map(({ name }) => name);

  it('counts only what was handed in or accepted', () => {
    expect(one.owed).toBe(6);
    expect(names(one.counted)).toEqual(['A', 'B', 'E']);
    expect(one.indicators[0]).toMatchObject({ total: 85, given: 2 });
  });

  it('lists who is missing, sent back, late, without anything to report and waived', () => {
    expect(names(one.missing)).toEqual(['C', 'D']);
    expect(one.missing[0]?.returnedReason).toBe('thiếu số liệu');
    expect(names(one.late)).toEqual(['B']);
    expect(names(one.nil)).toEqual(['E']);
    expect(names(one.waived)).toEqual(['F']);
  });

  it('puts each unit under each heading, and what has no heading before them', () => {
    expect(
      one.sections.map(({ heading, parts }) => [heading, parts.map(({ name, text }) => `${name}: ${text}`)]),
    ).toEqual([
      [null, ['B: Báo cáo ngắn.']],
      ['CÔNG TÁC TUYÊN TRUYỀN', ['A: Đã phát 20 bản tin.']],
      ['Khó khăn, vướng mắc', []],
    ]);
  });

  it('puts short reports under the one heading of results, in the order of the units', () => {
    const short = { sections: [{ key: 'results', ref: null, heading: 'Kết quả' }], indicators: [] };
    const units = [
      unit('A', 'SUBMITTED', [], wrote('', [['results', 'Một.']])),
      unit('B', 'SUBMITTED', [], wrote('Hai.')),
      unit('C', 'SUBMITTED', [], wrote('', [['results', 'Ba.']])),
    ];
    const [results] = consolidateReports(short, units).sections;
    expect(results?.parts.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });
});

describe('words of a consolidated report', () => {
  it('begin small inside a sentence unless they are a name in capitals', () => {
    expect(insideSentence('Năm 2027')).toBe('năm 2027');
    expect(insideSentence('Đột xuất')).toBe('đột xuất');
    expect(insideSentence('UBND các xã')).toBe('UBND các xã');
    expect(insideSentence('6 tháng đầu năm 2027')).toBe('6 tháng đầu năm 2027');
  });

  it('count the rest of a long row of names', () => {
    expect(nameRow(['A', 'B', 'C'], 2, 'vi')).toBe('A; B và 1 đơn vị khác');
    expect(nameRow(['A', 'B'], 2, 'vi')).toBe('A; B');
  });
});

it('counts working days between two days, over a day off', () => {
  const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
  expect(workingDaysBetween('2027-11-19', '2027-11-26', calendar)).toBe(4);
  expect(workingDaysBetween('2027-11-19', '2027-11-21', calendar)).toBe(0);
  expect(workingDaysBetween('2027-11-19', '2027-11-19', calendar)).toBe(0);
});
