import { takeInReceipt } from '../services/distribution/take-in-receipt';
import { openTaskLinks } from '../services/distribution/task-links';
import { Failure } from '../services/failures';
import { decideGrant } from '../services/grants/decide-grant';
import { GRANT_PURPOSES, type GrantDocument, type Verdict } from '../services/grants/grant';
import { refuseUnlessOpen } from '../services/grants/refuse-unless-open';
import { idFrom } from '../services/new-id';
import type { FactAct, FactDocument } from '../services/obligations/fact';
import { PERIOD_STATES } from '../services/obligations/obligation';
import { recordFact } from '../services/obligations/record-fact';
import type { Office } from '../services/office';
import { type Language, wording } from '../services/wording/wording';
import { deputiesFor, readLinkModel } from './link-model';
import type { SubmittedForm } from './read-form';
import { formFields, type ReturnReason, returnReasons, tickedValue } from './views/form-fields';

export type Outcome = { kind: 'decided'; grant: GrantDocument } | { kind: 'recorded'; fact: FactDocument };

const VERDICTS: readonly Verdict[] = ['APPROVED', 'RETURNED', 'HANDED_OVER', 'RECEIVED'];
const MAX_FILES = 3;
const MAX_WORDS_CHARS = 100_000;

/**
 * Does what a link's form asks for.
 * @throws Failure as decideGrant and recordFact; BAD_USER_INPUT naming the field that has no usable value.
 */
export async function actOnForm(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  language: Language,
): Promise<Outcome> {
  if (grant.purpose === 'PROGRESS') return { kind: 'recorded', fact: await recordProgress(office, grant, form) };
  if (grant.purpose === 'REPORT') return { kind: 'recorded', fact: await recordReport(office, grant, form) };
  const decided = await decide(office, grant, form, language);
  if (grant.purpose === 'ACKNOWLEDGE') {
    await takeInReceipt(office, decided);
    if (decided.decision?.verdict === 'RECEIVED') await openTaskLinks(office, decided);
  }
  office.process.wake(grant.planId, GRANT_PURPOSES[grant.purpose].decidesPlan ? 'now' : 'soon');
  return { kind: 'decided', grant: decided };
}

async function decide(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  language: Language,
): Promise<GrantDocument> {
  const verdict = VERDICTS.find((known) => known === form.field(formFields.verdict));
  const allowed: Verdict[] = {
    CONTENT_CHECK: ['APPROVED', 'RETURNED'] as Verdict[],
    FORM_CHECK: ['APPROVED', 'RETURNED'] as Verdict[],
    SIGN: ['APPROVED', 'RETURNED', 'HANDED_OVER'] as Verdict[],
    ACKNOWLEDGE: ['RECEIVED', 'RETURNED'] as Verdict[],
    PROGRESS: [],
    REPORT: [],
  }[grant.purpose];
  if (!verdict || !allowed.includes(verdict)) throw new Failure('BAD_USER_INPUT', { field: formFields.verdict });
  const mandateId = verdict === 'HANDED_OVER' ? required(form, formFields.mandateId) : null;
  if (mandateId !== null && grant.state === 'OPEN') await refuseUnlessDeputy(office, grant, mandateId);
  return decideGrant(office, grant, {
    decision: {
      verdict,
      reason: verdict === 'RETURNED' ? reasonOf(form, language) : null,
      actorId: grant.subjectId,
      signedAs: grant.purpose === 'ACKNOWLEDGE' ? required(form, formFields.signedAs) : null,
      mandateId,
      channel: 'LINK',
    },
    docHash: form.field(formFields.docHash),
    code: form.field(formFields.code) || null,
  });
}

/** Only a deputy whom the page offers can be handed the signature (Điều 13.1). */
async function refuseUnlessDeputy(office: Office, grant: GrantDocument, mandateId: string): Promise<void> {
  const deputies = deputiesFor(await readLinkModel(office, grant), grant, office.clock());
  if (!deputies.some((deputy) => deputy.mandateId === mandateId)) throw new Failure('NO_MANDATE');
}

/** A recipient picks the kind of reason from a list and may explain it; both are kept as words. */
function reasonOf(form: SubmittedForm, language: Language): string | null {
  const kind = returnReasons.find((one): one is ReturnReason => one === form.field(formFields.reasonKind));
  const parts = [kind ? wording(language).pages.acknowledge.reasonKinds[kind] : '', form.field(formFields.reason)];
  return (
    parts
      .filter((part) => part !== '')
      .join(': ')
      .slice(0, MAX_WORDS_CHARS) || null
  );
}

async function recordProgress(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
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

async function recordReport(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  const nil = form.field(formFields.nil) === tickedValue;
  const text = form.field(formFields.text).slice(0, MAX_WORDS_CHARS);
  if (!nil && text === '' && form.files.length === 0) throw new Failure('BAD_USER_INPUT', { field: formFields.text });
  if (form.files.length > MAX_FILES) throw new Failure('BAD_USER_INPUT', { field: formFields.files });
  required(form, formFields.signedAs);
  await refuseUnlessOpen(office, grant, office.clock());
  await refuseIfReportClosed(office, grant);
  const fileIds: string[] = [];
  for (const file of form.files) fileIds.push(await office.files.put(file));
  return record(office, grant, form, { kind: 'REPORT_SUBMITTED', text, nil, fileIds });
}

/** The files of a report that is closed already are not stored. */
async function refuseIfReportClosed(office: Office, grant: GrantDocument): Promise<void> {
  const period = await office.documents.periods.findOne({ _id: grant.aboutId ?? '' });
  if (!period) throw new Failure('NOT_FOUND');
  if (!PERIOD_STATES[period.state].open) throw new Failure('WRONG_STATE', { state: period.state, wanted: 'owed' });
}

/** A double click sends the same words twice and is one fact. */
async function record(office: Office, grant: GrantDocument, form: SubmittedForm, act: FactAct): Promise<FactDocument> {
  await refuseUnlessOpen(office, grant, office.clock());
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

function required(form: SubmittedForm, name: string): string {
  const value = form.field(name);
  if (value === '') throw new Failure('BAD_USER_INPUT', { field: name });
  return value.slice(0, 200);
}
