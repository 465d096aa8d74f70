import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import { openGrants } from '../grants/open-grant';
import { countLink, renewLink } from '../grants/renew-link';
import { type MailKey, mailId } from '../mail/mail';
import { queueMails } from '../mail/queue-mails';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { PlanState } from '../plans/plan-states';
import { refuseQuarantined } from '../plans/refuse-quarantined';

/** The plan was issued and goes on, or was carried out. */
const STATES: readonly PlanState[] = ['ISSUED', 'IN_FORCE', 'CLOSED'];

/**
 * Mails somebody of the office the link to how a plan stands, to the registered address. The link stays the same; an
 * expired one is replaced. A repeat of the request sends nothing twice.
 * @throws Failure NOT_FOUND; PLAN_QUARANTINED; WRONG_STATE before the issue and after a recall; TOO_MANY_LINKS after three
 * mails in an hour.
 */
export async function sendOversightLink(
  office: Office,
  { planId, personId, idempotencyKey }: { planId: string; personId: string; idempotencyKey: string },
): Promise<PlanDocument> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  if (!STATES.includes(plan.state)) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'IN_FORCE' });
  const now = office.clock();
  const key: MailKey = {
    planId,
    revision: plan.revision,
    addresseeId: personId,
    purpose: 'OVERSIGHT_LINK',
    aboutId: `${planId}/${idFrom('oversight', personId, idempotencyKey)}`,
  };
  if (await office.documents.mails.findOne({ _id: mailId(key) })) return plan;
  const grant = await oversightGrant(office, plan, personId, now);
  if (grant.expiresAt <= now) {
    await renewLink(office, grant);
    return plan;
  }
  // Counted by another request of the same moment: that one sends it, and one mail is enough.
  if (await countLink(office, grant, now)) await queueMails(office, [{ key, grantId: grant._id, queuedAt: now }]);
  return plan;
}

async function oversightGrant(
  office: Pick<Office, 'documents' | 'keys'>,
  plan: PlanDocument,
  personId: string,
  openedAt: Date,
): Promise<GrantDocument> {
  const [grantId] = await openGrants(office, [
    {
      purpose: 'OVERSEE',
      planId: plan._id,
      revision: plan.revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId: personId,
      aboutId: null,
      openedAt,
    },
  ]);
  const grant = await office.documents.grants.findOne({ _id: grantId ?? '' });
  if (!grant) throw new Failure('NOT_FOUND');
  return grant;
}
