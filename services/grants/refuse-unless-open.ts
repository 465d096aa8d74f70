import { Failure } from '../failures';
import type { Office } from '../office';
import type { GrantDocument } from './grant';

/**
 * Says why a grant can no longer be decided.
 * @throws Failure REVISION_SUPERSEDED (names the newer revision), ALREADY_DECIDED, LINK_LOCKED, LINK_EXPIRED.
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
      throw new Failure('REVISION_SUPERSEDED', { revision: plan?.revision ?? null });
    }
    case 'OPEN':
      if (grant.expiresAt <= now) throw new Failure('LINK_EXPIRED');
  }
}
