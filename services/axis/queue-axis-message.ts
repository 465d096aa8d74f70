import { isDuplicateKey } from '../documents';
import type { Office } from '../office';
import { type AxisKind, axisMessageId } from './axis-message';
import { axisRecipients } from './axis-recipients';
import { organIdOf } from './outgoing-fields';

export interface AxisOccasion {
  at: Date;
  /** Why the plan is recalled, corrected or replaced. */
  reason?: string | null;
  /** With CORRECTION: which one, from 1. */
  round?: number;
  /** With CORRECTION: the letter of correction. */
  fileId?: string | null;
}

/**
 * Puts a message about a plan into the outbox towards the national axis; the relay hands it to the office's gateway. Mails
 * go out all the same. Does nothing where the office or the issuer is not on the axis, or no addressee is; repeating it
 * changes nothing. Of a plan that was not sent yet nothing is recalled: its own message is cancelled instead.
 * @returns whether a message was queued now.
 */
export async function queueAxisMessage(
  office: Pick<Office, 'documents' | 'directory' | 'axis'>,
  planId: string,
  kind: AxisKind,
  { at, reason = null, round = 1, fileId = null }: AxisOccasion,
): Promise<boolean> {
  if (!office.axis?.sends) return false;
  const { plans, axisMessages } = office.documents;
  const _id = axisMessageId(planId, kind, round);
  const plan = await plans.findOne({ _id: planId });
  if (!plan || plan.quarantine || (await axisMessages.findOne({ _id }))) return false;
  const directory = await office.directory();
  if (organIdOf(directory.unit(plan.issuerId)) === null) return false;
  if ((await axisRecipients(office, directory, plan)).length === 0) return false;
  if (kind === 'RECALL' && !(await wasSent(office, planId))) return false;
  if (kind === 'CORRECTION' && !(await axisMessages.findOne({ planId, ...OF_THE_PLAN }))) return false;
  try {
    await axisMessages.insertOne({
      ...{ _id, schemaVersion: 1, planId, kind, round, state: 'QUEUED', reason: reason ?? '', fileId },
      ...{ queuedAt: at, sentAt: null, attempts: 0, nextAttemptAt: at, leaseUntil: null, problem: null },
    });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The message that brings the plan itself. */
export const OF_THE_PLAN = { kind: { $in: ['NEW' as const, 'REPLACEMENT' as const] } };

/** Cancels what nobody has taken in hand yet; a sender that has may have written the file already. */
async function wasSent({ documents: { axisMessages } }: Pick<Office, 'documents'>, planId: string): Promise<boolean> {
  // Once tried it may lie with the gateway although the answer was lost.
  const untouched = { planId, ...OF_THE_PLAN, state: 'QUEUED' as const, attempts: 0 };
  await axisMessages.updateMany(untouched, { $set: { state: 'CANCELLED' } });
  return (await axisMessages.findOne({ planId, ...OF_THE_PLAN, state: { $ne: 'CANCELLED' } })) !== null;
}
