import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { Finding } from '../reading/plan-reading';
import { insertRevision } from './insert-revision';
import { type Correction, type PlanDocument, type RevisionDocument, revisionId } from './plan';
import { isRevisable } from './plan-states';
import { blockingFindings, type PreparedRevision, prepareRevision } from './prepare-revision';
import { refuseQuarantined } from './refuse-quarantined';

export interface NewRevision {
  planId: string;
  /** Null: the text of the present revision stays, only the corrections change. */
  text: string | null;
  /** What was changed to get the text out of a file. */
  notes?: Finding[];
  /** The file the text came in. */
  sourceFileId?: string;
  /** Null: those of the present revision stay while its text stays; a new text starts without, for its keys are others. */
  corrections: Correction[] | null;
  note: string | null;
  actorId: string;
  /** The revision the drafter worked from. */
  basedOn: number;
  /** The same key gives the revision of the first time. */
  idempotencyKey: string;
}

/**
 * Saves a new immutable revision and makes it the current one. Its number is the one after the revision it is based on,
 * so of two that are based on the same one, one is saved. While the plan is being checked or waits for the signature, the
 * new revision goes back to the first check and every link of the old one is revoked (Điều 11.2).
 * @throws Failure WRONG_STATE after the signature; CONFLICT when another revision was saved meanwhile; SUBMISSION_BLOCKED
 * when the plan is under way and the new revision has errors; as readSubmittedText.
 */
export async function saveRevision(office: Office, input: NewRevision): Promise<RevisionDocument> {
  const plan = await office.documents.plans.findOne({ _id: input.planId });
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const earlier = await revisionAfter(office, input);
  if (earlier) return settle(office, plan, earlier, input);
  if (!isRevisable(plan.state)) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  if (plan.revision !== input.basedOn) throw new Failure('CONFLICT', { revision: plan.revision });
  const prepared = await prepareNext(office, plan, input);
  const { idempotencyKey: requestKey, actorId: createdBy, note, sourceFileId } = input;
  const next = { planId: plan._id, prepared, createdBy, note, sourceFileId, requestKey };
  const inserted = await insertRevision(office, next, input.basedOn + 1);
  const stored = inserted ?? (await revisionAfter(office, input));
  if (!stored) throw new Error(`Revision ${input.basedOn + 1} of ${plan._id} is neither new nor there`);
  return settle(office, plan, stored, input);
}

async function revisionAfter(
  { documents }: Pick<Office, 'documents'>,
  { planId, basedOn }: NewRevision,
): Promise<RevisionDocument | null> {
  return documents.revisions.findOne({ _id: revisionId(planId, basedOn + 1) });
}

/**
 * A stored revision becomes the current one, whoever asks: the request that stored it may have died before. Then the
 * repeat of that request has its answer, and any other request is too late.
 */
async function settle(
  office: Office,
  plan: PlanDocument,
  stored: RevisionDocument,
  { idempotencyKey, actorId }: NewRevision,
): Promise<RevisionDocument> {
  if (plan.revision < stored.revision) {
    await office.process.takeRevision(plan._id, { revision: stored.revision, actorId: stored.createdBy });
    await appendEvent(office, {
      planId: plan._id,
      key: `revision-${stored.revision}`,
      type: 'REVISION_SAVED',
      actorId: stored.createdBy,
      at: office.clock(),
      data: { revision: stored.revision, contentHash: stored.contentHash },
    });
  }
  if (stored.requestKey !== idempotencyKey || stored.createdBy !== actorId)
    throw new Failure('CONFLICT', { revision: Math.max(plan.revision, stored.revision) });
  return stored;
}

async function prepareNext(office: Office, plan: PlanDocument, input: NewRevision): Promise<PreparedRevision> {
  const current = await office.documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) });
  const prepared = await prepareRevision(office, {
    text: input.text ?? current?.text ?? '',
    notes: input.notes ?? [],
    corrections: correctionsAfter(input, current),
    issuerId: plan.issuerId,
  });
  const blocking = blockingFindings(prepared.findings);
  const underWay = plan.state !== 'DRAFT' && plan.state !== 'RETURNED';
  if (underWay && blocking.length > 0)
    throw new Failure('SUBMISSION_BLOCKED', { findings: blocking.map((finding) => finding.message) });
  return prepared;
}

/** The corrections a new revision has, from what was asked and what it is based on. */
function correctionsAfter(
  input: Pick<NewRevision, 'text' | 'corrections'>,
  based: Pick<RevisionDocument, 'text' | 'corrections'> | null,
): Correction[] {
  if (input.corrections) return input.corrections;
  return based && (input.text === null || input.text === based.text) ? based.corrections : [];
}
