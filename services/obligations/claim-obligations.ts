import type { Documents } from '../documents';
import type { Day } from '../reading/plan-reading';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from './obligation';
import type { Handover } from './transfer-obligations';

type Store = Pick<Documents, 'tasks' | 'periods'>;

/**
 * Closes what the abolished unit owes and writes down who owes it now; each is one conditional update, so a report that
 * came in at the same moment wins. What the unit had handed in already waits for its answer.
 */
export async function claimObligations(documents: Store, planId: string, handover: Handover): Promise<void> {
  const { unitId, successors, today, at } = handover;
  const { tasks, periods } = await owedBy(documents, planId, unitId);
  const closed = (state: string) => ({
    state: 'TRANSFERRED' as const,
    closedAt: at,
    transferredTo: { to: successors, on: today, settled: false, state },
  });
  for (const { _id, state } of tasks) await documents.tasks.updateOne({ _id, state }, { $set: closed(state) });
  for (const { _id, state } of periods) await documents.periods.updateOne({ _id, state }, { $set: closed(state) });
}

/**
 * Marks what nobody owes any more. It stays open: only a person can say who takes it over, or waive it.
 * @returns the days on which something was marked, now or before.
 */
export async function markOwnerless(documents: Store, planId: string, { unitId, today }: Handover): Promise<Day[]> {
  const { tasks, periods } = await owedBy(documents, planId, unitId);
  const unmarked = [...tasks, ...periods].filter(({ ownerlessSince }) => ownerlessSince === undefined);
  const ids = { _id: { $in: unmarked.map(({ _id }) => _id) } };
  if (unmarked.length > 0) {
    await documents.tasks.updateMany(ids, { $set: { ownerlessSince: today } });
    await documents.periods.updateMany(ids, { $set: { ownerlessSince: today } });
  }
  return [...new Set([...tasks, ...periods].map(({ ownerlessSince }) => ownerlessSince ?? today))];
}

async function owedBy(
  documents: Store,
  planId: string,
  ownerId: string,
): Promise<{ tasks: TaskDocument[]; periods: PeriodDocument[] }> {
  const [tasks, periods] = await Promise.all([
    documents.tasks.find({ planId, ownerId }).toArray(),
    documents.periods.find({ planId, ownerId }).toArray(),
  ]);
  return {
    tasks: tasks.filter(({ state }) => TASK_STATES[state].owed),
    periods: periods.filter(({ state }) => PERIOD_STATES[state].owed),
  };
}
