import { canonicalJson } from '../audit/canonical-json';
import type { Office } from '../office';
import type { PlanDocument, RevisionDocument } from './plan';
import { correctionsAfter, type NewRevision } from './save-revision';

/**
 * The revision that an earlier copy of the same request saved, so that a repeat after a lost answer is no conflict;
 * null when this is a new one.
 */
export async function findRepeatedRevision(
  office: Pick<Office, 'documents'>,
  plan: PlanDocument,
  input: NewRevision,
): Promise<RevisionDocument | null> {
  if (plan.revision <= input.basedOn) return null;
  const based = await office.documents.revisions.findOne({ _id: `${plan._id}/${input.basedOn}` });
  const current = await office.documents.revisions.findOne({ _id: `${plan._id}/${plan.revision}` });
  const same =
    current?.createdBy === input.actorId &&
    current.text === (input.text ?? based?.text) &&
    current.note === input.note &&
    canonicalJson(current.corrections) === canonicalJson(correctionsAfter(input, based));
  return same ? current : null;
}
