import { randomBytes } from 'node:crypto';
import { listTaskLinks } from '../services/distribution/task-links';
import { Failure } from '../services/failures';
import { fileHeaders } from '../services/files/file-headers';
import { checkLink } from '../services/grants/check-link';
import type { GrantDocument } from '../services/grants/grant';
import type { Office } from '../services/office';
import { negotiateLanguage } from '../services/wording/negotiate-language';
import { actOnForm, type Outcome } from './act-on-form';
import type { Answer } from './answer';
import { csrfFor, csrfHolds } from './csrf';
import { type LinkVisit, readLinkModel } from './link-model';
import { lookAtLink } from './look-at-link';
import { openConsolidation } from './open-consolidation';
import { openLinkFile } from './open-link-file';
import { pageHeaders } from './page-headers';
import { actOnPasskeyLink, lookAtPasskeyLink } from './passkeys/passkey-link';
import { presentFactReceipt, presentReceipt } from './present-receipt';
import { PRINTS, printLink } from './print-link';
import { readForm, type SubmittedForm } from './read-form';
import { refuse, refuseOnPage } from './refuse';
import { sendCode, sendNewLink } from './send-mails';
import { createShareInFlight } from './share-in-flight';
import { formFields } from './views/form-fields';

/** Where a request comes from, as the gateway knows it. */
export interface Caller {
  address: string;
}

export interface Pages {
  handle(request: Request, from: Caller): Promise<Response>;
}

type Submit = (visit: LinkVisit, form: SubmittedForm, from: Caller) => Promise<Answer>;

const RETRY_AFTER_SECONDS = 5;

const PATH =
  /^\/l\/([^/]{1,200})(?:\/(code|decide|renew|plan\.pdf|plan\.docx|files\/[0-9a-f]{64}|report\/[^/]{1,80}\/[^/]{1,80}\.docx))?$/;

/**
 * The pages behind the links in mails, one handler for every purpose. GET and HEAD read only; what decides is a POST
 * with the browser's nonce, the content hash that was shown, and for a check or the signature the code from the mail.
 */
export function createPages(office: Office): Pages {
  const https = office.publicBaseUrl.startsWith('https:');
  const share = createShareInFlight<Outcome>();
  const submit: Submit = async (visit, form, { address }) => {
    const { grant, language } = visit;
    const outcome = await share(`${grant._id} ${grant.state} ${form.digest}`, () =>
      actOnForm(office, grant, form, { language, address }),
    );
    return showReceipt(office, visit, outcome);
  };
  return {
    handle: async (request, from) => {
      const nonce = randomBytes(16).toString('base64');
      const language = negotiateLanguage(request.headers.get('accept-language'));
      const csrf = csrfFor(request, https);
      const { pathname } = new URL(request.url);
      const [, link = '', step] = PATH.exec(pathname) ?? [];
      const visit = { link: decode(link), language, nonce, csrf: csrf.value, notice: null, filled: {} };
      let answer: Answer;
      try {
        if (!pathname.startsWith('/l/')) throw new Failure('NOT_FOUND');
        const grant = await findByLink(office, visit.link, from);
        answer = await route({ office, https, submit, from }, request, { ...visit, grant }, step ?? null);
      } catch (error) {
        answer = refuse(office, error, visit);
      }
      const headers = new Headers({
        ...pageHeaders(nonce, https, answer.html.includes(`<script nonce="${nonce}">`)),
        ...(answer.file ? fileHeaders(answer.file) : {}),
      });
      // The page of an expired link has a form too.
      const hasForm = (answer.status === 200 || answer.status === 410) && request.method === 'GET' && !answer.file;
      if (csrf.setCookie && hasForm) headers.set('Set-Cookie', csrf.setCookie);
      const retryAfter = answer.status === 503 ? RETRY_AFTER_SECONDS : answer.retryAfterSeconds;
      if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
      const body = answer.file ? new Uint8Array(answer.file.content) : answer.html;
      return new Response(request.method === 'HEAD' ? null : body, { status: answer.status, headers });
    },
  };
}

interface Desk {
  office: Office;
  https: boolean;
  submit: Submit;
  from: Caller;
}

/** Whoever tries one unknown link after the other is told to wait; a right link works all the same. */
async function findByLink(office: Office, link: string, { address }: Caller): Promise<GrantDocument> {
  try {
    return await checkLink(office, link);
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_FOUND') await office.limits.spend('UNKNOWN_LINK', address);
    throw error;
  }
}

async function route(
  { office, https, submit, from }: Desk,
  request: Request,
  visitor: LinkVisit,
  step: string | null,
): Promise<Answer> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const format = PRINTS[step ?? ''];
  const fileId = step?.startsWith('files/') ? step.slice('files/'.length) : null;
  const report = step?.startsWith('report/') ? decode(step) : null;
  const readable = step === null || format !== undefined || fileId !== null || report !== null;
  if (isRead !== readable || (!isRead && request.method !== 'POST')) throw new Failure('NOT_FOUND');
  const isPasskey = visitor.grant.purpose === 'PASSKEY';
  if (isPasskey && (format || fileId !== null || report !== null || step === 'renew')) throw new Failure('NOT_FOUND');
  if (isRead && isPasskey) return lookAtPasskeyLink(office, visitor);
  if (isRead && fileId !== null) return openLinkFile(office, visitor, fileId);
  if (isRead && report !== null) return openConsolidation(office, visitor, report);
  if (isRead) return format ? printLink(office, visitor, format) : lookAtLink(office, visitor);
  const form = await readForm(request);
  const visit: LinkVisit = { ...visitor, filled: filledIn(form) };
  if (!csrfHolds(request, https, form.field(formFields.csrf))) throw new Failure('CSRF');
  if (isPasskey) return actOnPasskeyLink(office, visit, form, step === 'code' ? 'code' : 'decide');
  const act = (at: LinkVisit) => {
    if (step === 'code') return sendCode(office, at);
    return step === 'renew' ? sendNewLink(office, at) : submit(at, form, from);
  };
  try {
    return await act(visit);
  } catch (error) {
    const grant = await checkLink(office, visit.link);
    // Somebody decided since this visitor's look: the answer is the winner's receipt, not what the race broke.
    const lost = error instanceof Failure && visit.grant.state === 'OPEN' && grant.state === 'USED';
    if (!lost) return refuseOnPage(office, visit, error);
    return act({ ...visit, grant }).catch((late: unknown) => refuseOnPage(office, visit, late));
  }
}

async function showReceipt(office: Office, visit: LinkVisit, outcome: Outcome): Promise<Answer> {
  const model = await readLinkModel(office, visit.grant, 'receipt');
  if (outcome.kind === 'recorded') return { status: 200, html: presentFactReceipt(visit, model, outcome.fact) };
  const decided = { ...visit, grant: outcome.grant };
  return { status: 200, html: presentReceipt(decided, model, await listTaskLinks(office, outcome.grant)) };
}

function filledIn(form: SubmittedForm): Record<string, string> {
  const kept = [
    formFields.verdict,
    formFields.reason,
    formFields.reasonKind,
    formFields.mandateId,
    formFields.until,
    formFields.signedAs,
    formFields.percent,
    formFields.note,
    formFields.done,
    formFields.text,
    formFields.nil,
    formFields.act,
    formFields.executor,
    formFields.unit,
    formFields.unitId,
    ...form.names.filter((name) => isReportField(name)),
  ];
  return Object.fromEntries(
    kept.map((name): [string, string] => [name, form.field(name)]).filter(([, value]) => value !== ''),
  );
}

/** The report page has a field for each section and indicator of its form. */
function isReportField(name: string): boolean {
  return [formFields.parts, formFields.values, formFields.notes].some((prefix) => name.startsWith(prefix));
}

/** A path that is not valid percent-encoding is no link of ours. */
function decode(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return '';
  }
}
