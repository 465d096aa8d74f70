import { deliveryId } from '../services/distribution/delivery';
import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import { refuseChangedContent } from '../services/grants/refuse-changed-content';
import { refuseUnlessOpen } from '../services/grants/refuse-unless-open';
import { idFrom } from '../services/new-id';
import type { FactDocument } from '../services/obligations/fact';
import type { Office } from '../services/office';
import { answerRecall } from '../services/recall/answer-recall';
import type { SubmittedForm } from './read-form';
import { required } from './required-field';
import { formFields, recallAnswers } from './views/form-fields';

const MAX_REASON_CHARS = 2_000;

/** @throws Failure as answerRecall; BAD_USER_INPUT naming the field that has no usable value. */
export async function recordRecallAnswer(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
): Promise<FactDocument> {
  const verdict = form.field(formFields.verdict);
  const agreed = verdict === recallAnswers.agreed;
  if (!agreed && verdict !== recallAnswers.refused) throw new Failure('BAD_USER_INPUT', { field: formFields.verdict });
  const signedAs = required(form, formFields.signedAs);
  await refuseUnlessOpen(office, grant, office.clock());
  await refuseChangedContent(office, grant);
  if (form.field(formFields.docHash) !== grant.docHash) throw new Failure('CONTENT_MISMATCH');
  const reason = agreed ? '' : form.field(formFields.reason).slice(0, MAX_REASON_CHARS);
  return answerRecall(office, {
    planId: grant.planId,
    addresseeId: grant.subjectId,
    agreed,
    reason,
    actorId: grant.subjectId,
    signedAs,
    channel: 'LINK',
    // A double click sends the same words twice and is one answer.
    idempotencyKey: idFrom(
      'recall',
      deliveryId(grant.planId, grant.subjectId),
      verdict,
      reason,
      form.field(formFields.csrf),
    ),
  });
}
