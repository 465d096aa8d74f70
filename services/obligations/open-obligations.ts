import { type AuditPorts, appendEvent } from '../audit/append-event';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import type { PeriodDocument, TaskDocument } from './obligation';
import { type ResolvedPeriod, type ResolvedTask, resolveObligations } from './resolve-obligations';

type OwnerKind = TaskDocument['ownerKind'];

/**
 * Puts the approved obligations in force: a task for each owner of an assignment, a report period for each owner of a
 * dated duty. Duties on demand open no period; an officer asks for those.
 * @returns how many tasks and periods the plan has.
 */
export async function openObligations(
  office: Pick<Office, AuditPorts | 'directory' | 'calendar'>,
  planId: string,
  at: Date,
): Promise<{ tasks: number; periods: number }> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const kindOf = (id: string): OwnerKind => (directory.unit(id) ? 'unit' : 'person');
  const calendar = await office.calendar();
  const resolved = resolveObligations(revision.obligations, { planId, issuedAt: at, calendar });
  const tasks = resolved.tasks.map((task) => taskDocument(task, planId, kindOf(task.ownerId)));
  const periods = resolved.periods.map((period) => periodDocument(period, planId, kindOf(period.ownerId)));
  await insertMissing(office.documents.tasks, tasks);
  await insertMissing(office.documents.periods, periods);
  await appendEvent(office, {
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

function taskDocument(task: ResolvedTask, planId: string, ownerKind: OwnerKind): TaskDocument {
  const { planned } = task;
  return {
    ...UNTOUCHED,
    _id: task.id,
    planId,
    key: task.key,
    ref: planned.ref,
    ownerId: task.ownerId,
    ownerKind,
    due: task.due,
    mode: planned.mode,
    text: planned.text,
    state: 'IN_FORCE',
    percent: 0,
    lastNote: null,
    coordinatorIds: planned.coordinatorIds,
    ...(planned.childPlan ? { childPlan: { planId: null, number: null, date: null } } : {}),
  };
}

function periodDocument(resolved: ResolvedPeriod, planId: string, ownerKind: OwnerKind): PeriodDocument {
  const { planned, period } = resolved;
  return {
    ...UNTOUCHED,
    _id: resolved.id,
    planId,
    key: resolved.key,
    ref: planned.ref,
    ownerId: resolved.ownerId,
    ownerKind,
    due: resolved.due,
    periodicity: planned.periodicity,
    period: period.key,
    label: period.label,
    opensOn: resolved.opensOn,
    dataCutOff: period.dataCutOff,
    dueByPolicy: period.dueByPolicy,
    to: planned.to,
    via: planned.via,
    state: 'SCHEDULED',
    submittedAt: null,
  };
}
