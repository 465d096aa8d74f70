import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { decisionEntry } from '../audit/record-decisions';
import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';
import { takeInReceipt, takeTasks } from './take-in-receipt';

/** Receipts taken in with one audit event. */
const BATCH_SIZE = 100;

/** Applies receipts again, which changes nothing, and writes them into the plan's record. Running twice gives the same. */
export async function takeInReceipts(
  office: Pick<Office, AuditPorts | 'post' | 'keys'>,
  planId: string,
  receipts: GrantDocument[],
  at: Date,
): Promise<void> {
  for (let done = 0; done < receipts.length; done += BATCH_SIZE)
    await takeInBatch(office, planId, receipts.slice(done, done + BATCH_SIZE), at);
  if (receipts.length > 0) await countReceipts(office, planId);
}

async function takeInBatch(
  office: Pick<Office, AuditPorts | 'post' | 'keys'>,
  planId: string,
  receipts: GrantDocument[],
  at: Date,
): Promise<void> {
  await applyAgain(office, planId, receipts);
  const ids = receipts.map((receipt) => receipt._id);
  await appendEvent(office, {
    planId,
    key: `receipts-${digestOf(ids)}`,
    type: 'RECEIPTS',
    actorId: 'service',
    at,
    data: {
      receipts: receipts.map((receipt) => ({
        aboutId: receipt.aboutId,
        actorId: receipt.decision?.actorId,
        at: receipt.decision?.at,
        ...decisionEntry(receipt),
      })),
    },
  });
  await office.documents.grants.updateMany({ _id: { $in: ids } }, { $set: { takenInAt: at } });
}

/** The door that took an answer may have died before it was applied; as a rule there is nothing left to do. */
async function applyAgain(
  office: Pick<Office, 'documents' | 'post'>,
  planId: string,
  receipts: readonly GrantDocument[],
): Promise<void> {
  const copyIds = receipts.flatMap(({ aboutId }) => aboutId ?? []);
  const unanswered = await office.documents.deliveries.distinct('_id', { _id: { $in: copyIds }, answeredAt: null });
  for (const receipt of receipts)
    if (receipt.decision?.verdict === 'RETURNED' || unanswered.includes(receipt.aboutId ?? ''))
      await takeInReceipt(office, receipt);
  const received = receipts.filter(({ decision }) => decision?.verdict === 'RECEIVED');
  await takeTasks(
    office,
    planId,
    received.map(({ subjectId }) => subjectId),
  );
}

/** Brings the register's column of receipts up to date (Phụ lục IV: ký nhận). */
async function countReceipts({ documents }: Pick<Office, 'documents'>, planId: string): Promise<void> {
  const receipts = await documents.deliveries.countDocuments({
    planId,
    state: { $in: ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE'] },
  });
  await documents.register.updateOne({ planId }, { $set: { receipts } });
}
