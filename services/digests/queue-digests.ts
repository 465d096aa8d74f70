import { mailId } from '../mail/mail';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { digestKey } from './digest';

/** Digests queued, and composed, together. */
const CHUNK_SIZE = 100;

/**
 * Puts one digest for each addressee into the outbox and sends it; whoever has the digest of that slot already gets no
 * other. What a digest says is gathered when it is written.
 * @returns addressee → when its digest of the slot was queued: what came due after that is not in it.
 */
export async function queueDigests(
  office: Pick<Office, 'documents' | 'post'>,
  addressees: readonly string[],
  slot: string,
  at: Date,
): Promise<Map<string, Date>> {
  const queued = new Map<string, Date>();
  for (let done = 0; done < addressees.length; done += CHUNK_SIZE) {
    const chunk = addressees.slice(done, done + CHUNK_SIZE);
    const known = await readQueued(office, chunk, slot);
    // One of this very instant may be of a run that died before it could send it.
    const wanted = chunk.filter((id) => (known.get(id) ?? at).getTime() === at.getTime());
    await queueMails(
      office,
      wanted.map((id) => ({ key: digestKey(id, slot), queuedAt: at })),
    );
    const added = wanted.length > 0 ? await readQueued(office, wanted, slot) : [];
    for (const [addresseeId, queuedAt] of [...known, ...added]) queued.set(addresseeId, queuedAt);
  }
  return queued;
}

async function readQueued(
  { documents }: Pick<Office, 'documents'>,
  addressees: readonly string[],
  slot: string,
): Promise<Map<string, Date>> {
  const ids = addressees.map((id) => mailId(digestKey(id, slot)));
  const digests = await documents.mails.find({ _id: { $in: ids } }).toArray();
  return new Map(digests.map(({ addresseeId, queuedAt }) => [addresseeId, queuedAt]));
}
