import type { AgendaItem } from '../calendar/agenda';
import { DELIVERY_STATES, type DeliveryDocument } from '../distribution/delivery';
import type { Documents } from '../documents';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from './obligation';
import { openStates } from './open-states';
import { ranKeys } from './ran';

export type AgendaKind = AgendaItem['kind'];

type AwaitedDelivery = Pick<DeliveryDocument, '_id' | 'addresseeId' | 'sentAt' | 'resent' | 'ran'>;

/** The facts of one kind as the agenda wants them. An item nobody owes anything for is closed; copies answered are left out. */
export async function loadAgendaItems(
  documents: Pick<Documents, 'plans' | 'deliveries' | 'tasks' | 'periods'>,
  planId: string,
  kind: AgendaKind,
): Promise<AgendaItem[]> {
  if (kind === 'DELIVERY') {
    const plan = await documents.plans.findOne({ _id: planId });
    // Thousands of copies: those answered are nobody's to press, and of the rest only what the agenda asks for is read.
    const deliveries = await documents.deliveries
      .find({ planId, state: { $in: openStates(DELIVERY_STATES) } })
      .project<AwaitedDelivery>({ addresseeId: 1, sentAt: 1, resent: 1, ran: 1 })
      .toArray();
    return deliveries.map((copy) => deliveryItem(copy, plan?.urgency ?? null));
  }
  const executors = await executorsOf(documents, planId);
  if (kind === 'TASK') {
    const tasks = await documents.tasks.find({ planId }).toArray();
    return tasks.map((task) => taskItem(task, executors.get(task.ownerId) ?? null));
  }
  const periods = await documents.periods.find({ planId }).toArray();
  return periods.map((period) => periodItem(period, executors.get(period.ownerId) ?? null));
}

/** Whom each recipient named to act on its copy, where that is a person of the directory. */
async function executorsOf(
  documents: Pick<Documents, 'deliveries'>,
  planId: string,
): Promise<Map<string, string | null>> {
  const named = await documents.deliveries
    .find({ planId, executor: { $exists: true } })
    .project<Pick<DeliveryDocument, 'addresseeId' | 'executor'>>({ addresseeId: 1, executor: 1 })
    .toArray();
  return new Map(named.map(({ addresseeId, executor }) => [addresseeId, executor?.personId ?? null]));
}

/** @param urgency the plan's stamp as printed. */
export function deliveryItem(
  { _id, addresseeId, sentAt, resent, ran }: AwaitedDelivery,
  urgency: string | null,
): AgendaItem {
  return {
    kind: 'DELIVERY',
    id: _id,
    owner: addresseeId,
    due: null,
    sentAt,
    newDeadlines: resent ?? 0,
    urgency,
    mode: 'order',
    closedAt: null,
    ran: ranKeys(_id, ran),
  };
}

/** @param ofCopy person the unit named for the plan as a whole; whoever is named for the task goes before. */
export function taskItem(task: TaskDocument, ofCopy: string | null): AgendaItem {
  return {
    ...obligationItem(task),
    kind: 'TASK',
    executor: task.executor?.personId ?? ofCopy,
    mode: task.mode,
    closedAt: isOwedBySomebody(task, TASK_STATES) ? null : (task.closedAt ?? new Date(0)),
  };
}

export function periodItem(period: PeriodDocument, ofCopy: string | null): AgendaItem {
  return {
    ...obligationItem(period),
    kind: 'REPORT',
    executor: ofCopy,
    opensOn: period.opensOn,
    mode: 'order',
    closedAt: isOwedBySomebody(period, PERIOD_STATES) ? null : (period.closedAt ?? new Date(0)),
  };
}

function obligationItem({ _id, ownerId, due, newDeadlines, owedAgainAt, ran }: TaskDocument | PeriodDocument) {
  return {
    id: _id,
    owner: ownerId,
    due,
    newDeadlines: newDeadlines ?? 0,
    owedAgainAt: owedAgainAt ?? null,
    ran: ranKeys(_id, ran),
  };
}

/** Nobody is reminded of what has no owner any more; the follow-up unit was told. */
function isOwedBySomebody<State extends string>(
  { state, ownerlessSince }: { state: State; ownerlessSince?: string },
  states: Record<State, { owed: boolean }>,
): boolean {
  return states[state].owed && ownerlessSince === undefined;
}
