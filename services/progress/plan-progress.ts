import type { Office } from '../office';
import type { PlanReader } from '../plans/plan-reader';
import { type Progress, progressOf } from './progress';
import { planSetting, readProgressRows } from './progress-rows';
import { type ProgressFilter, type ProgressScope, progressScope } from './progress-scope';

export interface PlanProgress extends Progress {
  scope: ProgressScope;
  /** The instant it is reckoned for. */
  at: Date;
}

type ProgressOffice = Pick<Office, 'documents' | 'directory' | 'clock' | 'calendar' | 'policy'>;

/**
 * How plans stand now: recipients, tasks, reports and what is overdue by unit, for one plan, a unit, a year or an office.
 * Four reads, however many plans and units there are.
 * @throws as progressScope
 */
export async function planProgress(
  office: ProgressOffice,
  reader: PlanReader,
  filter: ProgressFilter,
): Promise<PlanProgress> {
  return progressIn(office, await progressScope(office, reader, filter));
}

/** The same for plans found otherwise. */
export async function progressIn(office: ProgressOffice, scope: ProgressScope): Promise<PlanProgress> {
  const at = office.clock();
  const calendar = await office.calendar();
  const planIds = scope.plans.map(({ _id }) => _id);
  const rows = await readProgressRows(office.documents, planIds, scope.ownerIds);
  const plans = new Map(
    scope.plans.map((plan) => [plan._id, planSetting(plan, office.policy(plan.policyId), calendar, at)] as const),
  );
  return { ...progressOf(rows, { now: at, plans }), scope, at };
}
