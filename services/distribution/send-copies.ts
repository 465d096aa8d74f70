import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { DeliveryDocument } from './delivery';
import { openReceiptLinks } from './receipt-links';

/** Mails the plan with its link of receipt for each of these copies, in a letter of its own each time. May be repeated. */
export async function sendCopies(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  plan: PlanDocument,
  copies: readonly DeliveryDocument[],
  at: Date,
): Promise<void> {
  const grantIds = await openReceiptLinks(office, plan, copies, at);
  await queueMails(
    office,
    copies.map(({ addresseeId, resent }, index) => ({
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId,
        purpose: 'DELIVER' as const,
        aboutId: null,
        ...(resent === undefined ? {} : { round: resent + 1 }),
      },
      grantId: grantIds[index] ?? null,
      queuedAt: at,
    })),
  );
}
