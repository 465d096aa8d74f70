import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';

/**
 * Mail filters open links and send forms seconds after a mail has arrived. A receipt by link counts only once a person
 * can have read the letter, whichever letter brought the link last.
 * @throws Failure TOO_SOON with `details.retryAfterSeconds`.
 */
export async function refuseTooSoon(
  office: Pick<Office, 'documents' | 'clock' | 'acknowledgeAfterMs'>,
  grant: GrantDocument,
): Promise<void> {
  if (office.acknowledgeAfterMs === 0) return;
  const now = office.clock().getTime();
  const mails = await office.documents.mails.find({ grantId: grant._id }).toArray();
  const arrived = mails.map(({ state, acceptedAt, leaseUntil }) => {
    // The server may have the mail already although its answer is not written down yet.
    const isUnderWay = state === 'SENDING' && leaseUntil !== null && leaseUntil.getTime() > now;
    return isUnderWay ? now : (acceptedAt?.getTime() ?? 0);
  });
  const waitMs = Math.max(0, ...arrived) + office.acknowledgeAfterMs - now;
  if (waitMs > 0) throw new Failure('TOO_SOON', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}
