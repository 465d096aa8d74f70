import { appendEvent } from '../audit/append-event';
import { dayOf } from '../calendar/vietnam-time';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { TextChange } from '../next-year/text-change';
import type { Office } from '../office';
import { bareKey } from '../reading/bare-key';
import type { Finding } from '../reading/plan-reading';
import { refuseReplaced } from '../replacement/count-undecided';
import { chooseRoute } from './choose-route';
import { insertRevision } from './insert-revision';
import { type Correction, type PlanDocument, type RevisionDocument, revisionId } from './plan';
import { type PreparedRevision, prepareRevision } from './prepare-revision';

export interface NewPlan {
  text: string;
  /** What was changed to get the text out of a file. */
  notes?: Finding[];
  /** The file the text came in. */
  sourceFileId?: string;
  corrections: Correction[];
  issuerId: string;
  drafterId: string;
  /** The same key and text give the same plan; another text is a CONFLICT. */
  idempotencyKey: string;
  /** Id of a plan that follows from what it is begun from; absent: from drafter and key. */
  planId?: string;
  /** The task of a superior's plan that it answers. */
  parentTaskId?: string;
  /** The plan it is to take the place of (Điều 18.3). */
  supersedes?: string;
  /** Last year's plan it is begun from, and what was changed of its text. */
  previousPlanId?: string;
  changes?: TextChange[];
}

/**
 * Reads a text, stores it as revision 1 of a new plan in DRAFT and starts the plan's workflow. When Temporal
 * is away the plan is kept and the relay starts the workflow later.
 * @throws Failure as readSubmittedText; NO_MANDATE; CONFLICT; with `supersedes` as refuseReplaced.
 */
export async function createPlan(office: Office, input: NewPlan): Promise<PlanDocument> {
  const planId = input.planId ?? idFrom('plan', input.drafterId, input.idempotencyKey).slice(0, 16);
  const existing = await office.documents.plans.findOne({ _id: planId });
  if (existing) return sameText(office, existing, input.text);
  if (input.supersedes) await refuseReplacing(office, input.supersedes, input.issuerId);
  const prepared = await prepareRevision(office, input);
  const now = office.clock();
  const directory = await office.directory();
  const route = chooseRoute(prepared.reading, {
    directory,
    issuerId: input.issuerId,
    asOf: dayOf(now),
    drafterId: input.drafterId,
  });
  const revision = await firstRevision(office, planId, prepared, input);
  const plan: PlanDocument = {
    _id: planId,
    schemaVersion: 1,
    issuerId: input.issuerId,
    drafterId: input.drafterId,
    state: 'DRAFT',
    version: 0,
    revision: revision.revision,
    title: prepared.reading.title ?? '',
    searchKey: bareKey(prepared.reading.title ?? ''),
    planYear: prepared.reading.planYear,
    urgency: prepared.reading.urgency,
    route,
    policyId: office.defaultPolicyId,
    number: null,
    signature: null,
    ...(input.parentTaskId ? { parentTaskId: input.parentTaskId } : {}),
    ...(input.supersedes ? { supersedes: input.supersedes } : {}),
    ...(input.previousPlanId ? { previousPlanId: input.previousPlanId } : {}),
    returnReason: null,
    issuedAt: null,
    inForceAt: null,
    closedAt: null,
    workflowStartedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  try {
    await office.documents.plans.insertOne(plan);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const winner = await office.documents.plans.findOne({ _id: planId });
    if (!winner) throw error;
    return sameText(office, winner, input.text);
  }
  await appendEvent(office, {
    planId,
    key: 'created',
    type: 'PLAN_CREATED',
    actorId: input.drafterId,
    at: now,
    data: { revision: revision.revision, contentHash: revision.contentHash },
  });
  await startWorkflow(office, planId);
  return plan;
}

/** A plan is replaced by its own issuer (Điều 18.3), while it is in force. */
async function refuseReplacing(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  issuerId: string,
): Promise<void> {
  const old = await documents.plans.findOne({ _id: planId });
  refuseReplaced(old?.issuerId === issuerId && !old.quarantine ? old : null, null);
}

/** Marks the plan once its workflow runs; a failure is left to the relay. */
export async function startWorkflow(
  office: Pick<Office, 'documents' | 'process' | 'clock' | 'log'>,
  planId: string,
): Promise<void> {
  try {
    await office.process.start(planId);
    await office.documents.plans.updateOne({ _id: planId }, { $set: { workflowStartedAt: office.clock() } });
  } catch (error) {
    office.log('workflow-start-deferred', { planId, error: String(error) });
  }
}

/** A repeat of the request, at the same moment or after a crash, finds revision 1 of a plan that is not written yet. */
async function firstRevision(
  office: Office,
  planId: string,
  prepared: PreparedRevision,
  { drafterId, sourceFileId, changes }: NewPlan,
): Promise<RevisionDocument> {
  const first = { planId, prepared, createdBy: drafterId, note: null, sourceFileId, changes };
  const inserted = await insertRevision(office, first, 1);
  const kept = inserted ?? (await office.documents.revisions.findOne({ _id: revisionId(planId, 1) }));
  if (kept?.text !== prepared.text) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return kept;
}

async function sameText(office: Office, plan: PlanDocument, text: string): Promise<PlanDocument> {
  const first = await office.documents.revisions.findOne({ _id: `${plan._id}/1` });
  if (first?.text !== text) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return plan;
}
