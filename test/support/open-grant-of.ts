import type { GrantDocument, GrantPurpose } from '../../services/grants/grant';
import type { Office } from '../../services/office';
import { until } from './until';

/** Waits for the open grant of a purpose on the plan's current revision. */
export async function openGrantOf(office: Office, planId: string, purpose: GrantPurpose): Promise<GrantDocument> {
  const found: GrantDocument[] = [];
  await until(`an open ${purpose} link`, async () => {
    const plan = await office.documents.plans.findOne({ _id: planId });
    const grant =
      plan && (await office.documents.grants.findOne({ planId, purpose, state: 'OPEN', revision: plan.revision }));
    if (grant) found.push(grant);
    return grant !== null;
  });
  const [grant] = found;
  if (!grant) throw new Error(`no open ${purpose} link`);
  return grant;
}
