import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { FactDocument, ReportValue } from '../obligations/fact';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { Office } from '../office';
import { type PlanDocument, type PlannedTask, revisionId } from '../plans/plan';
import type { Day } from '../reading/plan-reading';
import { pairTasks } from './pair-tasks';

/** What became of last year's task for one owner. */
export interface LastYearResult {
  task: TaskDocument;
  /** Days after the last day, until it was closed; 0: in time; null: it had no last day. */
  daysLate: number | null;
}

/** A task of this year's draft beside the most similar one of last year's plan. */
export interface LastYearTask {
  /** Key of the planned task of this year's draft. */
  key: string;
  last: PlannedTask;
  results: LastYearResult[];
}

/** A report of last year with the figures it gave. */
export interface LastYearReport {
  period: PeriodDocument;
  values: readonly ReportValue[];
}

type Store = Pick<Office, 'documents' | 'clock'>;

/**
 * Last year's results for the tasks of a draft that was begun from last year's plan. In the order of the draft; a task
 * that had nothing like it last year is left out.
 * @throws Failure NOT_FOUND where a revision is missing.
 */
export async function lastYearTasks(office: Store, plan: PlanDocument, last: PlanDocument): Promise<LastYearTask[]> {
  const { documents } = office;
  const [now, before] = await Promise.all(
    [plan, last].map(({ _id, revision }) => documents.revisions.findOne({ _id: revisionId(_id, revision) })),
  );
  if (!now || !before) throw new Failure('NOT_FOUND');
  const pairs = pairTasks(now.obligations.tasks, before.obligations.tasks);
  const tasks = await documents.tasks
    .find({ planId: last._id, state: { $nin: ['TRANSFERRED', 'SUPERSEDED'] } })
    .sort({ _id: 1 })
    .toArray();
  const until = dayOf(last.closedAt ?? office.clock());
  const results = new Map<string, LastYearResult[]>();
  for (const task of tasks) {
    const result = { task, daysLate: daysLate(task, until) };
    const known = results.get(task.key);
    if (known) known.push(result);
    else results.set(task.key, [result]);
  }
  return now.obligations.tasks.flatMap(({ key }) => {
    const paired = before.obligations.tasks.find((one) => one.key === pairs.get(key));
    return paired ? [{ key, last: paired, results: results.get(paired.key) ?? [] }] : [];
  });
}

/** Reports of last year's plan that gave figures, the last word on each period, by id of the period. */
export async function lastYearReports({ documents }: Store, last: PlanDocument): Promise<LastYearReport[]> {
  const facts = await documents.facts
    .find({ planId: last._id, 'act.kind': 'REPORT_SUBMITTED' })
    .sort({ sequence: 1 })
    .toArray();
  const values = new Map(facts.flatMap((fact) => valuesOf(fact)));
  if (values.size === 0) return [];
  const periods = await documents.periods.find({ planId: last._id }).sort({ _id: 1 }).toArray();
  return periods.flatMap((period) => {
    const given = values.get(period._id);
    return given ? [{ period, values: given }] : [];
  });
}

function valuesOf({ subjectId, act }: FactDocument): [string, readonly ReportValue[]][] {
  return act.kind === 'REPORT_SUBMITTED' && act.values && act.values.length > 0 ? [[subjectId, act.values]] : [];
}

const DAY_MS = 86_400_000;

function daysLate({ due, closedAt }: TaskDocument, until: Day): number | null {
  if (!due) return null;
  const ended = closedAt ? dayOf(closedAt) : until;
  return Math.max(0, Math.round((Date.parse(ended) - Date.parse(due.lastDay)) / DAY_MS));
}
