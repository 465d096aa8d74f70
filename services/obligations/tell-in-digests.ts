import type { AgendaEntry } from '../calendar/agenda';
import { slotOf } from '../digests/digest';
import { queueDigests } from '../digests/queue-digests';
import type { Office } from '../office';
import { type Ladder, letterOf } from './agenda-letters';

/**
 * Has the digests of these entries' addressees written. The first run of a day queues an addressee's digest, which
 * covers every plan; for what came due after it was queued the addressee hears on the next working day.
 * @returns the entries that are told of; the others wait.
 */
export async function tellInDigests(
  office: Pick<Office, 'documents' | 'post'>,
  entries: readonly AgendaEntry[],
  { ladder, inForceAt, at }: { ladder: Ladder; inForceAt: Date; at: Date },
): Promise<AgendaEntry[]> {
  const slots = new Map<string, Set<string>>();
  const placed = entries.map((entry) => {
    const { addresseeId } = letterOf(entry, ladder);
    const slot = slotOf(entry, at);
    slots.set(slot, (slots.get(slot) ?? new Set()).add(addresseeId));
    return { entry, place: `${slot} ${addresseeId}` };
  });
  const queuedAt = new Map<string, Date>();
  for (const [slot, addressees] of slots) {
    const queued = await queueDigests(office, [...addressees], slot, at);
    for (const [addresseeId, instant] of queued) queuedAt.set(`${slot} ${addresseeId}`, instant);
  }
  return placed.flatMap(({ entry, place }) => {
    const queued = queuedAt.get(place);
    return queued && entry.at <= queued && inForceAt <= queued ? [entry] : [];
  });
}
