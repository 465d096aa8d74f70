import { DIGEST_MATTER } from '../digests/digest';
import { loadDigestMatter } from '../digests/load-digest-matter';
import { planTiedTo } from '../digests/select-digest';
import { newId } from '../new-id';
import type { Office } from '../office';
import type { MailDocument } from './mail';
import { queueMails } from './queue-mails';

/** Bounces taken up in one round; what is left waits five seconds. */
const BATCH_SIZE = 500;
/** Whoever began to tell and has not finished by then died on the way. */
const PATIENCE_MS = 60_000;

type TellingOffice = Pick<Office, 'documents' | 'directory' | 'post' | 'clock'>;

/**
 * Tells the clerk of a plan which of its mails could not be delivered: one letter for all bounces since the last one. A
 * bounce is claimed for its letter by a conditional update, so that no two letters name it; a letter whose writer died is
 * written again under the same key. The drafter hears of the clerk's own address.
 * @returns how many letters were written.
 */
export async function tellOfBounces(office: TellingOffice): Promise<number> {
  const now = office.clock();
  const untold = await office.documents.mails.find({ state: 'BOUNCED', toldAt: null }).limit(BATCH_SIZE).toArray();
  if (untold.length === 0) return 0;
  const plans = await plansOf(office, untold);
  for (const [planId, mails] of group(untold, (mail) => plans.get(mail._id) ?? ''))
    await claimForPlan(office, planId, mails, now);
  const claimed = await office.documents.mails
    .find({ _id: { $in: untold.map(({ _id }) => _id) }, toldAt: null })
    .toArray();
  const begunBefore = now.getTime() - PATIENCE_MS;
  const ours = claimed.filter(
    ({ tell }) => tell !== null && (tell.at.getTime() === now.getTime() || tell.at.getTime() < begunBefore),
  );
  const letters = [...group(ours, ({ tell }) => tell?.key ?? '').values()];
  for (const bounced of letters) await tell(office, bounced, now);
  return letters.length;
}

/** The plan whose clerk hears of each mail; a digest is about many, and the clerk of one of them hears. */
async function plansOf(
  { documents, directory }: Pick<Office, 'documents' | 'directory'>,
  mails: readonly MailDocument[],
): Promise<Map<string, string>> {
  const ids = new Map(mails.map(({ _id, planId }) => [_id, planId]));
  const digests = mails.filter(({ planId }) => planId === DIGEST_MATTER);
  if (digests.length === 0) return ids;
  const addressees = [...new Set(digests.map(({ addresseeId }) => addresseeId))];
  const latest = new Date(Math.max(...digests.map(({ queuedAt }) => queuedAt.getTime())));
  const matter = await loadDigestMatter(documents, await directory(), addressees, latest);
  for (const { _id, addresseeId } of digests) ids.set(_id, planTiedTo(addresseeId, matter) ?? '');
  return ids;
}

async function claimForPlan(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  mails: readonly MailDocument[],
  now: Date,
): Promise<void> {
  const plan = await documents.plans.findOne({ _id: planId });
  const fresh = mails.filter(({ tell }) => tell === null);
  for (const [to, own] of group(fresh, (mail) => readerOf(mail, plan))) {
    const ids = own.map(({ _id }) => _id);
    const change = to === '' ? { toldAt: now } : { tell: { key: newId(), planId, to, at: now } };
    await documents.mails.updateMany({ _id: { $in: ids }, tell: null }, { $set: change });
  }
}

/** The clerk; of the clerk's own mails the drafter; of the drafter's copy of that nobody: the list of mails shows it. */
function readerOf(mail: MailDocument, plan: { drafterId: string; route: { clerkId: string } } | null): string {
  if (!plan) return '';
  const to = mail.addresseeId === plan.route.clerkId ? plan.drafterId : plan.route.clerkId;
  return to === mail.addresseeId || (mail.purpose === 'MAILS_BOUNCED' && mail.addresseeId === plan.drafterId) ? '' : to;
}

async function tell(office: TellingOffice, bounced: readonly MailDocument[], now: Date): Promise<void> {
  const [first] = bounced;
  if (!first?.tell) return;
  const { key, planId, to, at } = first.tell;
  // A digest is of no revision.
  const plan = await office.documents.plans.findOne({ _id: planId });
  await queueMails(office, [
    {
      key: {
        planId,
        revision: Math.max(...bounced.map(({ revision }) => revision)) || (plan?.revision ?? 0),
        addresseeId: to,
        purpose: 'MAILS_BOUNCED',
        aboutId: `${planId}/${key}`,
      },
      queuedAt: at,
    },
  ]);
  await office.documents.mails.updateMany({ _id: { $in: bounced.map(({ _id }) => _id) } }, { $set: { toldAt: now } });
}

function group<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}
