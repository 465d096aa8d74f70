import type { AgendaEntry } from '../calendar/agenda';
import { openReceiptLinks } from '../distribution/receipt-links';
import { type NewMail, queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { copyOf, type Ladder, letterOf } from './agenda-letters';

/** Entries whose links and mails are made together. */
const CHUNK_SIZE = 100;

/**
 * Reminds those who have not confirmed receipt, each by its own link, and tells of those who stay silent: the clerk in
 * one letter a run, the heads of the silent units each in one about theirs (Điều 21.2.c).
 */
export async function pressForReceipt(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  plan: PlanDocument,
  entries: readonly AgendaEntry[],
  { ladder, at }: { ladder: Ladder; at: Date },
): Promise<void> {
  const reminders = entries.filter(({ to }) => to === 'OWNER');
  for (let done = 0; done < reminders.length; done += CHUNK_SIZE)
    await remind(office, plan, reminders.slice(done, done + CHUNK_SIZE), { ladder, at });
  const silent = entries.filter(({ to }) => to === 'CLERK');
  if (silent.length === 0) return;
  const heads = silent.flatMap((entry) => copyOf(entry, ladder)?.addresseeId ?? []);
  const run = at.toISOString().replace(/[:.]/g, '-');
  await queueMails(
    office,
    [...new Set([ladder.clerkId, ...heads])].map(
      (addresseeId): NewMail => ({
        key: {
          planId: plan._id,
          revision: plan.revision,
          addresseeId,
          purpose: 'ESCALATE_ACKNOWLEDGEMENT',
          aboutId: `${plan._id}/${run}`,
        },
        queuedAt: at,
      }),
    ),
  );
}

async function remind(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  plan: PlanDocument,
  entries: readonly AgendaEntry[],
  { ladder, at }: { ladder: Ladder; at: Date },
): Promise<void> {
  const copies = { _id: { $in: entries.map(({ item }) => item) } };
  // What was returned and sent again is answered by another link than the first.
  const sentAgain = await office.documents.deliveries.find({ ...copies, linkRound: { $exists: true } }).toArray();
  const again = new Map(sentAgain.map((copy) => [copy._id, copy]));
  const grantIds = await openReceiptLinks(
    office,
    plan,
    entries.map(({ item, owner }) => again.get(item) ?? { _id: item, addresseeId: owner }),
    at,
  );
  await office.documents.deliveries.updateMany(copies, { $set: { remindedAt: at } });
  await queueMails(
    office,
    entries.map((entry, index): NewMail => {
      const { purpose, addresseeId } = letterOf(entry, ladder);
      const { item: aboutId, round } = entry;
      return {
        key: { planId: plan._id, revision: plan.revision, addresseeId, purpose, aboutId, round },
        grantId: grantIds[index] ?? null,
        queuedAt: at,
      };
    }),
  );
}
