import { randomBytes } from 'node:crypto';
import { listTaskLinks } from '../services/distribution/task-links';
import { Failure } from '../services/failures';
import { checkLink } from '../services/grants/check-link';
import { requestCode } from '../services/grants/request-code';
import type { Office } from '../services/office';
import { errorMessage } from '../services/wording/error-message';
import { negotiateLanguage } from '../services/wording/negotiate-language';
import { showInstant } from '../services/wording/show-time';
import { wording } from '../services/wording/wording';
import { actOnForm, type Outcome } from './act-on-form';
import { type Answer, statusOf } from './answer';
import { csrfFor, csrfHolds } from './csrf';
import { fileHeaders } from './file-headers';
import { type LinkVisit, readLinkModel } from './link-model';
import { lookAtLink } from './look-at-link';
import { pageHeaders } from './page-headers';
import { presentLink } from './present-link';
import { presentFactReceipt, presentReceipt } from './present-receipt';
import { PRINTS, printLink } from './print-link';
import { readForm, type SubmittedForm } from './read-form';
import { createShareInFlight } from './share-in-flight';
import { showAgain } from './show-again';
import { formFields } from './views/form-fields';
import { messagePage } from './views/message-page';

export interface Pages {
  handle(request: Request): Promise<Response>;
}

type Submit = (visit: LinkVisit, form: SubmittedForm) => Promise<Answer>;

/** Refusals that the same page shows and most of which a person can mend there; what was typed stays. */
const MENDABLE: readonly string[] = [
  'CODE_REQUIRED',
  'CODE_WRONG',
  'TOO_MANY_CODES',
  'REASON_REQUIRED',
  'BAD_USER_INPUT',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'CONTENT_MISMATCH',
  'NO_MANDATE',
  'WRONG_STATE',
];

/** Refusals after which the link's own page says what became of it. */
const OVER: readonly string[] = ['REVISION_SUPERSEDED', 'LINK_LOCKED', 'LINK_EXPIRED'];

const RETRY_AFTER_SECONDS = 5;

const PATH = /^\/l\/([^/]{1,200})(?:\/(code|decide|plan\.pdf|plan\.docx))?$/;

/**
 * The pages behind the links in mails, one handler for every purpose. GET and HEAD read only; what decides is a POST
 * with the browser's nonce, the content hash that was shown, and for the signature the code from the mail.
 */
export function createPages(office: Office): Pages {
  const https = office.publicBaseUrl.startsWith('https:');
  const share = createShareInFlight<Outcome>();
  const submit: Submit = async (visit, form) => {
    const { grant, language } = visit;
    const outcome = await share(`${grant._id} ${grant.state} ${form.digest}`, () =>
      actOnForm(office, grant, form, language),
    );
    return showReceipt(office, visit, outcome);
  };
  return {
    handle: async (request) => {
      const nonce = randomBytes(16).toString('base64');
      const language = negotiateLanguage(request.headers.get('accept-language'));
      const csrf = csrfFor(request, https);
      const [, link = '', step] = PATH.exec(new URL(request.url).pathname) ?? [];
      const visit = { link: decode(link), language, nonce, csrf: csrf.value, notice: null, filled: {} };
      let answer: Answer;
      try {
        answer = await route({ office, https, submit }, request, visit, step ?? null);
      } catch (error) {
        answer = refuse(office, error, visit);
      }
      const headers = new Headers({
        ...pageHeaders(nonce, https),
        ...(answer.file ? fileHeaders(answer.file) : {}),
      });
      if (csrf.setCookie && answer.status === 200 && request.method === 'GET' && !answer.file)
        headers.set('Set-Cookie', csrf.setCookie);
      const retryAfter = answer.status === 503 ? RETRY_AFTER_SECONDS : answer.retryAfterSeconds;
      if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
      const body = answer.file ? new Uint8Array(answer.file.content) : answer.html;
      return new Response(request.method === 'HEAD' ? null : body, { status: answer.status, headers });
    },
  };
}

type Visitor = Omit<LinkVisit, 'grant'>;

interface Desk {
  office: Office;
  https: boolean;
  submit: Submit;
}

async function route(
  { office, https, submit }: Desk,
  request: Request,
  visitor: Visitor,
  step: string | null,
): Promise<Answer> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const format = PRINTS[step ?? ''];
  const readable = step === null || format !== undefined;
  if (visitor.link === '' || isRead !== readable || (!isRead && request.method !== 'POST'))
    throw new Failure('NOT_FOUND');
  if (isRead) {
    const visit = { ...visitor, grant: await checkLink(office, visitor.link) };
    return format ? printLink(office, visit, format) : lookAtLink(office, visit);
  }
  const form = await readForm(request);
  const visit: LinkVisit = { ...visitor, grant: await checkLink(office, visitor.link), filled: filledIn(form) };
  if (!csrfHolds(request, https, form.field(formFields.csrf))) throw new Failure('CSRF');
  const act = (at: LinkVisit) => (step === 'code' ? sendCode(office, at) : submit(at, form));
  try {
    return await act(visit);
  } catch (error) {
    const grant = await checkLink(office, visit.link);
    // Somebody decided since this visitor's look: the answer is the winner's receipt, not what the race broke.
    const lost = error instanceof Failure && visit.grant.state === 'OPEN' && grant.state === 'USED';
    if (!lost) return answerFailure(office, visit, error);
    return act({ ...visit, grant }).catch((late: unknown) => answerFailure(office, visit, late));
  }
}

/** @throws what no page of the link can answer. */
async function answerFailure(office: Office, visit: LinkVisit, error: unknown): Promise<Answer> {
  if (!(error instanceof Failure)) throw error;
  if (error.code === 'ALREADY_DECIDED' || OVER.includes(error.code) || MENDABLE.includes(error.code))
    return showAgain(office, visit, error);
  throw error;
}

async function sendCode(office: Office, visit: LinkVisit): Promise<Answer> {
  await requestCode(office, visit.grant);
  const grant = await checkLink(office, visit.link);
  const sentAt = wording(visit.language).pages.sign.codeSent;
  const model = await readLinkModel(office, grant);
  const last = grant.codeSentAt.at(-1);
  const notice = last ? { kind: 'done' as const, text: sentAt(showInstant(last, visit.language)) } : null;
  return { status: 200, html: await presentLink(office, { ...visit, grant, notice }, model) };
}

async function showReceipt(office: Office, visit: LinkVisit, outcome: Outcome): Promise<Answer> {
  const model = await readLinkModel(office, visit.grant);
  if (outcome.kind === 'recorded') return { status: 200, html: presentFactReceipt(visit, model, outcome.fact) };
  const decided = { ...visit, grant: outcome.grant };
  return { status: 200, html: presentReceipt(decided, model, await listTaskLinks(office, outcome.grant)) };
}

function refuse(office: Office, error: unknown, { language, nonce }: Visitor): Answer {
  const failure = error instanceof Failure ? error : new Failure('INTERNAL');
  if (!(error instanceof Failure))
    office.log('page-failed', { error: (error as Error).name, stack: (error as Error).stack ?? '' });
  const status = statusOf(failure);
  // Without a link there is no page whose fields could be named.
  const { field: _, ...details } = failure.details;
  const kind = status === 404 ? 'notFound' : status === 503 || status === 429 ? 'busy' : 'error';
  return {
    status,
    html: messagePage({ language, nonce, kind, message: errorMessage(language, failure.code, details) }),
  };
}

function filledIn(form: SubmittedForm): Record<string, string> {
  const kept = [
    formFields.verdict,
    formFields.reason,
    formFields.reasonKind,
    formFields.mandateId,
    formFields.signedAs,
    formFields.percent,
    formFields.note,
    formFields.done,
    formFields.text,
    formFields.nil,
  ];
  return Object.fromEntries(
    kept.map((name): [string, string] => [name, form.field(name)]).filter(([, value]) => value !== ''),
  );
}

/** A path that is not valid percent-encoding is no link of ours. */
function decode(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return '';
  }
}
