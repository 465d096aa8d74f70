import type { FoundDeadline } from './deadlines/found-deadline';
import { everyOf, findPeriodicities, periodicityOf } from './periodicities';
import { phrasePattern } from './phrase-pattern';
import type { Deadline, Periodicity } from './plan-reading';

const DAY_ONLY = phrasePattern(
  '\\b(?:trước|chậm nhất(?: là)?|vào|đến) (?:ngày )(?<day>\\d{1,2})(?!\\d|[/.-]\\d| tháng)',
  'u',
);

/** "trước ngày 15/6 (6 tháng)": what stands between the day and the report it is for. */
const IN_BRACKET = /^ ?\((?:đối với )?(?:báo cáo )?$/;
const LONGEST_CLAUSE = 160;

/** Words of frequency with the deadlines that belong to them. */
export function readPeriods(
  clause: string,
  key: string,
  deadlines: readonly FoundDeadline[],
): { periodicity: Periodicity; own: Deadline[] }[] {
  const words = findPeriodicities(key).filter(
    (word, i, all) => all.findIndex((other) => other.periodicity === word.periodicity) === i,
  );
  const periods = words.map((word) => ({ ...word, own: [] as Deadline[] }));
  for (const { deadline, from, to } of deadlines) {
    const every = deadline.type === 'recurring' ? deadline.every : undefined;
    // "trước ngày 15/6 và 15/12 hằng năm" is half-yearly, whatever the last word says.
    if (every === 'halfyear')
      for (const period of periods)
        if (period.periodicity === 'annual' && from <= period.from && period.to <= to)
          period.periodicity = 'semiannual';
    if (
      every &&
      !periods.some((period) => period.periodicity === periodicityOf(every)) &&
      !periods.some((period) => from <= period.from && period.to <= to)
    ) {
      periods.push({ periodicity: periodicityOf(every), from, to, own: [] });
    }
  }
  periods.sort((a, b) => a.from - b.from);
  const timed = periods.filter((period) => period.periodicity !== 'adhoc');
  const inOrder =
    deadlines.length === timed.length && deadlines.every((found) => timed.every((period) => found.from >= period.from));
  if (timed.length === 0 && periods.length > 0 && deadlines.length > 0) {
    // "trước ngày 10/12/2026 hoặc đột xuất": the dated report is due besides the ones on demand.
    periods.unshift({ periodicity: 'once', from: 0, to: 0, own: deadlines.map((found) => found.deadline) });
    return periods;
  }
  for (const [index, found] of deadlines.entries()) {
    const period = inOrder ? timed[index] : nearestPeriod(found, timed, key);
    if (period) period.own.push(asRecurring(found.deadline, period.periodicity));
  }
  for (const [index, period] of periods.entries()) {
    if (period.own.length === 0)
      period.own.push(...dayOnly(clause, key, period, periods[index + 1]?.from ?? key.length));
  }
  return periods;
}

/** "hằng tháng (trước ngày 25)": a day without a month is the day of every month. */
function dayOnly(
  clause: string,
  key: string,
  period: { periodicity: Periodicity; to: number },
  end: number,
): Deadline[] {
  if (period.periodicity !== 'monthly' && period.periodicity !== 'quarterly') return [];
  const match = DAY_ONLY.exec(key.slice(period.to, Math.min(end, period.to + LONGEST_CLAUSE)));
  if (!match) return [];
  const at = period.to + match.index;
  const day = Number(match.groups?.['day']);
  if (day < 1 || day > 31) return [];
  const before = match[0].includes('trước');
  const every = period.periodicity === 'monthly' ? 'month' : 'quarter';
  return [
    {
      quote: clause.slice(at, at + match[0].length),
      type: 'recurring',
      every,
      statedDay: day,
      lastDayOfMonth: before ? day - 1 : day,
      before,
      lastDay: null,
    },
  ];
}

/** "Sở Y tế tổng hợp, báo cáo trước ngày 10" behind a monthly report: the day of the same months. */
export function readLoneDay(clause: string, key: string, periodicity: Periodicity): Deadline | null {
  return dayOnly(clause, key, { periodicity, to: 0 }, key.length)[0] ?? null;
}

function nearestPeriod<P extends { from: number; to: number; periodicity: Periodicity }>(
  found: FoundDeadline,
  periods: readonly P[],
  key: string,
): P | undefined {
  const covered = periods.find(
    (period) =>
      (found.from <= period.from && period.to <= found.to) || IN_BRACKET.test(key.slice(found.to, period.from)),
  );
  if (covered) return covered;
  const before = periods.filter((period) => period.from <= found.from).at(-1);
  return before ?? periods[0];
}

/** "hằng năm (trước ngày 25/11)" returns every year; the resolved day of the plan year stays. */
function asRecurring(deadline: Deadline, periodicity: Periodicity): Deadline {
  const every = everyOf(periodicity);
  if (every === null || deadline.type !== 'date' || !deadline.yearInferred || !deadline.stated || !deadline.lastDay)
    return deadline;
  return {
    quote: deadline.quote,
    type: 'recurring',
    every,
    statedMonthDay: deadline.stated.slice(5),
    before: deadline.before ?? false,
    lastMonthDay: deadline.lastDay.slice(5),
    lastDay: deadline.lastDay,
    resolvedForYear: Number(deadline.stated.slice(0, 4)),
  };
}
