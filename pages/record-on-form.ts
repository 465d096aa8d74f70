import { Failure } from '../services/failures';
import { NOT_IN_REPORTS } from '../services/files/find-upload';
import { uploadFiles } from '../services/files/upload-file';
import type { GrantDocument } from '../services/grants/grant';
import { refuseChangedContent } from '../services/grants/refuse-changed-content';
import { refuseUnlessOpen } from '../services/grants/refuse-unless-open';
import { idFrom } from '../services/new-id';
import type { FactAct, FactDocument } from '../services/obligations/fact';
import { PERIOD_STATES } from '../services/obligations/obligation';
import { recordFact } from '../services/obligations/record-fact';
import type { Office } from '../services/office';
import type { SubmittedForm } from './read-form';
import { required } from './required-field';
import { formFields, tickedValue } from './views/form-fields';

const MAX_FILES = 3;
const MAX_WORDS_CHARS = 100_000;

/** @throws Failure as recordFact; BAD_USER_INPUT naming the field that has no usable value. */
export async function recordProgress(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  const percent = Number(required(form, formFields.percent));
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new Failure('BAD_USER_INPUT', { field: formFields.percent });
  const done = form.field(formFields.done) === tickedValue;
  return record(office, grant, form, {
    kind: 'TASK_PROGRESS',
    percent,
    note: form.field(formFields.note).slice(0, MAX_WORDS_CHARS),
    done,
  });
}

/** @throws Failure as recordFact and uploadFiles; BAD_USER_INPUT naming the field that has no usable value. */
export async function recordReport(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  const nil = form.field(formFields.nil) === tickedValue;
  const text = form.field(formFields.text).slice(0, MAX_WORDS_CHARS);
  if (!nil && text === '' && form.files.length === 0) throw new Failure('BAD_USER_INPUT', { field: formFields.text });
  if (form.files.length > MAX_FILES) throw new Failure('BAD_USER_INPUT', { field: formFields.files });
  required(form, formFields.signedAs);
  await refuseUnlessUsable(office, grant);
  await refuseIfReportClosed(office, grant);
  const handedIn = form.files.map((file) => ({ ...file, uploaderId: grant.subjectId }));
  const fileIds = (await uploadFiles(office, handedIn, NOT_IN_REPORTS)).map(({ fileId }) => fileId);
  return record(office, grant, form, { kind: 'REPORT_SUBMITTED', text, nil, fileIds });
}

async function refuseUnlessUsable(office: Office, grant: GrantDocument): Promise<void> {
  await refuseUnlessOpen(office, grant, office.clock());
  await refuseChangedContent(office, grant);
}

/** The files of a report that is closed already are not stored. */
async function refuseIfReportClosed(office: Office, grant: GrantDocument): Promise<void> {
  const period = await office.documents.periods.findOne({ _id: grant.aboutId ?? '' });
  if (!period) throw new Failure('NOT_FOUND');
  if (!PERIOD_STATES[period.state].open) throw new Failure('WRONG_STATE', { state: period.state, wanted: 'owed' });
}

/** A double click sends the same words twice and is one fact. */
async function record(office: Office, grant: GrantDocument, form: SubmittedForm, act: FactAct): Promise<FactDocument> {
  await refuseUnlessUsable(office, grant);
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
