import { checkDay } from '../services/calendar/vietnam-time';
import { RETURN_KINDS, type ReturnKind } from '../services/distribution/delivery';
import { recordExecutor } from '../services/distribution/record-executor';
import { refuseTooSoon } from '../services/distribution/refuse-too-soon';
import { returnReason } from '../services/distribution/return-reason';
import { takeInReceipt } from '../services/distribution/take-in-receipt';
import { openTaskLinks } from '../services/distribution/task-links';
import { Failure } from '../services/failures';
import { decideGrant } from '../services/grants/decide-grant';
import {
  type Consent,
  GRANT_PURPOSES,
  type GrantDocument,
  type GrantPurpose,
  type Verdict,
} from '../services/grants/grant';
import type { FactDocument } from '../services/obligations/fact';
import type { Office } from '../services/office';
import { truncateAddress } from '../services/personal-data/truncate-address';
import { refuseUnusableUntil } from '../services/plans/record-absence';
import { type Language, wording } from '../services/wording/wording';
import { deputiesFor, readLinkModel } from './link-model';
import type { SubmittedForm } from './read-form';
import { recordFollowUp } from './record-follow-up';
import { recordReport } from './record-on-form';
import { recordRecallAnswer } from './record-recall-answer';
import { recordTaskAct } from './record-task-act';
import { required } from './required-field';
import { formFields } from './views/form-fields';

/** Who sent the form, as far as a request tells. */
export interface Submitter {
  language: Language;
  address: string;
}

export type Outcome = { kind: 'decided'; grant: GrantDocument } | { kind: 'recorded'; fact: FactDocument };

/** Pages on which something is recorded; on the others something is decided. */
const RECORDERS: Partial<
  Record<GrantPurpose, (office: Office, grant: GrantDocument, form: SubmittedForm) => Promise<FactDocument>>
> = { PROGRESS: recordTaskAct, REPORT: recordReport, FOLLOW_UP: recordFollowUp, RECALL: recordRecallAnswer };

const ALLOWED: Partial<Record<GrantPurpose, readonly Verdict[]>> = {
  CONTENT_CHECK: ['APPROVED', 'RETURNED'],
  FORM_CHECK: ['APPROVED', 'RETURNED'],
  SIGN: ['APPROVED', 'RETURNED', 'HANDED_OVER'],
  ACKNOWLEDGE: ['RECEIVED', 'RETURNED'],
};

const MAX_NAME_CHARS = 100;
const VERDICTS: readonly Verdict[] = ['APPROVED', 'RETURNED', 'HANDED_OVER', 'RECEIVED'];
/** The statement beside the button, of the catalogue's `pages.statements`. */
const STATEMENTS: Partial<Record<GrantPurpose, keyof ReturnType<typeof wording>['pages']['statements']>> = {
  CONTENT_CHECK: 'check',
  FORM_CHECK: 'check',
  SIGN: 'sign',
  ACKNOWLEDGE: 'acknowledge',
};

/**
 * Does what a link's form asks for.
 * @throws Failure as decideGrant and recordFact; BAD_USER_INPUT naming the field that has no usable value.
 */
export async function actOnForm(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  by: Submitter,
): Promise<Outcome> {
  refuseMachine(form);
  const record = RECORDERS[grant.purpose];
  if (record) return { kind: 'recorded', fact: await record(office, grant, form) };
  const decided = await decide(office, grant, form, by);
  if (GRANT_PURPOSES[grant.purpose].decidesPlan) office.process.wake(grant.planId, 'now');
  else await takeInReceipt(office, decided);
  if (decided.decision?.verdict === 'RECEIVED') {
    await openTaskLinks(office, decided);
    await recordExecutor(office, decided, form.field(formFields.executor).slice(0, MAX_NAME_CHARS));
  }
  return { kind: 'decided', grant: decided };
}

/** What stands in a field that no person sees was filled in by a machine. */
function refuseMachine(form: SubmittedForm): void {
  if (form.field(formFields.empty) !== '') throw new Failure('BAD_USER_INPUT', { field: formFields.empty });
}

async function decide(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  by: Submitter,
): Promise<GrantDocument> {
  const verdict = VERDICTS.find((known) => known === form.field(formFields.verdict));
  if (!verdict || !ALLOWED[grant.purpose]?.includes(verdict))
    throw new Failure('BAD_USER_INPUT', { field: formFields.verdict });
  const mandateId = verdict === 'HANDED_OVER' ? required(form, formFields.mandateId) : null;
  if (mandateId !== null && grant.state === 'OPEN') await refuseUnlessDeputy(office, grant, mandateId);
  const until = verdict === 'HANDED_OVER' ? untilOf(office, form) : null;
  if (grant.purpose === 'ACKNOWLEDGE' && grant.state === 'OPEN') await refuseTooSoon(office, grant);
  return decideGrant(office, grant, {
    decision: {
      verdict,
      ...(verdict === 'RETURNED' ? reasonOf(grant, form, by.language) : { reason: null }),
      actorId: grant.subjectId,
      signedAs: grant.purpose === 'ACKNOWLEDGE' ? required(form, formFields.signedAs) : null,
      mandateId,
      ...(until === null ? {} : { until }),
      channel: 'LINK',
      consent: consentOf(grant, by, form),
    },
    docHash: form.field(formFields.docHash),
    code: form.field(formFields.code) || null,
    passkey: form.field(formFields.passkey) || null,
    signedPdf: grant.purpose === 'SIGN' ? (form.files[0]?.content ?? null) : null,
  });
}

function consentOf({ purpose }: GrantDocument, { language, address }: Submitter, form: SubmittedForm): Consent | null {
  // A passkey's or a signed PDF's form has a button of its own.
  const byButton = purpose === 'SIGN' && (form.field(formFields.passkey) !== '' || form.files.length > 0);
  const statement = byButton ? 'signByButton' : STATEMENTS[purpose];
  if (!statement) return null;
  const words = wording(language).pages.statements[statement];
  return { statement: `pages.statements.${statement}`, language, words, network: truncateAddress(address) };
}

/** The leader is away until then. @throws Failure BAD_USER_INPUT for a day that is none, past or too far. */
function untilOf(office: Office, form: SubmittedForm): string | null {
  const until = form.field(formFields.until);
  if (until === '') return null;
  try {
    refuseUnusableUntil(checkDay(until), office.clock());
  } catch {
    throw new Failure('BAD_USER_INPUT', { field: formFields.until });
  }
  return until;
}

/** Only a deputy whom the page offers can be handed the signature (Điều 13.1). */
async function refuseUnlessDeputy(office: Office, grant: GrantDocument, mandateId: string): Promise<void> {
  const deputies = deputiesFor(await readLinkModel(office, grant, 'receipt'), grant, office.clock());
  if (!deputies.some((deputy) => deputy.mandateId === mandateId)) throw new Failure('NO_MANDATE');
}

/** A recipient picks the kind of reason from a list and may explain it; both are kept. */
function reasonOf(
  { purpose }: GrantDocument,
  form: SubmittedForm,
  language: Language,
): { reason: string | null; returnKind?: ReturnKind | null } {
  const picked = form.field(formFields.reasonKind);
  const returnKind = purpose === 'ACKNOWLEDGE' ? (RETURN_KINDS.find((kind) => kind === picked) ?? null) : null;
  const reason = returnReason(returnKind, form.field(formFields.reason), language);
  return purpose === 'ACKNOWLEDGE' ? { reason, returnKind } : { reason };
}
