import type { RequiredLevel } from '../directory/directory-data';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { EvidenceLevel } from '../wording/states/evidence-words';

const RANK: Record<EvidenceLevel, number> = { L0: 0, L1: 1, L2: 2, L3: 3 };

export function reachesLevel(proven: EvidenceLevel, required: EvidenceLevel): boolean {
  return RANK[proven] >= RANK[required];
}

/**
 * What a signature on the plan must be proven by at least: the house policy of its issuer, L1 where it has none.
 * @throws Failure NOT_FOUND
 */
export async function requiredLevel(
  office: Pick<Office, 'documents' | 'directory'>,
  planId: string,
): Promise<RequiredLevel> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  return (await office.directory()).issuer(plan.issuerId)?.issuing?.requiredLevel ?? 'L1';
}
