import { checkLink } from '../services/grants/check-link';
import { renewLink } from '../services/grants/renew-link';
import { requestCode } from '../services/grants/request-code';
import type { Office } from '../services/office';
import { showInstant } from '../services/wording/show-time';
import { wording } from '../services/wording/wording';
import type { Answer } from './answer';
import { type LinkVisit, readLinkModel } from './link-model';
import { lookAtLink } from './look-at-link';
import { presentLink } from './present-link';

/** Mails a fresh code and shows the page again with the time it was sent. @throws Failure as requestCode. */
export async function sendCode(office: Office, visit: LinkVisit): Promise<Answer> {
  await requestCode(office, visit.grant);
  const grant = await checkLink(office, visit.link);
  const sentAt = wording(visit.language).pages.sign.codeSent;
  const model = await readLinkModel(office, grant, 'document');
  const last = grant.codeSentAt.at(-1);
  const notice = last ? { kind: 'done' as const, text: sentAt(showInstant(last, visit.language)) } : null;
  return { status: 200, html: await presentLink(office, { ...visit, grant, notice }, model) };
}

/**
 * Mails a new link in place of an expired one. The answer is the page of the old link, which says so and never to which
 * address. @throws Failure TOO_MANY_LINKS.
 */
export async function sendNewLink(office: Office, visit: LinkVisit): Promise<Answer> {
  await renewLink(office, visit.grant);
  const grant = await checkLink(office, visit.link);
  const page = await lookAtLink(office, { ...visit, grant });
  return grant.revokedBecause === 'RENEWED' ? { ...page, status: 200 } : page;
}
