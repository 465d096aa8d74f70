import type { AuditPorts } from '../audit/append-event';
import { dispatchDeliveries } from '../distribution/dispatch-deliveries';
import { takeInReceipts } from '../distribution/take-in-receipts';
import { GRANT_PURPOSES, type GrantPurpose, type Verdict } from '../grants/grant';
import { alignDueDates } from '../obligations/align-due-dates';
import { countOpen, type OpenCounts } from '../obligations/count-open';
import type { FactDocument } from '../obligations/fact';
import { transferObligations } from '../obligations/transfer-obligations';
import type { Office } from '../office';
import { findStandIn } from './find-stand-in';
import { takeInFacts } from './take-in-facts';

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
  /** Something was sent back, put off or given to another unit, days off moved a due date, or a successor took over: the agenda changes. */
  reopened: boolean;
  /** A copy was sent again, or to somebody new: it has to be pressed for, too. */
  copied: boolean;
  /** The signer the plan waits for is absent, and a deputy is there. */
  absenceId: string | null;
  /** Another plan was issued in its place (Điều 18.3). */
  replaced: boolean;
}

type InboxOffice = Pick<Office, AuditPorts | 'post' | 'keys' | 'calendar' | 'policy' | 'directory'>;

type Kind = FactDocument['act']['kind'];

/** After these somebody owes something anew, or on another day. */
const REOPENING: readonly Kind[] = [
  'TASK_REWORK',
  'TASK_EXTENSION_GRANTED',
  'TASK_OBJECTION_REFUSED',
  'TASK_REASSIGNED',
  'REPORT_RETURNED',
  'REPORT_REQUESTED',
];

/** After these there is a copy that nobody has confirmed. */
const COPYING: readonly Kind[] = ['DELIVERY_RESENT', 'DELIVERY_REDIRECTED', 'TASK_REASSIGNED'];

/**
 * Takes in what people did since the last time: receipts and facts are applied (again, where the gateway already did)
 * and written into the audit chain in batches; decisions about the plan are handed to the workflow, which marks them
 * with the move they lead to. Running twice gives the same.
 */
export async function drainInbox(office: InboxOffice, planId: string, at: Date): Promise<Inbox> {
  const decided = await office.documents.grants.find({ planId, state: 'USED', takenInAt: null }).toArray();
  const receipts = decided.filter((grant) => !GRANT_PURPOSES[grant.purpose].decidesPlan);
  await takeInReceipts(office, planId, receipts, at);
  const kinds = await takeInNews(office, planId, at);
  const aligned = await alignDueDates(office, planId, at);
  const transferred = await transferObligations(office, planId, at);
  const reopened = aligned + transferred > 0 || REOPENING.some((kind) => kinds.has(kind));
  const copied = transferred > 0 || COPYING.some((kind) => kinds.has(kind));
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
    copied,
    absenceId: await absenceFor(office, planId, at),
    replaced: await isReplaced(office, planId),
  };
}

/** From the issue of the new plan on; its claim on this one is older. */
async function isReplaced({ documents }: Pick<Office, 'documents'>, planId: string): Promise<boolean> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (!plan?.supersededBy || plan.state !== 'IN_FORCE') return false;
  const newer = await documents.plans.findOne({ _id: plan.supersededBy.planId });
  return newer !== null && newer.issuedAt !== null;
}

async function absenceFor(office: InboxOffice, planId: string, at: Date): Promise<string | null> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (plan?.state !== 'PENDING_SIGNATURE') return null;
  return (await findStandIn(office, plan, at))?.absenceId ?? null;
}

async function takeInNews(office: InboxOffice, planId: string, at: Date): Promise<Set<Kind>> {
  const facts = await office.documents.facts.find({ planId, takenInAt: null }).sort({ at: 1 }).toArray();
  await takeInFacts(office, planId, facts, at);
  const kinds = new Set(facts.map(({ act }) => act.kind));
  // Whoever the officer named may have no copy of the plan yet.
  if (COPYING.some((kind) => kinds.has(kind))) while ((await dispatchDeliveries(office, planId, at)) > 0);
  return kinds;
}
