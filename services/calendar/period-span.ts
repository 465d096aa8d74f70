import type { Day, Periodicity } from '../reading/plan-reading';
import {
  addDays,
  compareDays,
  dayInMonth,
  lastDayOfMonth,
  partsOf,
  printDay,
  printMonth,
  weekdayOf,
} from './vietnam-time';

/** One period a report may be about, before anybody asks when the report is due. */
export interface PeriodSpan {
  /** '2026', '2026-H1', '2026-Q2', '2026-03', '2026-W11', '2026-03-09' */
  key: string;
  label: { vi: string; en: string };
  /** First and last calendar day of the period as it is called ("6 tháng đầu năm": 1 January … 30 June). */
  first: Day;
  last: Day;
  /** First day of the data and the day they are closed: Nghị định 09/2019, the 15th to the 14th. */
  dataFrom: Day;
  dataCutOff: Day;
}

type Repeating = Exclude<Periodicity, 'adhoc' | 'once' | 'unspecified'>;

const cutOffDayOfMonth = 14;
const roman = ['I', 'II', 'III', 'IV'];
const ordinals = ['First', 'Second', 'Third', 'Fourth'];
const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** All periods of one kind that end in the years given, in order of time. */
export function periodSpans(periodicity: Repeating, firstYear: number, lastYear: number): PeriodSpan[] {
  const spans: PeriodSpan[] = [];
  for (let year = firstYear; year <= lastYear; year++) spans.push(...spansOfYear(periodicity, year));
  return spans;
}

/** The span a period key names ("2026-H1"); null for a report that is due once or was asked for. */
export function spanOfPeriod(periodicity: Periodicity, key: string): PeriodSpan | null {
  if (periodicity === 'adhoc' || periodicity === 'once' || periodicity === 'unspecified') return null;
  const year = Number(key.slice(0, 4));
  if (!Number.isInteger(year)) return null;
  // Several reports a day are numbered: "2026-03-09.2".
  const wanted = key.replace(/\.\d+$/, '');
  return spansOfYear(periodicity, year).find((span) => span.key === wanted) ?? null;
}

function spansOfYear(periodicity: Repeating, year: number): PeriodSpan[] {
  switch (periodicity) {
    case 'annual':
      return [monthsSpan(year, 1, 12, `${year}`, { vi: `Năm ${year}`, en: `Year ${year}` })];
    case 'semiannual':
      return [halfYear(year, 1), halfYear(year, 2)];
    case 'quarterly':
      return [0, 1, 2, 3].map((quarter) =>
        monthsSpan(year, quarter * 3 + 1, quarter * 3 + 3, `${year}-Q${quarter + 1}`, {
          vi: `Quý ${roman[quarter]} năm ${year}`,
          en: `${ordinals[quarter]} quarter of ${year}`,
        }),
      );
    case 'monthly':
      return englishMonths.map((name, index) =>
        monthsSpan(year, index + 1, index + 1, `${year}-${String(index + 1).padStart(2, '0')}`, {
          vi: `Tháng ${printMonth(index + 1)} năm ${year}`,
          en: `${name} ${year}`,
        }),
      );
    case 'weekly':
      return weeksOf(year);
    case 'daily':
      return daysOf(year);
  }
}

function halfYear(year: number, half: 1 | 2): PeriodSpan {
  return monthsSpan(year, half === 1 ? 1 : 7, half === 1 ? 6 : 12, `${year}-H${half}`, {
    vi: half === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
    en: half === 1 ? `First half of ${year}` : `Second half of ${year}`,
  });
}

function monthsSpan(year: number, from: number, to: number, key: string, label: PeriodSpan['label']): PeriodSpan {
  return {
    key,
    label,
    first: dayInMonth(year, from, 1),
    last: lastDayOfMonth(year, to),
    dataFrom: dayInMonth(year, from - 1, cutOffDayOfMonth + 1),
    dataCutOff: dayInMonth(year, to, cutOffDayOfMonth),
  };
}

/** ISO weeks, each in the year its Thursday lies in. The decree fixes no cut-off for them: Friday closes the data. */
function weeksOf(year: number): PeriodSpan[] {
  let thursday = dayInMonth(year, 1, 1);
  while (weekdayOf(thursday) !== 'THU') thursday = addDays(thursday, 1);
  const spans: PeriodSpan[] = [];
  for (let week = 1; partsOf(thursday).year === year; week++, thursday = addDays(thursday, 7)) {
    const first = addDays(thursday, -3);
    const last = addDays(thursday, 3);
    spans.push({
      key: `${year}-W${String(week).padStart(2, '0')}`,
      label: { vi: `Tuần từ ${printDay(first)} đến ${printDay(last)}`, en: `Week of ${englishDay(first)}` },
      first,
      last,
      dataFrom: first,
      dataCutOff: addDays(thursday, 1),
    });
  }
  return spans;
}

function daysOf(year: number): PeriodSpan[] {
  const spans: PeriodSpan[] = [];
  for (let day = dayInMonth(year, 1, 1); compareDays(day, lastDayOfMonth(year, 12)) <= 0; day = addDays(day, 1)) {
    const label = { vi: `Ngày ${printDay(day)}`, en: englishDay(day) };
    spans.push({ key: day, label, first: day, last: day, dataFrom: day, dataCutOff: day });
  }
  return spans;
}

function englishDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${englishMonths[month - 1]} ${year}`;
}
