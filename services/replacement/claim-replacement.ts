import type { Office } from '../office';

/**
 * Takes the place of the plan that this one replaces: one conditional update of that plan, so of two replacements the first
 * that is issued wins. A plan that has ended by itself meanwhile has no place to take.
 * @returns false when another plan was first.
 */
export async function claimReplacement(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  at: Date,
): Promise<boolean> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (plan?.supersedes === undefined || !plan.number) return true;
  await documents.plans.updateOne(
    { _id: plan.supersedes, state: 'IN_FORCE', supersededBy: { $exists: false } },
    { $set: { supersededBy: { planId, number: plan.number.text, at } } },
  );
  const old = await documents.plans.findOne({ _id: plan.supersedes });
  return old?.supersededBy === undefined || old.supersededBy.planId === planId;
}

/** Tells the replaced plan that its successor was issued; the relay repeats what is lost. */
export async function wakeReplaced(
  { documents, process }: Pick<Office, 'documents' | 'process'>,
  planId: string,
): Promise<void> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (plan?.supersedes !== undefined) process.wake(plan.supersedes, 'now');
}
