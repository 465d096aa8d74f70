import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import { refuseChangedContent } from '../services/grants/refuse-changed-content';
import { refuseUnlessOpen } from '../services/grants/refuse-unless-open';
import { idFrom } from '../services/new-id';
import type { FactAct, FactDocument } from '../services/obligations/fact';
import { recordFact } from '../services/obligations/record-fact';
import type { Office } from '../services/office';
import type { SubmittedForm } from './read-form';
import { required } from './required-field';
import { formFields } from './views/form-fields';

/** @throws Failure as refuseUnlessOpen and refuseChangedContent. */
export async function refuseUnlessUsable(office: Office, grant: GrantDocument): Promise<void> {
  await refuseUnlessOpen(office, grant, office.clock());
  await refuseChangedContent(office, grant);
}

/**
 * Records an act on a link for the unit it was given to. A double click sends the same words twice and is one fact.
 * @throws Failure as refuseUnlessUsable and recordFact; BAD_USER_INPUT without a name.
 */
export async function recordAct(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  act: FactAct,
): Promise<FactDocument> {
  await refuseUnlessUsable(office, grant);
  if (form.field(formFields.docHash) !== grant.docHash) throw new Failure('CONTENT_MISMATCH');
  const signedAs = required(form, formFields.signedAs);
  const sameWords = idFrom('link', grant._id, JSON.stringify(act), form.field(formFields.csrf));
  return recordFact(office, {
    planId: grant.planId,
    subjectId: grant.aboutId ?? '',
    act,
    actorId: grant.subjectId,
    signedAs,
    channel: 'LINK',
    idempotencyKey: await keyAfterLatest(office, grant, sameWords),
  });
}

/** The same words are a repeat only while nothing else has happened: after a return they are a new answer. */
async function keyAfterLatest(office: Office, grant: GrantDocument, sameWords: string): Promise<string> {
  const facts = await office.documents.facts
    .find({ subjectId: grant.aboutId ?? '' })
    .sort({ sequence: 1 })
    .toArray();
  const latest = facts.at(-1);
  if (latest?.idempotencyKey.startsWith(`${sameWords}.`)) return latest.idempotencyKey;
  return `${sameWords}.${latest?.sequence ?? 0}`;
}

/** A day as a browser's date field sends it. @throws Failure BAD_USER_INPUT naming the field. */
export function dayIn(form: SubmittedForm, name: string): string {
  const day = required(form, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Failure('BAD_USER_INPUT', { field: name });
  return day;
}
