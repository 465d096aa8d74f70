import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { decisionEntry } from '../audit/record-decisions';
import { takeInReceipt } from '../distribution/take-in-receipt';
import { GRANT_PURPOSES, type GrantDocument, type GrantPurpose, type Verdict } from '../grants/grant';
import { alignDueDates } from '../obligations/align-due-dates';
import { applyFact } from '../obligations/apply-fact';
import { countOpen, type OpenCounts } from '../obligations/count-open';
import type { FactDocument } from '../obligations/fact';
import { transferObligations } from '../obligations/transfer-obligations';
import type { Office } from '../office';
import { findStandIn } from './find-stand-in';

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
  /** Something was sent back for rework, days off moved a due date, or a successor took over: the agenda changes. */
  reopened: boolean;
  /** The signer the plan waits for is absent, and a deputy is there. */
  absenceId: string | null;
}

type InboxOffice = Pick<Office, AuditPorts | 'post' | 'keys' | 'calendar' | 'policy' | 'directory'>;

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
  const aligned = await alignDueDates(office, planId, at);
  const transferred = await transferObligations(office, planId, at);
  const reopened = aligned + transferred > 0 || returned;
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
  return {
    decisions,
    open: await countOpen(office.documents, planId),
    reopened,
    absenceId: await absenceFor(office, planId, at),
  };
}

async function absenceFor(office: InboxOffice, planId: string, at: Date): Promise<string | null> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (plan?.state !== 'PENDING_SIGNATURE') return null;
  return (await findStandIn(office, plan, at))?.absenceId ?? null;
}

async function takeInReceipts(
  office: Pick<Office, AuditPorts | 'post' | 'keys'>,
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
    await appendEvent(office, {
      planId,
      key: `facts-${digestOf(batch.map((fact) => fact._id))}`,
      type: 'FACTS',
      actorId: 'service',
      at,
      data: { facts: batch.map(factEntry) },
    });
    await office.documents.facts.updateMany(
      { _id: { $in: batch.map((fact) => fact._id) } },
      { $set: { takenInAt: at } },
    );
  }
  return facts.some(({ act }) => act.kind === 'TASK_REWORK' || act.kind === 'REPORT_RETURNED');
}

/** What the record keeps of a fact; the words of a report stay in the fact. */
function factEntry({ takenInAt: _, ...fact }: FactDocument): Record<string, unknown> {
  return { id: fact._id, act: fact.act.kind, actorId: fact.actorId, at: fact.at, digest: digestOf(fact) };
}
