import type { Day, Deadline, ReportDuty } from '../reading/plan-reading';
import { type DueDate, dueDateOn, resolveDueDate } from './due-date';
import { deadlineOfPeriod } from './period-deadline';
import { type PeriodSpan, periodSpans } from './period-span';
import { compareDays, dayInMonth, laterDay, partsOf, printDay } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';

/** One report to be handed in. */
export interface ReportPeriod {
  /** '2026', '2026-H1', '2026-Q2', '2026-03', '2026-W11', '2026-03-09', 'once', 'once.2' */
  key: string;
  label: { vi: string; en: string };
  /** First day the report can be worked on: start of its data, but not before the issue of the plan. */
  opensOn: Day;
  /** Day the figures are closed, Nghị định 09/2019: the 14th of the last month of the period. */
  dataCutOff: Day;
  due: DueDate;
  /** The plan prints no date; the due date is the house policy's, working days after the cut-off. */
  dueByPolicy: boolean;
  /** Due before the figures close: they need "số liệu tính đến ngày …, ước thực hiện đến …". */
  dueBeforeCutOff: boolean;
}

export type PeriodicDuty = Pick<ReportDuty, 'periodicity' | 'deadline' | 'moreDeadlines'>;

export interface ReportPeriodsContext {
  planYear: number;
  /** Last year of a plan for several years, inclusive; daily and weekly reports end with the first. */
  lastPlanYear?: number;
  issuedOn: Day;
  calendar: WorkCalendar;
  /** The same reporter also owes the annual report, which then stands for the second half-year. */
  annualToo?: boolean;
  /** Default 2, as provincial decisions on periodic reports have it. */
  workingDaysAfterCutOff?: number;
}

const workingDaysAfterCutOffDefault = 2;

/**
 * The reports one duty asks for, in order of time, without those already past when the plan is issued. Reports on
 * request and duties whose period a person has still to name give none: nothing is scheduled by a guess.
 */
export function reportPeriods(duty: PeriodicDuty, context: ReportPeriodsContext): ReportPeriod[] {
  const deadlines = [duty.deadline, ...(duty.moreDeadlines ?? [])].filter((deadline) => deadline !== null);
  const periods = periodsOf(duty.periodicity, deadlines, context);
  return periods
    .filter((period) => compareDays(period.due.legalLatest, context.issuedOn) >= 0)
    .sort((a, b) => compareDays(a.due.lastDay, b.due.lastDay));
}

function periodsOf(
  periodicity: ReportDuty['periodicity'],
  deadlines: Deadline[],
  context: ReportPeriodsContext,
): ReportPeriod[] {
  if (periodicity === 'adhoc' || periodicity === 'unspecified') return [];
  if (periodicity === 'once') return oncePeriods(deadlines, context);
  if (periodicity === 'daily') return dailyPeriods(deadlines, context);

  const spans = periodSpans(periodicity, context.planYear, lastYearOf(periodicity, context));
  const dated = spans.flatMap((span) => {
    for (const deadline of deadlines) {
      const found = deadlineOfPeriod(deadline, span, periodicity, context.calendar);
      if (found) return [datedPeriod(span, deadline, found.lastDay, found.yearInferred, context)];
    }
    return [];
  });
  if (dated.length > 0) return dated;
  return withoutMatchingDate(spans, deadlines, context);
}

/** A report every day or week is that of a campaign; nobody means it for years. */
function lastYearOf(periodicity: ReportDuty['periodicity'], { planYear, lastPlanYear }: ReportPeriodsContext): number {
  return periodicity === 'weekly' ? planYear : (lastPlanYear ?? planYear);
}

/** One full date for the only period there is, however far away, binds; else the policy dates every period. */
function withoutMatchingDate(
  spans: PeriodSpan[],
  deadlines: Deadline[],
  context: ReportPeriodsContext,
): ReportPeriod[] {
  const [only, ...others] = spans;
  if (only && others.length === 0) {
    for (const deadline of deadlines) {
      const due = resolveDueDate(deadline, context);
      if (due) return [period(only, due, false, context)];
    }
  }
  const owed = spans.filter((span) => !(context.annualToo && span.key.endsWith('-H2')));
  return owed.map((span) => period(span, dueByPolicy(span, context), true, context));
}

function datedPeriod(
  span: PeriodSpan,
  deadline: Deadline,
  lastDay: Day,
  yearInferred: boolean,
  context: ReportPeriodsContext,
): ReportPeriod {
  const time = deadline.time ?? deadline.times?.at(-1) ?? null;
  const due = dueDateOn(lastDay, context.calendar, { phrase: deadline.quote, time, yearInferred });
  return period(span, due, false, context);
}

function dueByPolicy(span: PeriodSpan, { calendar, workingDaysAfterCutOff }: ReportPeriodsContext): DueDate {
  const workingDays = workingDaysAfterCutOff ?? workingDaysAfterCutOffDefault;
  const phrase = `${String(workingDays).padStart(2, '0')} ngày làm việc sau ngày chốt số liệu ${printDay(span.dataCutOff)}`;
  return dueDateOn(calendar.addWorkingDays(span.dataCutOff, workingDays), calendar, { phrase, yearInferred: true });
}

function period(span: PeriodSpan, due: DueDate, byPolicy: boolean, context: ReportPeriodsContext): ReportPeriod {
  const starts = compareDays(span.dataFrom, due.actionDay) <= 0 ? span.dataFrom : due.actionDay;
  return {
    key: span.key,
    label: span.label,
    opensOn: laterDay(starts, context.issuedOn),
    dataCutOff: span.dataCutOff,
    due,
    dueByPolicy: byPolicy,
    dueBeforeCutOff: compareDays(due.lastDay, span.dataCutOff) < 0,
  };
}

/** A report that is due once, from November to the cut-off, is in substance the annual one and needs its figures. */
function oncePeriods(deadlines: Deadline[], context: ReportPeriodsContext): ReportPeriod[] {
  const dues = deadlines
    .flatMap((deadline) => resolveDueDate(deadline, context) ?? [])
    .sort((a, b) => compareDays(a.lastDay, b.lastDay));
  return dues.map((due, index) => {
    const { year, month } = partsOf(due.lastDay);
    const closing = dayInMonth(year, 12, 14);
    const needsYearFigures = month >= 11 && compareDays(due.lastDay, closing) < 0;
    const span: PeriodSpan = {
      key: index === 0 ? 'once' : `once.${index + 1}`,
      label: {
        vi: index === 0 ? 'Báo cáo một lần' : `Báo cáo lần ${index + 1}`,
        en: index === 0 ? 'One report' : `Report no. ${index + 1}`,
      },
      first: context.issuedOn,
      last: due.lastDay,
      dataFrom: context.issuedOn,
      dataCutOff: needsYearFigures ? closing : due.lastDay,
    };
    return period(span, due, false, context);
  });
}

/** Daily reports on working days only; each printed hour ("08 giờ và 16 giờ hằng ngày") is a report of its own. */
function dailyPeriods(deadlines: Deadline[], context: ReportPeriodsContext): ReportPeriod[] {
  const { calendar, planYear } = context;
  const deadline = deadlines[0];
  const times = deadline?.times ?? (deadline?.time ? [deadline.time] : [null]);
  const days = periodSpans('daily', planYear, planYear);
  return days
    .filter((span) => calendar.isWorkingDay(span.first))
    .flatMap((span) =>
      times.map((time, index) => {
        const phrase = deadline?.quote ?? 'trong ngày';
        const due = dueDateOn(span.last, calendar, { phrase, time, yearInferred: true });
        const key = times.length > 1 ? `${span.key}.${index + 1}` : span.key;
        return period({ ...span, key }, due, deadline === undefined, context);
      }),
    );
}
