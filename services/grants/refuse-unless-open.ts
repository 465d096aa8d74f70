import { Failure } from '../failures';
import type { Office } from '../office';
import type { GrantDocument } from './grant';

/**
 * Says why a grant can no longer be decided.
 * @throws Failure PLAN_QUARANTINED, REVISION_SUPERSEDED (names the newer revision), ALREADY_DECIDED, LINK_LOCKED, LINK_EXPIRED.
 */
export async function refuseUnlessOpen(
  office: Pick<Office, 'documents'>,
  grant: GrantDocument,
  now: Date,
): Promise<void> {
  switch (grant.state) {
    case 'USED':
      throw new Failure('ALREADY_DECIDED', { verdict: grant.decision?.verdict ?? null });
    case 'LOCKED':
      throw new Failure('LINK_LOCKED');
    case 'REVOKED': {
      const plan = await office.documents.plans.findOne({ _id: grant.planId });
      if (plan?.quarantine) throw new Failure('PLAN_QUARANTINED');
      // A link that another one took the place of is not superseded by a revision: the newest letter has the right one.
      const revision = grant.revokedBecause || !plan ? null : Math.max(plan.revision, grant.supersededBy ?? 0);
      throw new Failure('REVISION_SUPERSEDED', { revision });
    }
    case 'OPEN':
      if (grant.expiresAt <= now) throw new Failure('LINK_EXPIRED');
  }
}
