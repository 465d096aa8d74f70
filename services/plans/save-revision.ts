import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { Finding } from '../reading/plan-reading';
import type { Correction, RevisionDocument } from './plan';
import { isRevisable } from './plan-states';
import { blockingFindings, prepareRevision } from './prepare-revision';
import { storeRevision } from './store-revision';

export interface NewRevision {
  planId: string;
  /** Null: the text of the present revision stays, only the corrections change. */
  text: string | null;
  /** What was changed to get the text out of a file. */
  notes?: Finding[];
  /** Null: those of the present revision stay while its text stays; a new text starts without, for its keys are others. */
  corrections: Correction[] | null;
  note: string | null;
  actorId: string;
  /** The revision the drafter worked from. */
  basedOn: number;
}

/**
 * Saves a new immutable revision and makes it the current one. While the plan is being checked or waits for the
 * signature, the new revision goes back to the first check and every link of the old one is revoked (Điều 11.2).
 * @throws Failure WRONG_STATE after the signature; CONFLICT when somebody saved meanwhile; SUBMISSION_BLOCKED when the plan
 * is under way and the new revision has errors; as readSubmittedText.
 */
export async function saveRevision(office: Office, input: NewRevision): Promise<RevisionDocument> {
  const plan = await office.documents.plans.findOne({ _id: input.planId });
  if (!plan) throw new Failure('NOT_FOUND');
  if (!isRevisable(plan.state)) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  if (plan.revision !== input.basedOn) throw new Failure('CONFLICT', { revision: plan.revision });
  const current = await office.documents.revisions.findOne({ _id: `${plan._id}/${plan.revision}` });
  const text = input.text ?? current?.text ?? '';
  const prepared = await prepareRevision(office, {
    text,
    notes: input.notes ?? [],
    corrections: correctionsAfter(input, current),
    issuerId: plan.issuerId,
  });
  const blocking = blockingFindings(prepared.findings);
  const underWay = plan.state !== 'DRAFT' && plan.state !== 'RETURNED';
  if (underWay && blocking.length > 0)
    throw new Failure('SUBMISSION_BLOCKED', { findings: blocking.map((finding) => finding.message) });
  const stored = await storeRevision(office, {
    planId: plan._id,
    after: plan.revision,
    prepared,
    createdBy: input.actorId,
    note: input.note,
  });
  await office.process.takeRevision(plan._id, { revision: stored.revision, actorId: input.actorId });
  await appendEvent(office.documents, {
    planId: plan._id,
    key: `revision-${stored.revision}`,
    type: 'REVISION_SAVED',
    actorId: input.actorId,
    at: office.clock(),
    data: { revision: stored.revision, contentHash: stored.contentHash },
  });
  return stored;
}

/** The corrections a new revision has, from what was asked and what it is based on. */
export function correctionsAfter(
  input: Pick<NewRevision, 'text' | 'corrections'>,
  based: Pick<RevisionDocument, 'text' | 'corrections'> | null,
): Correction[] {
  if (input.corrections) return input.corrections;
  return based && (input.text === null || input.text === based.text) ? based.corrections : [];
}
