import { deliveryId } from '../distribution/delivery';
import { markMailProblem } from '../distribution/mark-mail-problem';
import type { Documents } from '../documents';
import { newId } from '../new-id';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import type { ComposedMail } from './compose-mail';
import type { MailDocument } from './mail';
import type { MailTransport, SendOutcome } from './mail-transport';
import type { PostOffice, PostResult } from './post-office';

const BATCH_SIZE = 100;
const MINUTE_MS = 60_000;
const MAX_BACK_OFF_MS = 30 * MINUTE_MS;
/** A server that refuses for the moment gets three days. */
const GIVE_UP_AFTER_MS = 72 * 60 * MINUTE_MS;
/** A mail whose answer was lost is sent at most this often, then a person looks at it. */
const MAX_UNKNOWN_ATTEMPTS = 3;

export interface PostOfficeParts {
  documents: Pick<Documents, 'mails' | 'deliveries' | 'plans'>;
  clock: () => Date;
  leaseMs: number;
  transport: MailTransport;
  /** Writes the letters of these mails. */
  compose: (mails: MailDocument[]) => Promise<ComposedMail[]>;
}

/**
 * The sender of the outbox. A batch is claimed by one update, sent over the pooled connections, and its outcome written
 * by one update for each kind; a sender that dies leaves its claim, which runs out.
 */
export function createPostOffice(parts: PostOfficeParts): PostOffice {
  return async (mailIds, at) => {
    const total: PostResult = { sent: 0, bounced: 0, left: 0 };
    for (let done = 0; done < mailIds.length; done += BATCH_SIZE) {
      const batch = await withoutShutAway(parts, await claim(parts, mailIds.slice(done, done + BATCH_SIZE)));
      const letters = await parts.compose(batch);
      await cancel(
        parts,
        batch.filter((_, index) => letters[index] === 'NOTHING_LEFT'),
      );
      const outcomes = await Promise.all(
        letters.map(async (letter): Promise<SendOutcome | null> => {
          if (letter === 'NOTHING_LEFT') return null;
          return letter ? parts.transport(letter) : { kind: 'BOUNCED', reason: 'NO_ADDRESS' };
        }),
      );
      await record(parts, batch, outcomes, at, total);
    }
    return total;
  };
}

async function claim({ documents, clock, leaseMs }: PostOfficeParts, ids: string[]): Promise<MailDocument[]> {
  const now = clock();
  const claimedBy = newId();
  const lease = { $set: { state: 'SENDING' as const, claimedBy, leaseUntil: new Date(now.getTime() + leaseMs) } };
  await documents.mails.updateMany({ _id: { $in: ids }, state: 'QUEUED' }, lease);
  await documents.mails.updateMany({ _id: { $in: ids }, state: 'SENDING', leaseUntil: { $lt: now } }, lease);
  return documents.mails.find({ _id: { $in: ids }, claimedBy, state: 'SENDING' }).toArray();
}

/** The last look before a letter leaves: of a plan shut away nothing is sent, whenever its mail was queued. */
async function withoutShutAway({ documents }: PostOfficeParts, batch: MailDocument[]): Promise<MailDocument[]> {
  if (batch.length === 0) return batch;
  const shut = await quarantinedAmong(documents, [...new Set(batch.map(({ planId }) => planId))]);
  if (shut.length === 0) return batch;
  const stopped = batch.filter(({ planId }) => shut.includes(planId)).map(({ _id }) => _id);
  await documents.mails.updateMany({ _id: { $in: stopped } }, { $set: { state: 'CANCELLED', leaseUntil: null } });
  return batch.filter(({ planId }) => !shut.includes(planId));
}

/** What a mail was to say was settled between its queueing and its sending. */
async function cancel({ documents }: PostOfficeParts, settled: readonly MailDocument[]): Promise<void> {
  if (settled.length === 0) return;
  const ids = settled.map(({ _id }) => _id);
  await documents.mails.updateMany({ _id: { $in: ids } }, { $set: { state: 'CANCELLED', leaseUntil: null } });
}

async function record(
  parts: PostOfficeParts,
  batch: MailDocument[],
  outcomes: (SendOutcome | null)[],
  at: Date,
  total: PostResult,
): Promise<void> {
  const sent = batch.filter((_, index) => outcomes[index]?.kind === 'SENT');
  await parts.documents.mails.updateMany(
    { _id: { $in: sent.map((mail) => mail._id) } },
    { $set: { state: 'SENT', sentAt: at, acceptedAt: parts.clock(), leaseUntil: null, lastError: null } },
  );
  await moveDeliveries(parts, sent, { state: 'SENT', sentAt: at });
  total.sent += sent.length;
  for (const [index, mail] of batch.entries()) {
    const outcome = outcomes[index];
    if (!outcome || outcome.kind === 'SENT') continue;
    const change = afterFailure(mail, outcome, parts.clock());
    await parts.documents.mails.updateOne(
      { _id: mail._id },
      { $set: { ...change, attempts: mail.attempts + 1, lastError: outcome.reason, leaseUntil: null } },
    );
    if (change.state === 'BOUNCED') await moveDeliveries(parts, [mail], { state: 'BOUNCED', sentAt: null });
    await markMailProblem(parts.documents, mail, change.state);
    if (change.state === 'QUEUED') total.left += 1;
    else total.bounced += 1;
  }
}

async function moveDeliveries(
  { documents }: PostOfficeParts,
  mails: MailDocument[],
  change: { state: 'SENT' | 'BOUNCED'; sentAt: Date | null },
): Promise<void> {
  const ids = mails
    .filter((mail) => mail.purpose === 'DELIVER')
    .map((mail) => deliveryId(mail.planId, mail.addresseeId));
  if (ids.length > 0) await documents.deliveries.updateMany({ _id: { $in: ids }, state: 'QUEUED' }, { $set: change });
}

/** The table of outcomes: refused for good, refused for the moment, or answer lost. */
function afterFailure(
  mail: Pick<MailDocument, 'attempts' | 'queuedAt'>,
  outcome: Exclude<SendOutcome, { kind: 'SENT' }>,
  now: Date,
): Pick<MailDocument, 'state' | 'nextAttemptAt'> {
  const nextAttemptAt = new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** mail.attempts, MAX_BACK_OFF_MS));
  if (outcome.kind === 'BOUNCED') return { state: 'BOUNCED', nextAttemptAt };
  if (outcome.kind === 'UNKNOWN' && mail.attempts + 1 >= MAX_UNKNOWN_ATTEMPTS)
    return { state: 'UNKNOWN', nextAttemptAt };
  const tooLate = now.getTime() - mail.queuedAt.getTime() > GIVE_UP_AFTER_MS;
  return { state: tooLate ? 'BOUNCED' : 'QUEUED', nextAttemptAt };
}
