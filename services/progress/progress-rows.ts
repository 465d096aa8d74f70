import { agenda } from '../calendar/agenda';
import type { DueDate } from '../calendar/due-date';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { lastInstantFor } from '../calendar/late-day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { DeliveryState } from '../distribution/delivery';
import type { Documents } from '../documents';
import type { PeriodState, TaskState } from '../obligations/obligation';
import type { PlanDocument } from '../plans/plan';

export interface DeliveryRow {
  _id: string;
  planId: string;
  addresseeId: string;
  state: DeliveryState;
  sentAt: Date | null;
}

export interface OwedRow {
  _id: string;
  planId: string;
  ownerId: string;
  due: DueDate | null;
  ownerlessSince?: string;
}

export interface TaskRow extends OwedRow {
  state: TaskState;
}

export interface PeriodRow extends OwedRow {
  state: PeriodState;
  submittedAt: Date | null;
}

export interface ProgressRows {
  deliveries: DeliveryRow[];
  tasks: TaskRow[];
  periods: PeriodRow[];
}

export interface ProgressSetting {
  now: Date;
  plans: ReadonlyMap<string, PlanSetting>;
}

/** What the rows of one plan are measured by. */
export interface PlanSetting {
  policy: FollowUpPolicy;
  inForceAt: Date;
  /** Deadlines run; those of a closed or recalled plan do not. */
  counts: boolean;
  /** The last instant in time, as for "late". */
  lastInstant: (due: DueDate) => Date;
  /** When the agenda tells the clerk of a copy sent then and not confirmed; null: never. */
  answerBy: (sentAt: Date) => Date | null;
}

/** Deliveries, tasks and periods of the plans, in three reads however many there are. */
export async function readProgressRows(
  { deliveries, tasks, periods }: Pick<Documents, 'deliveries' | 'tasks' | 'periods'>,
  planIds: readonly string[],
  ownerIds: readonly string[] | null,
): Promise<ProgressRows> {
  const ofPlans = { planId: planIds.length === 1 ? (planIds[0] ?? '') : { $in: [...planIds] } };
  const owned = ownerIds === null ? ofPlans : { ...ofPlans, ownerId: { $in: [...ownerIds] } };
  const addressed = ownerIds === null ? ofPlans : { ...ofPlans, addresseeId: { $in: [...ownerIds] } };
  const owedFields = { planId: 1, ownerId: 1, state: 1, due: 1, ownerlessSince: 1 };
  const [deliveryRows, taskRows, periodRows] = await Promise.all([
    deliveries.find(addressed).project<DeliveryRow>({ planId: 1, addresseeId: 1, state: 1, sentAt: 1 }).toArray(),
    tasks.find(owned).project<TaskRow>(owedFields).toArray(),
    periods
      .find(owned)
      .project<PeriodRow>({ ...owedFields, submittedAt: 1 })
      .toArray(),
  ]);
  return { deliveries: deliveryRows, tasks: taskRows, periods: periodRows };
}

const MINUTE_MS = 60_000;

/** Copies go out by the hundred within a minute: each minute is reckoned once, by its end. */
export function planSetting(
  plan: PlanDocument,
  policy: FollowUpPolicy,
  calendar: WorkCalendar,
  now: Date,
): PlanSetting {
  const inForceAt = plan.inForceAt ?? plan.issuedAt ?? now;
  const known = new Map<number, Date | null>();
  const instants = new Map<string, Date>();
  const reckon = (sentAt: Date): Date | null => {
    const copy = { kind: 'DELIVERY' as const, id: plan._id, owner: '', due: null, mode: 'order' as const };
    const item = { ...copy, sentAt, urgency: plan.urgency, closedAt: null, ran: {} };
    return agenda([item], calendar, policy, inForceAt).find(({ action }) => action === 'ESCALATE')?.at ?? null;
  };
  return {
    policy,
    inForceAt,
    counts: plan.state === 'ISSUED' || plan.state === 'IN_FORCE',
    lastInstant: (due) => {
      const key = `${due.lastDay} ${due.legalLatest} ${due.time}`;
      const instant = instants.get(key) ?? lastInstantFor(due, policy, inForceAt);
      instants.set(key, instant);
      return instant;
    },
    answerBy: (sentAt) => {
      const ms = Math.ceil(sentAt.getTime() / MINUTE_MS) * MINUTE_MS;
      if (!known.has(ms)) known.set(ms, reckon(new Date(ms)));
      return known.get(ms) ?? null;
    },
  };
}
