import type { Directory } from '../directory/create-directory';
import type { Unit } from '../directory/directory-data';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';
import { organIdOf } from './outgoing-fields';

/** Units on the axis among those the plan goes to, by id; each code once. */
export async function axisRecipients(
  { documents }: Pick<Office, 'documents'>,
  directory: Directory,
  plan: { _id: string; issuerId: string },
): Promise<Unit[]> {
  const deliveries = await documents.deliveries
    .find({ planId: plan._id, addresseeKind: 'unit', channel: 'MAIL' })
    .project<{ addresseeId: string }>({ addresseeId: 1 })
    .sort({ _id: 1 })
    .toArray();
  const seen = new Set([organIdOf(directory.unit(plan.issuerId))]);
  return deliveries.flatMap(({ addresseeId }) => {
    const unit = directory.unit(addresseeId);
    const organId = organIdOf(unit);
    if (!unit || organId === null || seen.has(organId)) return [];
    seen.add(organId);
    return [unit];
  });
}

/** A message has one `DueDate`: units that owe something by another day, or by none, get a message of their own. */
export interface DueGroup {
  dueOn: Day | null;
  units: Unit[];
}

/** The earliest last day of each unit's tasks and first reports, as the plan set it; none first, then by day. */
export async function groupByDueDay(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  units: readonly Unit[],
): Promise<DueGroup[]> {
  const owned = { planId, ownerId: { $in: units.map(({ id }) => id) }, due: { $ne: null } };
  const fields = { ownerId: 1, due: 1, plannedDue: 1 } as const;
  const owed = [
    ...(await documents.tasks.find(owned).project<Owed>(fields).toArray()),
    ...(await documents.periods.find(owned).project<Owed>(fields).toArray()),
  ];
  const earliest = new Map<string, Day>();
  for (const { ownerId, due, plannedDue } of owed) {
    const { lastDay } = plannedDue ?? due;
    const known = earliest.get(ownerId);
    if (known === undefined || lastDay < known) earliest.set(ownerId, lastDay);
  }
  const groups = new Map<Day | null, Unit[]>();
  for (const unit of units) {
    const dueOn = earliest.get(unit.id) ?? null;
    groups.set(dueOn, [...(groups.get(dueOn) ?? []), unit]);
  }
  return [...groups]
    .map(([dueOn, members]) => ({ dueOn, units: members }))
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}

interface Owed {
  ownerId: string;
  due: { lastDay: Day };
  plannedDue?: { lastDay: Day };
}
