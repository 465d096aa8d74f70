import { Failure } from '../services/failures';
import type { Office } from '../services/office';
import { errorMessage } from '../services/wording/error-message';
import { wording } from '../services/wording/wording';
import { type Answer, statusOf } from './answer';
import type { LinkVisit } from './link-model';
import { showAgain } from './show-again';
import { type MessagePage, messagePage } from './views/message-page';

/** Refusals that the same page shows and most of which a person can mend there; what was typed stays. */
const MENDABLE: readonly string[] = [
  'CODE_REQUIRED',
  'CODE_WRONG',
  'TOO_MANY_CODES',
  'TOO_MANY_LINKS',
  'TOO_SOON',
  'REASON_REQUIRED',
  'BAD_USER_INPUT',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'CONTENT_MISMATCH',
  'NO_MANDATE',
  'WRONG_STATE',
  'LEVEL_REQUIRED',
  'PASSKEY_REFUSED',
  'SIGNATURE_INVALID',
  'SIGNATURE_COVERAGE',
  'UNTRUSTED_CA',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_REVOKED',
  'WRONG_SIGNER',
  'STATE_SECRET_REFUSED',
];

/** Refusals after which the link's own page says what became of it. */
const OVER: readonly string[] = ['REVISION_SUPERSEDED', 'LINK_LOCKED', 'LINK_EXPIRED'];

/** @throws what no page of the link can answer. */
export async function refuseOnPage(office: Office, visit: LinkVisit, error: unknown): Promise<Answer> {
  if (!(error instanceof Failure)) throw error;
  if (error.code === 'ALREADY_DECIDED' || OVER.includes(error.code) || MENDABLE.includes(error.code))
    return showAgain(office, visit, error);
  throw error;
}

/** The page of a refusal without a page of its own. */
export function refuse(
  office: Pick<Office, 'log'>,
  error: unknown,
  { language, nonce }: Pick<LinkVisit, 'language' | 'nonce'>,
): Answer {
  const failure = error instanceof Failure ? error : new Failure('INTERNAL');
  if (!(error instanceof Failure))
    office.log('page-failed', { error: (error as Error).name, stack: (error as Error).stack ?? '' });
  // Without a link there is no page whose fields could be named.
  const { field: _, ...details } = failure.details;
  const kind = kindOf(failure);
  const message =
    kind === 'mismatch' ? wording(language).pages.message.mismatch : errorMessage(language, failure.code, details);
  const retryAfter = failure.details['retryAfterSeconds'];
  return {
    status: statusOf(failure),
    html: messagePage({ language, nonce, kind, message }),
    ...(typeof retryAfter === 'number' ? { retryAfterSeconds: retryAfter } : {}),
  };
}

function kindOf(failure: Failure): MessagePage['kind'] {
  if (failure.code === 'CONTENT_MISMATCH') return 'mismatch';
  if (failure.code === 'PLAN_QUARANTINED') return 'withdrawn';
  const status = statusOf(failure);
  return ({ 404: 'notFound', 429: 'tooMany', 503: 'busy' } as const)[status] ?? 'error';
}
