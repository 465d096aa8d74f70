import { linkIn } from '../../../infra/demo/mail-kind';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { freezeRecipients } from '../../../services/distribution/freeze-recipients';
import type { GrantPurpose } from '../../../services/grants/grant';
import { type GrantRequest, grantId, openGrants } from '../../../services/grants/open-grant';
import type { MailPurpose } from '../../../services/mail/mail';
import { queueMails } from '../../../services/mail/queue-mails';
import { openObligations } from '../../../services/obligations/open-obligations';
import { createPlan } from '../../../services/plans/create-plan';
import type { PlanDocument } from '../../../services/plans/plan';
import type { PlanState } from '../../../services/plans/plan-states';
import { allocateNumber } from '../../../services/register/allocate-number';
import type { TestOffice } from '../open-test-office';
import { seedText } from '../seed-text';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';

type Opened = Pick<TestOffice, 'office'>;

/** Seed 002 as it lies with the drafter. */
export async function draftedPlan({ office }: Opened, idempotencyKey = 'plan'): Promise<PlanDocument> {
  const text = seedText('002', dayOf(office.clock()));
  return createPlan(office, { text, corrections: [], issuerId: ISSUER, drafterId: DRAFTER, idempotencyKey });
}

/** The state is written where no workflow is asked to bring it about. */
export async function placePlan({ office }: Opened, planId: string, state: PlanState): Promise<void> {
  await office.documents.plans.updateOne({ _id: planId }, { $set: { state } });
}

/** Seed 002 signed, numbered and sent: deliveries, tasks and report periods are there, the mails have gone out. */
export async function planInForce(opened: Opened): Promise<PlanDocument> {
  const { office } = opened;
  const draft = await draftedPlan(opened);
  const at = office.clock();
  const revision = await office.documents.revisions.findOne({ _id: `${draft._id}/1` });
  const signature = {
    grantId: 'of-the-chairman',
    personId: draft.route.signerId,
    mandateId: draft.route.mandateId,
    revision: 1,
    contentHash: revision?.contentHash ?? '',
    level: 'L1' as const,
    at,
  };
  await office.documents.plans.updateOne({ _id: draft._id }, { $set: { state: 'SIGNED', signature } });
  await allocateNumber(office, draft._id, at);
  await freezeRecipients(office, draft._id, at);
  await openObligations(office, draft._id, at);
  await office.documents.plans.updateOne(
    { _id: draft._id },
    { $set: { state: 'IN_FORCE', issuedAt: at, inForceAt: at } },
  );
  while ((await dispatchDeliveries(office, draft._id, at)) > 0);
  return (await office.documents.plans.findOne({ _id: draft._id })) ?? draft;
}

/** What link goes to whom in which letter. */
export interface WantedLink {
  purpose: GrantPurpose;
  subjectId: string;
  mail: MailPurpose;
  aboutId?: string;
  round?: number;
}

/** Opens a grant, sends its link by mail and answers the link as it arrived; `round` tells the grants of one purpose apart. */
export async function mailLink(
  { office, inbox }: Pick<TestOffice, 'office' | 'inbox'>,
  plan: PlanDocument,
  wanted: WantedLink,
): Promise<{ grantId: string; link: string }> {
  const revision = await office.documents.revisions.findOne({ _id: `${plan._id}/${plan.revision}` });
  const request: GrantRequest = {
    purpose: wanted.purpose,
    planId: plan._id,
    revision: plan.revision,
    docHash: revision?.contentHash ?? '',
    subjectId: wanted.subjectId,
    aboutId: wanted.aboutId ?? null,
    openedAt: office.clock(),
    round: wanted.round ?? 1,
  };
  await openGrants(office, [request]);
  const id = grantId(request);
  await queueMails(office, [
    {
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId: wanted.subjectId,
        purpose: wanted.mail,
        aboutId: wanted.aboutId ?? null,
        round: wanted.round ?? 1,
      },
      grantId: id,
      queuedAt: office.clock(),
    },
  ]);
  const mail = inbox.messages().find(({ text }) => text?.includes(`/l/${id}.`));
  if (!mail) throw new Error(`the ${wanted.mail} mail did not arrive`);
  return { grantId: id, link: linkIn(mail) };
}
