import { type AgendaAction, type AgendaItem, agenda, dueEntries } from '../calendar/agenda';
import { loadAgendaItems } from '../obligations/load-agenda-items';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { FIRST_IDS } from './overdue-units';
import type { ProgressScope } from './progress-scope';

/** Entries of the agenda that fall on one instant and do the same. */
export interface UpcomingStep {
  planId: string;
  at: Date;
  action: AgendaAction;
  kind: AgendaItem['kind'];
  /** How many deliveries, tasks or periods. */
  count: number;
  /** At most `FIRST_IDS` of them. */
  itemIds: string[];
}

type StepsOffice = Pick<Office, 'documents' | 'calendar' | 'policy' | 'clock'>;

/** Plans whose agenda is looked at; an office with more asks for one of them. */
const MOST_PLANS = 20;
const DAY_MS = 86_400_000;
const KINDS = ['DELIVERY', 'TASK', 'REPORT'] as const;

/** What the service will do within so many days, in order of time; what is due this instant stands first. */
export async function upcomingSteps(
  office: StepsOffice,
  { plans, ownerIds }: ProgressScope,
  days: number,
): Promise<UpcomingStep[]> {
  const now = office.clock();
  const until = new Date(now.getTime() + days * DAY_MS);
  const running = plans.filter(({ state }) => state === 'ISSUED' || state === 'IN_FORCE').slice(0, MOST_PLANS);
  const owners = ownerIds === null ? null : new Set(ownerIds);
  const steps: UpcomingStep[] = [];
  for (const plan of running) steps.push(...(await stepsOfPlan(office, plan, owners, { now, until })));
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function stepsOfPlan(
  office: StepsOffice,
  plan: PlanDocument,
  owners: ReadonlySet<string> | null,
  { now, until }: { now: Date; until: Date },
): Promise<UpcomingStep[]> {
  const inForceAt = plan.inForceAt ?? plan.issuedAt;
  if (!inForceAt) return [];
  const loaded = await Promise.all(KINDS.map((kind) => loadAgendaItems(office.documents, plan._id, kind)));
  const items = loaded.flat().filter(({ closedAt, owner }) => closedAt === null && (owners?.has(owner) ?? true));
  const [calendar, policy] = [await office.calendar(), office.policy(plan.policyId)];
  const steps = new Map<string, UpcomingStep>();
  // The agenda of five thousand communes with one deadline is one agenda five thousand times.
  for (const [first, ...others] of alike(items)) {
    if (!first) continue;
    const ids = [first, ...others].map(({ id }) => id);
    const entries = agenda([first], calendar, policy, inForceAt);
    // Of several missed rounds only the last is run.
    const missed = dueEntries(entries, now).skip;
    for (const entry of entries) {
      const { at, action, kind } = entry;
      if (at > until || missed.includes(entry)) continue;
      const key = `${at.getTime()} ${action} ${kind}`;
      const known = steps.get(key) ?? { planId: plan._id, at, action, kind, count: 0, itemIds: [] };
      known.count += ids.length;
      known.itemIds.push(...ids.slice(0, FIRST_IDS - known.itemIds.length));
      steps.set(key, known);
    }
  }
  return [...steps.values()];
}

/** Items that differ in nothing the agenda looks at. */
function alike(items: readonly AgendaItem[]): Iterable<AgendaItem[]> {
  const groups = new Map<string, AgendaItem[]>();
  for (const item of items) {
    const { id, owner: _owner, ran, ...rest } = item;
    const key = JSON.stringify([rest, Object.keys(ran).map((entry) => entry.slice(id.length))]);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups.values();
}
