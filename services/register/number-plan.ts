import type { RequiredLevel } from '../directory/directory-data';
import { Failure } from '../failures';
import type { Office } from '../office';
import { reachesLevel, requiredLevel } from '../plans/required-level';
import { allocateNumber } from './allocate-number';

/** Why a signed plan has no number yet. */
export interface NumberWait {
  /** The clerk's order, or a signature proven as the house policy wants it. */
  waitsFor: 'CLERK' | 'LEVEL';
  level: RequiredLevel;
}

/**
 * Numbers a signed plan as the issuer's house policy has it: by itself, or when the clerk orders it.
 * @param actorId the clerk who ordered it; null when nobody did.
 * @returns what the plan waits for; null once it has its number.
 */
export async function numberPlan(
  office: Pick<Office, 'documents' | 'auditKeys' | 'log' | 'directory'>,
  { planId, at, actorId }: { planId: string; at: Date; actorId: string | null },
): Promise<NumberWait | null> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan?.signature) throw new Failure('WRONG_STATE', { state: plan?.state ?? 'UNKNOWN', wanted: 'SIGNED' });
  const level = await requiredLevel(office, planId);
  if (!reachesLevel(plan.signature.level, level)) return { waitsFor: 'LEVEL', level };
  if (actorId === null && (await isNumberedByClerk(office, plan.issuerId))) return { waitsFor: 'CLERK', level };
  await allocateNumber(office, planId, at, actorId ?? plan.route.clerkId);
  return null;
}

export async function isNumberedByClerk(office: Pick<Office, 'directory'>, issuerId: string): Promise<boolean> {
  return (await office.directory()).issuer(issuerId)?.issuing?.numberedBy === 'CLERK';
}
