import { Failure } from '../failures';
import type { Office } from '../office';
import type { ContactChangeDocument } from './contact-change';
import { recordStep } from './propose-contact-change';
import { settleContactChange } from './settle-contact-change';

interface Decision {
  id: string;
  /** The office the decider answers for. */
  issuerId: string;
  actorId: string;
}

/**
 * A second person confirms that the new address is the right one, having asked the person it belongs to. Then the
 * address changes, open links are revoked and sent anew, and the old address is told.
 * @throws Failure NOT_FOUND; FORBIDDEN (`rule: second-person`) for who proposed it or whose address it is;
 * WRONG_STATE when it was decided otherwise.
 */
export async function confirmContactChange(office: Office, by: Decision): Promise<ContactChangeDocument> {
  const change = await findChange(office, by);
  refuseFirstPerson(change, by.actorId);
  const decided = await decide(office, change, 'CONFIRMED', by.actorId, null);
  await recordStep(office, decided, 'CONFIRMED', decided.decidedBy ?? by.actorId, decided.decidedAt ?? office.clock());
  if (decided.settledAt === null) await settleContactChange(office, decided);
  return findChange(office, by);
}

/**
 * Takes a proposed change off the table; nothing was changed. Whoever proposed it may do so as well.
 * @throws Failure NOT_FOUND, REASON_REQUIRED, WRONG_STATE
 */
export async function declineContactChange(
  office: Office,
  by: Decision & { reason: string },
): Promise<ContactChangeDocument> {
  if (!by.reason.trim()) throw new Failure('REASON_REQUIRED');
  const change = await findChange(office, by);
  const decided = await decide(office, change, 'DECLINED', by.actorId, by.reason.trim());
  await recordStep(office, decided, 'DECLINED', decided.decidedBy ?? by.actorId, decided.decidedAt ?? office.clock());
  return decided;
}

/** The one decision: PROPOSED → CONFIRMED or DECLINED. The same decision again is the same. */
async function decide(
  office: Office,
  change: ContactChangeDocument,
  state: 'CONFIRMED' | 'DECLINED',
  actorId: string,
  reason: string | null,
): Promise<ContactChangeDocument> {
  const { contactChanges } = office.documents;
  const cleared = state === 'DECLINED' ? { oldAddress: null, newAddress: null } : {};
  await contactChanges.updateOne(
    { _id: change._id, state: 'PROPOSED' },
    {
      $set: {
        state,
        decidedBy: actorId,
        decidedAt: office.clock(),
        ...cleared,
        ...(reason === null ? {} : { reason }),
      },
    },
  );
  const decided = await contactChanges.findOne({ _id: change._id });
  if (decided?.state !== state) throw new Failure('WRONG_STATE', { state: decided?.state ?? null, wanted: 'PROPOSED' });
  return decided;
}

async function findChange(
  office: Pick<Office, 'documents'>,
  { id, issuerId }: Pick<Decision, 'id' | 'issuerId'>,
): Promise<ContactChangeDocument> {
  const change = await office.documents.contactChanges.findOne({ _id: id, issuerId });
  if (!change) throw new Failure('NOT_FOUND');
  return change;
}

function refuseFirstPerson({ proposedBy, personId }: ContactChangeDocument, actorId: string): void {
  if (proposedBy === actorId || personId === actorId) throw new Failure('FORBIDDEN', { rule: 'second-person' });
}
