import { appendEvent } from '../audit/append-event';
import { resolveDueDate } from '../calendar/due-date';
import { planReportPeriods } from '../calendar/plan-report-periods';
import type { ReportPeriod } from '../calendar/report-periods';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlannedDuty, PlannedTask } from '../plans/plan';
import { type PeriodDocument, periodId, type TaskDocument, taskId } from './obligation';

interface Issue {
  planId: string;
  planYear: number | null;
  issuedAt: Date;
  office: Pick<Office, 'documents' | 'directory' | 'calendar'>;
  kindOf: (id: string) => 'unit' | 'person';
}

/**
 * Puts the approved obligations in force: a task for each owner of an assignment, a report period for each owner of a
 * dated duty. Duties on demand open no period; an officer asks for those.
 * @returns how many tasks and periods the plan has.
 */
export async function openObligations(
  office: Pick<Office, 'documents' | 'directory' | 'calendar'>,
  planId: string,
  at: Date,
): Promise<{ tasks: number; periods: number }> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const issue: Issue = {
    planId,
    planYear: revision.obligations.planYear,
    issuedAt: at,
    office,
    kindOf: (id) => (directory.unit(id) ? 'unit' : 'person'),
  };
  const tasks = revision.obligations.tasks.flatMap((task) => tasksOf(task, issue));
  const periods = periodsOf(revision.obligations.duties, issue);
  await insertMissing(office.documents.tasks, tasks);
  await insertMissing(office.documents.periods, periods);
  await appendEvent(office.documents, {
    planId,
    key: 'obligations',
    type: 'OBLIGATIONS_OPENED',
    actorId: plan.route.clerkId,
    at,
    data: { tasks: tasks.length, periods: periods.length },
  });
  return { tasks: tasks.length, periods: periods.length };
}

const UNTOUCHED = { schemaVersion: 1 as const, overdueSince: null, closedAt: null, waiver: null, applied: 0, ran: {} };

function tasksOf(task: PlannedTask, issue: Issue): TaskDocument[] {
  const due =
    task.deadline &&
    resolveDueDate(task.deadline, {
      planYear: issue.planYear,
      issuedOn: dayOf(issue.issuedAt),
      calendar: issue.office.calendar,
    });
  return task.ownerIds.map((ownerId) => ({
    ...UNTOUCHED,
    _id: taskId(issue.planId, task.key, ownerId),
    planId: issue.planId,
    key: task.key,
    ref: task.ref,
    ownerId,
    ownerKind: issue.kindOf(ownerId),
    due,
    mode: task.mode,
    text: task.text,
    state: 'IN_FORCE',
    percent: 0,
    lastNote: null,
  }));
}

/** Duties are looked at together: an undated half-yearly report ends with the yearly one of the same reporter. */
function periodsOf(duties: PlannedDuty[], issue: Issue): PeriodDocument[] {
  const timed = duties.filter((duty) => !duty.onDemand);
  const periods = planReportPeriods(
    timed.map((duty) => ({ ...duty, who: duty.ownerIds.join(' ') })),
    {
      planYear: issue.planYear ?? yearOf(issue.issuedAt),
      issuedOn: dayOf(issue.issuedAt),
      calendar: issue.office.calendar,
    },
  );
  return timed.flatMap((duty, index) =>
    (periods[index] ?? []).flatMap((period) => periodDocuments(duty, period, issue)),
  );
}

function periodDocuments(duty: PlannedDuty, period: ReportPeriod, issue: Issue): PeriodDocument[] {
  return duty.ownerIds.map(
    (ownerId): PeriodDocument => ({
      ...UNTOUCHED,
      _id: periodId(issue.planId, duty.key, period.key, ownerId),
      planId: issue.planId,
      key: duty.key,
      ref: duty.ref,
      ownerId,
      ownerKind: issue.kindOf(ownerId),
      due: period.due,
      periodicity: duty.periodicity,
      period: period.key,
      label: period.label,
      opensOn: period.opensOn,
      dataCutOff: period.dataCutOff,
      dueByPolicy: period.dueByPolicy,
      to: duty.to,
      via: duty.via,
      state: 'SCHEDULED',
      submittedAt: null,
    }),
  );
}
