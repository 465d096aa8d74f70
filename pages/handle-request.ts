import { randomBytes } from 'node:crypto';
import { listTaskLinks } from '../services/distribution/task-links';
import { FAILURES, Failure } from '../services/failures';
import { checkLink } from '../services/grants/check-link';
import { requestCode } from '../services/grants/request-code';
import type { Office } from '../services/office';
import { errorMessage } from '../services/wording/error-message';
import { negotiateLanguage } from '../services/wording/negotiate-language';
import { showInstant } from '../services/wording/show-time';
import { wording } from '../services/wording/wording';
import { actOnForm } from './act-on-form';
import { csrfFor, csrfHolds } from './csrf';
import { type LinkVisit, readLinkModel } from './link-model';
import { pageHeaders } from './page-headers';
import { presentLink } from './present-link';
import { presentFactReceipt, presentReceipt } from './present-receipt';
import { readForm, type SubmittedForm } from './read-form';
import { formFields } from './views/form-fields';
import { gonePage } from './views/gone-page';
import { messagePage } from './views/message-page';

export interface Pages {
  handle(request: Request): Promise<Response>;
}

interface Answer {
  status: number;
  html: string;
}

/** Refusals a person can mend on the same page; the page comes back with what was typed. */
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
];

const PATH = /^\/l\/([^/]{1,200})(?:\/(code|decide))?$/;

/**
 * The pages behind the links in mails, one handler for every purpose. GET and HEAD read only; what decides is a POST
 * with the browser's nonce, the content hash that was shown, and for the signature the code from the mail.
 */
export function createPages(office: Office): Pages {
  const https = office.publicBaseUrl.startsWith('https:');
  return {
    handle: async (request) => {
      const nonce = randomBytes(16).toString('base64');
      const language = negotiateLanguage(request.headers.get('accept-language'));
      const csrf = csrfFor(request, https);
      const [, link = '', step] = PATH.exec(new URL(request.url).pathname) ?? [];
      const visit = { link: decode(link), language, nonce, csrf: csrf.value, notice: null, filled: {} };
      let answer: Answer;
      try {
        answer = await route(office, request, visit, step ?? null, https);
      } catch (error) {
        answer = refuse(office, error, visit);
      }
      const headers = new Headers(pageHeaders(nonce, https));
      if (csrf.setCookie && answer.status === 200 && request.method === 'GET')
        headers.set('Set-Cookie', csrf.setCookie);
      if (answer.status === 503) headers.set('Retry-After', '5');
      return new Response(request.method === 'HEAD' ? null : answer.html, { status: answer.status, headers });
    },
  };
}

type Visitor = Omit<LinkVisit, 'grant'>;

async function route(
  office: Office,
  request: Request,
  visitor: Visitor,
  step: string | null,
  https: boolean,
): Promise<Answer> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (visitor.link === '' || isRead !== (step === null) || (!isRead && request.method !== 'POST'))
    throw new Failure('NOT_FOUND');
  if (isRead) return look(office, { ...visitor, grant: await checkLink(office, visitor.link) });
  const form = await readForm(request);
  const visit: LinkVisit = { ...visitor, grant: await checkLink(office, visitor.link), filled: filledIn(form) };
  if (!csrfHolds(request, https, form.field(formFields.csrf))) throw new Failure('CSRF');
  try {
    return step === 'code' ? await sendCode(office, visit) : await submit(office, visit, form);
  } catch (error) {
    if (error instanceof Failure && error.code === 'ALREADY_DECIDED') return showAgain(office, visit, error);
    if (error instanceof Failure && MENDABLE.includes(error.code)) return showAgain(office, visit, error);
    if (error instanceof Failure && ['REVISION_SUPERSEDED', 'LINK_LOCKED', 'LINK_EXPIRED'].includes(error.code)) {
      return look(office, { ...visit, grant: await checkLink(office, visit.link) });
    }
    throw error;
  }
}

/** The page for the state a link is in. */
async function look(office: Office, visit: LinkVisit): Promise<Answer> {
  const { grant } = visit;
  const model = await readLinkModel(office, grant);
  const gone = (why: Parameters<typeof gonePage>[0]['why'], status: number): Answer => ({
    status,
    html: gonePage({ ...visit, docHash: grant.docHash, why, planTitle: model.plan.title }),
  });
  switch (grant.state) {
    case 'USED':
      return { status: 200, html: presentReceipt(visit, model, await listTaskLinks(office, grant)) };
    case 'LOCKED':
      return gone({ kind: 'LOCKED' }, FAILURES.LINK_LOCKED.http);
    case 'REVOKED':
      return gone(
        model.plan.state === 'RECALLED'
          ? { kind: 'RECALLED' }
          : { kind: 'SUPERSEDED', newRevision: model.plan.revision > grant.revision ? model.plan.revision : null },
        410,
      );
    case 'OPEN':
      if (grant.expiresAt <= office.clock()) return gone({ kind: 'EXPIRED', renewUrl: null }, 410);
      return { status: 200, html: await presentLink(office, visit, model) };
  }
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

async function submit(office: Office, visit: LinkVisit, form: SubmittedForm): Promise<Answer> {
  const outcome = await actOnForm(office, visit.grant, form, visit.language);
  const model = await readLinkModel(office, visit.grant);
  if (outcome.kind === 'recorded') return { status: 200, html: presentFactReceipt(visit, model, outcome.fact) };
  const decided = { ...visit, grant: outcome.grant };
  return { status: 200, html: presentReceipt(decided, model, await listTaskLinks(office, outcome.grant)) };
}

/** The same page with what went wrong above it, what was typed still in its fields; the winner's receipt to a loser. */
async function showAgain(office: Office, visit: LinkVisit, failure: Failure): Promise<Answer> {
  const grant = await checkLink(office, visit.link);
  const notice = { kind: 'error' as const, text: errorMessage(visit.language, failure.code, failure.details) };
  const again = await look(office, { ...visit, grant, notice });
  return {
    ...again,
    status: typeof failure.details['http'] === 'number' ? failure.details['http'] : FAILURES[failure.code].http,
  };
}

function refuse(office: Office, error: unknown, { language, nonce }: Visitor): Answer {
  const failure = error instanceof Failure ? error : new Failure('INTERNAL');
  if (!(error instanceof Failure))
    office.log('page-failed', { error: (error as Error).name, stack: (error as Error).stack ?? '' });
  const status = typeof failure.details['http'] === 'number' ? failure.details['http'] : FAILURES[failure.code].http;
  const kind = status === 404 ? 'notFound' : status === 503 || status === 429 ? 'busy' : 'error';
  return {
    status,
    html: messagePage({ language, nonce, kind, message: errorMessage(language, failure.code, failure.details) }),
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
