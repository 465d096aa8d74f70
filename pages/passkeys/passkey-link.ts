import { nameOf } from '../../services/directory/name-of';
import { FAILURES, Failure } from '../../services/failures';
import { checkLink } from '../../services/grants/check-link';
import { requestCode } from '../../services/grants/request-code';
import { MAX_TRIES } from '../../services/grants/spend-try';
import type { Office } from '../../services/office';
import { registrationOptions } from '../../services/passkeys/passkey-options';
import { registerPasskey } from '../../services/passkeys/register-passkey';
import { errorMessage } from '../../services/wording/error-message';
import { showInstant } from '../../services/wording/show-time';
import { wording } from '../../services/wording/wording';
import { type Answer, statusOf } from '../answer';
import type { LinkVisit } from '../link-model';
import { maskMailbox } from '../mask-mailbox';
import type { SubmittedForm } from '../read-form';
import { formFields } from '../views/form-fields';
import { messagePage } from '../views/message-page';
import { passkeyPage } from './passkey-page';

/** Refusals a person can mend on the same page. */
const MENDABLE: readonly string[] = ['CODE_REQUIRED', 'CODE_WRONG', 'TOO_MANY_CODES', 'PASSKEY_REFUSED', 'WRONG_STATE'];

/** The page of an invitation in the state its link is in. Reads only. */
export async function lookAtPasskeyLink(office: Office, visit: LinkVisit): Promise<Answer> {
  const { grant, language, link } = visit;
  if (grant.state === 'USED')
    return { status: 200, html: message(visit, 'done', wording(language).pages.passkey.registered) };
  const over = closedBecause(office, visit);
  if (over) return { status: FAILURES[over].http, html: message(visit, 'error', errorMessage(language, over)) };
  const directory = await office.directory();
  const person = directory.person(grant.subjectId);
  return {
    status: 200,
    html: passkeyPage({
      ...visit,
      docHash: grant.docHash,
      holder: nameOf(directory, grant.subjectId),
      mailbox: maskMailbox(person?.mail ?? ''),
      codeSentAt: grant.codeSentAt.at(-1) ?? null,
      triesLeft: MAX_TRIES - grant.tries,
      codeUrl: `/l/${link}/code`,
      registerUrl: `/l/${link}/decide`,
      expiresAt: grant.expiresAt,
      options: await registrationOptions(office, grant, person?.fullName ?? grant.subjectId),
    }),
  };
}

function closedBecause(office: Office, { grant }: LinkVisit): 'LINK_EXPIRED' | 'LINK_LOCKED' | null {
  if (grant.state === 'LOCKED') return 'LINK_LOCKED';
  return grant.state === 'OPEN' && grant.expiresAt > office.clock() ? null : 'LINK_EXPIRED';
}

/** Sends the code, or registers; a refusal is shown above the same page. @throws what no page can answer. */
export async function actOnPasskeyLink(
  office: Office,
  visit: LinkVisit,
  form: SubmittedForm,
  step: 'code' | 'decide',
): Promise<Answer> {
  const again = async (notice: LinkVisit['notice']) =>
    lookAtPasskeyLink(office, { ...visit, notice, grant: await checkLink(office, visit.link) });
  try {
    if (step === 'code') {
      await requestCode(office, visit.grant);
      const sentAt = (await checkLink(office, visit.link)).codeSentAt.at(-1);
      const words = wording(visit.language).pages.sign;
      return await again(sentAt ? { kind: 'done', text: words.codeSent(showInstant(sentAt, visit.language)) } : null);
    }
    await registerPasskey(office, visit.grant, {
      code: form.field(formFields.code) || null,
      answer: form.field(formFields.passkey),
      docHash: form.field(formFields.docHash),
    });
    return await again(null);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (['LINK_LOCKED', 'LINK_EXPIRED', 'REVISION_SUPERSEDED', 'ALREADY_DECIDED'].includes(error.code))
      return again(null);
    if (!MENDABLE.includes(error.code)) throw error;
    const shown = await again({ kind: 'error', text: errorMessage(visit.language, error.code, error.details) });
    return shown.status === 200 ? { ...shown, status: statusOf(error) } : shown;
  }
}

function message({ language, nonce }: LinkVisit, kind: 'done' | 'error', text: string): string {
  return messagePage({ language, nonce, kind, message: text });
}
