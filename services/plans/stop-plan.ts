import type { AuditPorts } from '../audit/append-event';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { movePlan, type PlanMove, reasonOf } from './move-plan';

/**
 * Ends a plan's follow-up: links are revoked, mails that wait are cancelled, silent recipients are marked. On a recall
 * (Điều 18.4) everybody who was sent the plan is told once.
 */
export async function stopPlan(office: Pick<Office, AuditPorts | 'post'>, move: PlanMove): Promise<void> {
  const { planId, at } = move;
  await movePlan(office, move);
  await office.documents.grants.updateMany({ planId, state: 'OPEN' }, { $set: { state: 'REVOKED' } });
  await office.documents.mails.updateMany({ planId, state: 'QUEUED' }, { $set: { state: 'CANCELLED' } });
  if (move.to === 'RECALLED') await announceRecall(office, move);
  // Who received what is needed as it is.
  if (move.to === 'QUARANTINED') return;
  await office.documents.deliveries.updateMany(
    { planId, state: { $in: ['QUEUED', 'SENT', 'ARRIVED'] } },
    { $set: { state: 'NO_RESPONSE', answeredAt: at } },
  );
}

async function announceRecall(office: Pick<Office, 'documents' | 'post'>, move: PlanMove): Promise<void> {
  const reason = await reasonOf(office, move);
  const sent = await office.documents.deliveries.find({ planId: move.planId, sentAt: { $ne: null } }).toArray();
  await queueMails(
    office,
    sent.map((delivery) => ({
      key: {
        planId: move.planId,
        revision: move.revision,
        addresseeId: delivery.addresseeId,
        purpose: 'RECALLED' as const,
      },
      note: reason,
      queuedAt: move.at,
    })),
  );
}
