import type { Office } from '../office';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from './obligation';

export interface ObligationFilter {
  planId?: string;
  /** Obligations of these units and persons only. */
  ownerIds?: readonly string[];
  /** Tasks that one of these units takes part in only. */
  coordinatorIds?: readonly string[];
  /** True: those somebody still has to act on; false: accepted or waived. */
  open?: boolean;
  /** Reports of one duty for one period only. */
  key?: string;
  period?: string;
}

interface Page {
  /** Id of the last one already seen. */
  after: string | null;
  limit: number;
}

/** Tasks by id. */
export async function listTasks(
  office: Pick<Office, 'documents'>,
  filter: ObligationFilter,
  page: Page,
): Promise<TaskDocument[]> {
  const conditions = { ...conditionsOf(filter, TASK_STATES, page.after), ...(await notShutAway(office, filter)) };
  return office.documents.tasks.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}

/** Report periods by id. */
export async function listPeriods(
  office: Pick<Office, 'documents'>,
  filter: ObligationFilter,
  page: Page,
): Promise<PeriodDocument[]> {
  const conditions = { ...conditionsOf(filter, PERIOD_STATES, page.after), ...(await notShutAway(office, filter)) };
  return office.documents.periods.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}

/** A unit's own list leaves out plans that were shut away; a plan's own list is asked for knowingly. */
async function notShutAway({ documents }: Pick<Office, 'documents'>, { planId }: ObligationFilter): Promise<object> {
  const shut = planId === undefined ? await quarantinedAmong(documents) : [];
  return shut.length > 0 ? { planId: { $nin: shut } } : {};
}

function conditionsOf<State extends string>(
  { planId, ownerIds, coordinatorIds, open, key, period }: ObligationFilter,
  states: Record<State, { open: boolean }>,
  after: string | null,
): object {
  const wanted = (Object.keys(states) as State[]).filter((state) => states[state].open === open);
  return {
    ...(planId === undefined ? {} : { planId }),
    ...(key === undefined ? {} : { key }),
    ...(period === undefined ? {} : { period }),
    ...(ownerIds === undefined ? {} : { ownerId: { $in: [...ownerIds] } }),
    ...(coordinatorIds === undefined ? {} : { coordinatorIds: { $in: [...coordinatorIds] } }),
    ...(open === undefined ? {} : { state: { $in: wanted } }),
    ...(after === null ? {} : { _id: { $gt: after } }),
  };
}
