import { appendEvent } from '../audit/append-event';
import { takeInReceipt } from '../distribution/take-in-receipt';
import { GRANT_PURPOSES, type GrantDocument, type GrantPurpose, type Verdict } from '../grants/grant';
import { alignDueDates } from '../obligations/align-due-dates';
import { applyFact } from '../obligations/apply-fact';
import { countOpen, type OpenCounts } from '../obligations/count-open';
import type { Office } from '../office';

/** A decision about the plan itself that waits to be acted on. Ids only: reasons stay in the grant. */
export interface TakenDecision {
  grantId: string;
  purpose: GrantPurpose;
  revision: number;
  verdict: Verdict;
  actorId: string;
}

export interface Inbox {
  decisions: TakenDecision[];
  open: OpenCounts;
  /** Something was sent back for rework, or days off moved a due date: the agenda changes. */
  reopened: boolean;
}

type InboxOffice = Pick<Office, 'documents' | 'post' | 'keys' | 'calendar' | 'policy'>;

/** Facts taken in with one audit event. */
const BATCH_SIZE = 100;

/**
 * Takes in what people did since the last time: receipts and facts are applied (again, where the gateway already did)
 * and written into the audit chain in batches; decisions about the plan are handed to the workflow, which marks them
 * with the move they lead to. Running twice gives the same.
 */
export async function drainInbox(office: InboxOffice, planId: string, at: Date): Promise<Inbox> {
  const decided = await office.documents.grants.find({ planId, state: 'USED', takenInAt: null }).toArray();
  const receipts = decided.filter((grant) => !GRANT_PURPOSES[grant.purpose].decidesPlan);
  for (let done = 0; done < receipts.length; done += BATCH_SIZE) {
    await takeInReceipts(office, planId, receipts.slice(done, done + BATCH_SIZE), at);
  }
  const returned = await takeInFacts(office, planId, at);
  const reopened = (await alignDueDates(office, planId, at)) > 0 || returned;
  const decisions = decided
    .filter((grant) => GRANT_PURPOSES[grant.purpose].decidesPlan && grant.decision)
    .map(
      (grant): TakenDecision => ({
        grantId: grant._id,
        purpose: grant.purpose,
        revision: grant.revision,
        verdict: grant.decision?.verdict ?? 'RETURNED',
        actorId: grant.decision?.actorId ?? grant.subjectId,
      }),
    );
  return { decisions, open: await countOpen(office.documents, planId), reopened };
}

async function takeInReceipts(
  office: Pick<Office, 'documents' | 'post' | 'keys'>,
  planId: string,
  receipts: GrantDocument[],
  at: Date,
): Promise<void> {
  for (const receipt of receipts) await takeInReceipt(office, receipt);
  const receivers = receipts
    .filter((receipt) => receipt.decision?.verdict === 'RECEIVED')
    .map((receipt) => receipt.subjectId);
  await office.documents.tasks.updateMany(
    { planId, ownerId: { $in: receivers }, state: 'IN_FORCE' },
    { $set: { state: 'ACKNOWLEDGED' } },
  );
  const ids = receipts.map((receipt) => receipt._id);
  await appendEvent(office.documents, {
    planId,
    key: `receipts-${ids[0]}`,
    type: 'RECEIPTS',
    actorId: 'service',
    at,
    data: {
      receipts: receipts.map(({ _id, aboutId, decision }) => ({
        grantId: _id,
        aboutId,
        verdict: decision?.verdict,
        at: decision?.at,
      })),
    },
  });
  await office.documents.grants.updateMany({ _id: { $in: ids } }, { $set: { takenInAt: at } });
  const answered = await office.documents.deliveries.countDocuments({
    planId,
    state: { $in: ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE'] },
  });
  await office.documents.register.updateOne({ planId }, { $set: { receipts: answered } });
}

async function takeInFacts(office: InboxOffice, planId: string, at: Date): Promise<boolean> {
  const facts = await office.documents.facts.find({ planId, takenInAt: null }).sort({ at: 1 }).toArray();
  for (let done = 0; done < facts.length; done += BATCH_SIZE) {
    const batch = facts.slice(done, done + BATCH_SIZE);
    for (const fact of batch) await applyFact(office, fact);
    await appendEvent(office.documents, {
      planId,
      key: `facts-${batch[0]?._id}`,
      type: 'FACTS',
      actorId: 'service',
      at,
      data: { facts: batch.map((fact) => ({ id: fact._id, act: fact.act.kind, actorId: fact.actorId, at: fact.at })) },
    });
    await office.documents.facts.updateMany(
      { _id: { $in: batch.map((fact) => fact._id) } },
      { $set: { takenInAt: at } },
    );
  }
  return facts.some(({ act }) => act.kind === 'TASK_REWORK' || act.kind === 'REPORT_RETURNED');
}
