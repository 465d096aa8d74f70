import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';

/** A chain of plans, each begun from the one before, longer than an office keeps them at hand. */
const MOST_YEARS = 20;

/**
 * The plan of another year in the chain of plans begun from one another.
 * @throws Failure NOT_FOUND where there is none.
 */
export async function planOfYear(
  { documents }: Pick<Office, 'documents'>,
  plan: PlanDocument,
  year: number,
): Promise<PlanDocument> {
  let one: PlanDocument | null = plan;
  for (let steps = 0; one !== null && steps < MOST_YEARS; steps += 1) {
    if (one.planYear === year) return one;
    const isLater: boolean = one.planYear !== null && one.planYear < year;
    one = isLater ? await begunFrom(documents, one) : await documents.plans.findOne({ _id: one.previousPlanId ?? '' });
  }
  throw new Failure('NOT_FOUND');
}

async function begunFrom({ plans }: Office['documents'], { _id }: PlanDocument): Promise<PlanDocument | null> {
  const begun = await plans.find({ previousPlanId: _id }).toArray();
  return begun.find(({ state }) => state !== 'CANCELLED') ?? null;
}
