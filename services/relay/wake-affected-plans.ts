import { dayOf } from '../calendar/vietnam-time';
import { DELIVERY_STATES } from '../distribution/delivery';
import { PERIOD_STATES, TASK_STATES } from '../obligations/obligation';
import type { Office } from '../office';
import { findStandIn } from '../plans/find-stand-in';

/** A day that no unit of a directory was abolished before. */
const EVER = '0001-01-01';

/**
 * Wakes the plans that a new day concerns: somebody who owes something under them was abolished, or the signer they wait
 * for is absent from today on. Each plan does the rest itself, for it has one writer. May be repeated.
 * @returns how many plans were woken.
 */
export async function wakeAffectedPlans(
  office: Pick<Office, 'documents' | 'directory' | 'process' | 'clock'>,
): Promise<number> {
  const affected = new Set([...(await ofAbolishedUnits(office)), ...(await ofAbsentSigners(office))]);
  for (const planId of affected) office.process.wake(planId, 'now');
  return affected.size;
}

async function ofAbolishedUnits({
  documents,
  directory: readDirectory,
  clock,
}: Pick<Office, 'documents' | 'directory' | 'clock'>): Promise<string[]> {
  const directory = await readDirectory();
  const today = dayOf(clock());
  const gone = directory.unitsAbolished(EVER, today).map(({ id }) => id);
  if (gone.length === 0) return [];
  const succeeded = gone.filter((id) => directory.successorsOf(id, today).length > 0);
  const alone = gone.filter((id) => !succeeded.includes(id));
  const owes = <State extends string>(states: Record<State, { owed: boolean }>) => {
    const owed = (Object.keys(states) as State[]).filter((state) => states[state].owed);
    return {
      state: { $in: owed },
      // Of what has no owner the follow-up unit was told once.
      $or: [{ ownerId: { $in: succeeded } }, { ownerId: { $in: alone }, ownerlessSince: { $exists: false } }],
    };
  };
  const open = Object.entries(DELIVERY_STATES).flatMap(([state, is]) => (is.open ? [state] : []));
  const planIds = await Promise.all([
    documents.tasks.distinct('planId', owes(TASK_STATES)),
    documents.periods.distinct('planId', owes(PERIOD_STATES)),
    documents.deliveries.distinct('planId', { addresseeId: { $in: succeeded }, state: { $in: open as never[] } }),
  ]);
  const inForce = documents.plans.find({ _id: { $in: [...new Set(planIds.flat())] }, state: 'IN_FORCE' });
  return (await inForce.project<{ _id: string }>({ _id: 1 }).toArray()).map(({ _id }) => _id);
}

async function ofAbsentSigners(office: Pick<Office, 'documents' | 'directory' | 'clock'>): Promise<string[]> {
  const now = office.clock();
  const today = dayOf(now);
  const absent = await office.documents.absences.distinct('personId', {
    from: { $lte: today },
    to: { $gte: today },
    revokedAt: null,
  });
  if (absent.length === 0) return [];
  const waiting = await office.documents.plans
    .find({ state: 'PENDING_SIGNATURE', 'route.signerId': { $in: absent } })
    .toArray();
  const found: string[] = [];
  for (const plan of waiting) if (await findStandIn(office, plan, now)) found.push(plan._id);
  return found;
}
