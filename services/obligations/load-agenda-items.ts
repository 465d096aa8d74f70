import type { AgendaItem } from '../calendar/agenda';
import { DELIVERY_STATES } from '../distribution/delivery';
import type { Documents } from '../documents';
import { PERIOD_STATES, TASK_STATES } from './obligation';
import { ranKeys } from './ran';

export type AgendaKind = AgendaItem['kind'];

/** The facts of one kind as the agenda wants them. An item nobody owes anything for is closed. */
export async function loadAgendaItems(
  documents: Pick<Documents, 'plans' | 'deliveries' | 'tasks' | 'periods'>,
  planId: string,
  kind: AgendaKind,
): Promise<AgendaItem[]> {
  if (kind === 'DELIVERY') {
    const plan = await documents.plans.findOne({ _id: planId });
    const deliveries = await documents.deliveries.find({ planId }).toArray();
    return deliveries.map((delivery) => ({
      kind,
      id: delivery._id,
      owner: delivery.addresseeId,
      due: null,
      sentAt: delivery.sentAt,
      urgency: plan?.urgency ?? null,
      mode: 'order' as const,
      closedAt: DELIVERY_STATES[delivery.state].open ? null : (delivery.answeredAt ?? new Date(0)),
      ran: ranKeys(delivery._id, delivery.ran),
    }));
  }
  if (kind === 'TASK') {
    const tasks = await documents.tasks.find({ planId }).toArray();
    return tasks.map((task) => ({
      kind,
      id: task._id,
      owner: task.ownerId,
      due: task.due,
      reworks: task.reworks ?? 0,
      owedAgainAt: task.owedAgainAt ?? null,
      mode: task.mode,
      closedAt: isOwedBySomebody(task, TASK_STATES) ? null : (task.closedAt ?? new Date(0)),
      ran: ranKeys(task._id, task.ran),
    }));
  }
  const periods = await documents.periods.find({ planId }).toArray();
  return periods.map((period) => ({
    kind,
    id: period._id,
    owner: period.ownerId,
    due: period.due,
    reworks: period.reworks ?? 0,
    owedAgainAt: period.owedAgainAt ?? null,
    opensOn: period.opensOn,
    mode: 'order' as const,
    closedAt: isOwedBySomebody(period, PERIOD_STATES) ? null : (period.closedAt ?? new Date(0)),
    ran: ranKeys(period._id, period.ran),
  }));
}

/** Nobody is reminded of what has no owner any more; the follow-up unit was told. */
function isOwedBySomebody<State extends string>(
  { state, ownerlessSince }: { state: State; ownerlessSince?: string },
  states: Record<State, { owed: boolean }>,
): boolean {
  return states[state].owed && ownerlessSince === undefined;
}
