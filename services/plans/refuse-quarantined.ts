import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from './plan';

/** @throws Failure PLAN_QUARANTINED */
export function refuseQuarantined(plan: Pick<PlanDocument, 'quarantine'> | null): void {
  if (plan?.quarantine) throw new Failure('PLAN_QUARANTINED');
}

/** @throws Failure PLAN_QUARANTINED */
export async function refuseQuarantinedPlan(office: Pick<Office, 'documents'>, planId: string): Promise<void> {
  refuseQuarantined(await office.documents.plans.findOne({ _id: planId }, { projection: { quarantine: 1 } }));
}

/** Those of these plans that are shut away; of all plans where none are named. */
export async function quarantinedAmong(
  documents: Pick<Office['documents'], 'plans'>,
  planIds?: readonly string[],
): Promise<string[]> {
  const shut = { 'quarantine.at': { $gt: new Date(0) } };
  const plans = await documents.plans
    .find(planIds === undefined ? shut : { ...shut, _id: { $in: [...planIds] } })
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  return plans.map(({ _id }) => _id);
}
