import { type DueDate, resolveDueDate } from '../calendar/due-date';
import { planReportPeriods } from '../calendar/plan-report-periods';
import type { ReportPeriod } from '../calendar/report-periods';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Obligations, PlannedDuty, PlannedTask } from '../plans/plan';
import { periodId, taskId } from './obligation';

/** The issue of a plan, real or supposed. */
export interface Issue {
  planId: string;
  /** UTC; relative deadlines and a year nobody printed count from its day in Vietnam. */
  issuedAt: Date;
  calendar: WorkCalendar;
}

/** One assignment for one owner, with its days. */
export interface ResolvedTask {
  id: string;
  key: string;
  ownerId: string;
  due: DueDate | null;
  planned: PlannedTask;
}

/** One report of one owner for one period, with its days. */
export interface ResolvedPeriod {
  id: string;
  key: string;
  ownerId: string;
  due: DueDate;
  opensOn: string;
  period: ReportPeriod;
  planned: PlannedDuty;
}

/**
 * What the approved obligations come to on a day of issue: a task for each owner of an assignment, a report for each
 * owner and period of a dated duty. The dress rehearsal, the checks before the signature and the issue itself all ask
 * here, so none of them can drift. Duties on demand give no period; an officer asks for those.
 */
export function resolveObligations(
  { planYear, lastPlanYear, tasks, duties }: Obligations,
  { planId, issuedAt, calendar }: Issue,
): { tasks: ResolvedTask[]; periods: ResolvedPeriod[] } {
  const issuedOn = dayOf(issuedAt);
  const timed = duties.filter((duty) => !duty.onDemand);
  // Duties are looked at together: an undated half-yearly report ends with the yearly one of the same reporter.
  const periods = planReportPeriods(
    timed.map((duty) => ({ ...duty, who: duty.ownerIds.join(' ') })),
    { ...yearsOf(planYear, lastPlanYear, issuedAt), issuedOn, calendar },
  );
  return {
    tasks: tasks.flatMap((planned) => {
      const due = planned.deadline && resolveDueDate(planned.deadline, { planYear, issuedOn, calendar });
      return planned.ownerIds.map((ownerId) => {
        return { id: taskId(planId, planned.key, ownerId), key: planned.key, ownerId, due, planned };
      });
    }),
    periods: timed.flatMap((planned, index) =>
      (periods[index] ?? []).flatMap((period) =>
        planned.ownerIds.map((ownerId): ResolvedPeriod => {
          const id = periodId(planId, planned.key, period.key, ownerId);
          return { id, key: planned.key, ownerId, due: period.due, opensOn: period.opensOn, period, planned };
        }),
      ),
    ),
  };
}

/** A plan whose first year is not printed begins with its issue. */
function yearsOf(
  planYear: number | null,
  lastPlanYear: number | null,
  issuedAt: Date,
): { planYear: number; lastPlanYear?: number } {
  const first = planYear ?? yearOf(issuedAt);
  return lastPlanYear === null ? { planYear: first } : { planYear: first, lastPlanYear };
}
