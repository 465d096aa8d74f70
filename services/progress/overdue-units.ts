import { lastDayFor } from '../calendar/late-day';
import { PERIOD_STATES, TASK_STATES } from '../obligations/obligation';
import type { Day } from '../reading/plan-reading';
import type { OwedRow, PeriodRow, ProgressRows, ProgressSetting, TaskRow } from './progress-rows';

/** What one unit should have done by now. */
export interface OverdueUnit {
  /** Unit or person id. */
  ownerId: string;
  tasks: number;
  reports: number;
  /** Last permitted day of what has been overdue the longest. */
  oldestDay: Day;
  /** Last permitted day of what comes next; null: nothing more is owed. */
  nextDueDay: Day | null;
  /** At most `FIRST_IDS` each, the oldest first. */
  taskIds: string[];
  periodIds: string[];
}

/** How many ids a count comes with, to go on from. */
export const FIRST_IDS = 50;

/** Past the last instant in time, by the one rule for "late" and "overdue"; nobody is late for what has no owner. */
export function isOverdue(row: OwedRow, { now, plans }: ProgressSetting): boolean {
  const plan = plans.get(row.planId);
  if (!plan?.counts || !row.due || row.ownerlessSince !== undefined) return false;
  return now > plan.lastInstant(row.due);
}

/** Who is late, by the id of the owner. */
export function overdueUnits(
  rows: ProgressRows,
  lateTasks: readonly TaskRow[],
  latePeriods: readonly PeriodRow[],
  setting: ProgressSetting,
): OverdueUnit[] {
  const [tasks, periods] = [byOwner(lateTasks, setting), byOwner(latePeriods, setting)];
  const owed = [
    ...rows.tasks.filter(({ state }) => TASK_STATES[state].owed),
    ...rows.periods.filter(({ state }) => PERIOD_STATES[state].owed),
  ];
  const next = new Map<string, Day>();
  for (const row of owed) {
    const day = lastDayOf(row, setting);
    if (day === null || !setting.plans.get(row.planId)?.counts || isOverdue(row, setting)) continue;
    const known = next.get(row.ownerId);
    if (known === undefined || day < known) next.set(row.ownerId, day);
  }
  return [...new Set([...tasks.keys(), ...periods.keys()])].sort().map((ownerId) => {
    const [own, reports] = [tasks.get(ownerId) ?? [], periods.get(ownerId) ?? []];
    const days = [...own, ...reports].map(({ day }) => day).sort();
    return {
      ownerId,
      tasks: own.length,
      reports: reports.length,
      oldestDay: days[0] ?? '',
      nextDueDay: next.get(ownerId) ?? null,
      taskIds: firstIds(own),
      periodIds: firstIds(reports),
    };
  });
}

type Late = { _id: string; day: Day };

function byOwner(rows: readonly OwedRow[], setting: ProgressSetting): Map<string, Late[]> {
  const owners = new Map<string, Late[]>();
  for (const row of rows) {
    const late = { _id: row._id, day: lastDayOf(row, setting) ?? '' };
    const known = owners.get(row.ownerId);
    if (known) known.push(late);
    else owners.set(row.ownerId, [late]);
  }
  for (const late of owners.values()) late.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return owners;
}

function lastDayOf({ due, planId }: OwedRow, { plans }: ProgressSetting): Day | null {
  const plan = plans.get(planId);
  return due && plan ? lastDayFor(due, plan.policy) : null;
}

export function firstIds(rows: readonly { _id: string }[]): string[] {
  return rows.slice(0, FIRST_IDS).map(({ _id }) => _id);
}
