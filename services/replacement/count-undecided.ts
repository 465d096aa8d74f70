import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { Finding } from '../reading/plan-reading';
import { wording } from '../wording/wording';
import { listOpen, openReplacement } from './open-replacement';

const AT_ONCE = 500;

/** Open obligations of the replaced plan of which the draft does not say yet what becomes of them. */
export async function countUndecided(
  office: Pick<Office, 'documents' | 'calendar'>,
  plan: PlanDocument,
  at: Date,
): Promise<number> {
  const replacement = await openReplacement(office, plan, at);
  if (!replacement) return 0;
  let count = 0;
  for (let after: string | null = null; ; ) {
    const open = await listOpen(office, replacement.oldPlanId, { after, limit: AT_ONCE });
    count += open.filter((old) => replacement.standingOf(old) === 'UNDECIDED').length;
    if (open.length < AT_ONCE) return count;
    after = open.at(-1)?._id ?? null;
  }
}

/**
 * What stands in the way of submitting a plan that replaces another.
 * @throws Failure REPLACED_ALREADY when another plan took that place; WRONG_STATE when it is not in force any more.
 */
export async function replacementFindings(
  office: Pick<Office, 'documents' | 'calendar'>,
  plan: PlanDocument,
  at: Date,
): Promise<Finding[]> {
  if (plan.supersedes === undefined) return [];
  const old = await office.documents.plans.findOne({ _id: plan.supersedes });
  refuseReplaced(old, plan._id);
  const undecided = await countUndecided(office, plan, at);
  if (undecided === 0) return [];
  const message = wording('vi').banners.replacementUndecided(undecided);
  return [
    {
      ...{ code: 'replacement-undecided', severity: 'error', message },
      ...{ quote: null, line: null, rule: 'Điều 18.3', correction: null },
    },
  ];
}

/** @throws Failure REPLACED_ALREADY, WRONG_STATE, NOT_FOUND */
export function refuseReplaced(old: PlanDocument | null, byPlanId: string | null): void {
  if (!old) throw new Failure('NOT_FOUND');
  if (old.supersededBy && old.supersededBy.planId !== byPlanId)
    throw new Failure('REPLACED_ALREADY', { number: old.supersededBy.number });
  if (old.state !== 'IN_FORCE') throw new Failure('WRONG_STATE', { state: old.state, wanted: 'IN_FORCE' });
}
