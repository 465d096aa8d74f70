import type { Failure, FailureDetails } from '../services/failures';
import { checkLink } from '../services/grants/check-link';
import type { Office } from '../services/office';
import { errorMessage } from '../services/wording/error-message';
import { type Answer, statusOf } from './answer';
import type { LinkVisit } from './link-model';
import { lookAtLink } from './look-at-link';
import { nameField } from './name-field';

/**
 * The same page with what went wrong above it, what was typed still in its fields; the winner's receipt to a loser; of a
 * link that is closed meanwhile, the page that says why.
 */
export async function showAgain(office: Office, visit: LinkVisit, failure: Failure): Promise<Answer> {
  const grant = await checkLink(office, visit.link);
  const text = errorMessage(visit.language, failure.code, namedDetails(failure, visit));
  const again = await lookAtLink(office, { ...visit, grant, notice: { kind: 'error', text } });
  if (again.status !== 200 && failure.code !== 'TOO_MANY_LINKS') return again;
  const retryAfter = failure.details['retryAfterSeconds'];
  return {
    ...again,
    status: statusOf(failure),
    ...(typeof retryAfter === 'number' ? { retryAfterSeconds: retryAfter } : {}),
  };
}

/** A field is named as the page names it, or not at all. */
function namedDetails(
  { details: { field, label, ...details } }: Failure,
  { language, grant }: LinkVisit,
): FailureDetails {
  const name = typeof label === 'string' ? label : nameField(language, grant.purpose, String(field));
  return name ? { ...details, field: name } : details;
}
