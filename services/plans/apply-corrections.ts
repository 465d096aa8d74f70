import { canonicalJson } from '../audit/canonical-json';
import { Failure } from '../failures';
import { applyTextCorrections } from '../form-check/apply-text-corrections';
import { findingId } from '../form-check/finding-id';
import type { Office } from '../office';
import type { PlanReading } from '../reading/plan-reading';
import type { RevisionDocument } from './plan';
import { readSubmittedText } from './read-submitted-text';
import { type NewRevision, saveRevision } from './save-revision';

export interface CorrectionsToApply {
  planId: string;
  /** The revision whose findings are meant. */
  basedOn: number;
  /** Findings with a ready correction; all of them are carried out, or none. */
  findingIds: readonly string[];
  actorId: string;
  idempotencyKey: string;
}

/**
 * Carries out ready corrections in the text and saves the result as a new revision. A repeat of the request gives the
 * revision of the first time.
 * @throws Failure BAD_USER_INPUT for a finding that is not there or has no correction; CONFLICT where its words no longer
 * stand in the text; as saveRevision.
 */
export async function applyCorrections(
  office: Office,
  { planId, basedOn, findingIds, actorId, idempotencyKey }: CorrectionsToApply,
): Promise<RevisionDocument> {
  const based = await office.documents.revisions.findOne({ _id: `${planId}/${basedOn}` });
  if (!based) throw new Failure('NOT_FOUND');
  const { findings } = based.reading;
  const chosen = findings.filter((finding) => finding.correction && findingIds.includes(findingId(finding)));
  if (new Set(chosen.map(findingId)).size !== new Set(findingIds).size || chosen.length === 0)
    throw new Failure('BAD_USER_INPUT', { field: 'findingIds' });
  const { text, left } = applyTextCorrections(based.text, chosen);
  if (left.length > 0)
    throw new Failure('CONFLICT', { reason: 'correction-does-not-fit', findings: left.map(findingId) });
  const reading = readSubmittedText(text, office.clock());
  const revision: NewRevision = {
    planId,
    text,
    // The keys of the drafter's corrections count tasks and reports: they hold while these are the same.
    corrections: workOf(reading) === workOf(based.reading) ? based.corrections : [],
    note: `Áp dụng ${chosen.length} nội dung sửa do hệ thống đề nghị.`,
    actorId,
    basedOn,
    idempotencyKey,
  };
  return saveRevision(office, revision);
}

function workOf({ assignments, reportDuties }: PlanReading): string {
  return canonicalJson([
    assignments.map(({ ref, unit }) => [ref, unit]),
    reportDuties.map(({ ref, who }) => [ref, who]),
  ]);
}
