import type { AuditPorts } from '../audit/append-event';
import type { MailPurpose } from '../mail/mail';
import type { Office } from '../office';
import { noteInRegister } from '../register/note-in-register';
import { movePlan, type PlanMove, reasonOf } from './move-plan';
import type { PlanDocument } from './plan';

/** Letters that tell of the end itself: a repeat of this step must not undo them, nor the links in them. */
const OF_THE_END: MailPurpose[] = ['RECALLED', 'SUPERSEDED', 'RECALL_REFUSED'];

/**
 * Ends a plan's follow-up: links are revoked, mails that wait are cancelled, silent recipients are marked. Whom to tell of
 * it is the next step (`tell-recipients.ts`).
 */
export async function stopPlan(office: Pick<Office, AuditPorts>, move: PlanMove): Promise<void> {
  const { planId, at } = move;
  const { grants, mails, deliveries } = office.documents;
  await movePlan(office, move, await recalledBy(office, move));
  const isShutAway = move.to === 'QUARANTINED';
  const otherLinks = isShutAway ? {} : { purpose: { $ne: 'RECALL' as const } };
  await grants.updateMany({ planId, state: 'OPEN', ...otherLinks }, { $set: { state: 'REVOKED' } });
  const otherLetters = isShutAway ? {} : { purpose: { $nin: lettersThatLeave(move) } };
  await mails.updateMany({ planId, state: 'QUEUED', ...otherLetters }, { $set: { state: 'CANCELLED' } });
  // Who received what is needed as it is.
  if (isShutAway) return;
  if (move.to === 'RECALLED' || move.to === 'SUPERSEDED') await noteInRegister(office, planId);
  await deliveries.updateMany(
    { planId, state: { $in: ['QUEUED', 'SENT', 'ARRIVED'] } },
    { $set: { state: 'NO_RESPONSE', answeredAt: at } },
  );
}

/** A plan that has run its course stays as corrected, and its recipients are still to hear of it. */
function lettersThatLeave({ to }: PlanMove): MailPurpose[] {
  return to === 'CLOSED' ? [...OF_THE_END, 'CORRECTED'] : OF_THE_END;
}

/** The day and the reason stand above the plan from now on. */
async function recalledBy(office: Pick<Office, 'documents'>, move: PlanMove): Promise<Partial<PlanDocument>> {
  if (move.to !== 'RECALLED') return {};
  return { recalled: { at: move.at, reason: (await reasonOf(office, move)) ?? '' } };
}
