import { randomBytes } from 'node:crypto';
import { appendEvent } from '../audit/append-event';
import { insertMissing } from '../documents';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { ContactChangeDocument, ContactChangeKind } from './contact-change';
import { type AddressProposal, addressDigest, DIRECTORY_CHAIN } from './directory-act';

interface ProposedBy {
  issuerId: string;
  actorId: string;
  /** The same request is the same proposal. */
  request: string;
  at: Date;
}

type ProposalOffice = Pick<Office, 'documents' | 'auditKeys' | 'log'>;

/** What a newer proposal makes void. A certificate waits beside an address; after an erasure there is neither. */
const SUPERSEDES: Record<ContactChangeKind, ContactChangeKind[]> = {
  ADDRESS: ['ADDRESS', 'ERASURE'],
  CERTIFICATE: ['CERTIFICATE'],
  ERASURE: ['ADDRESS', 'CERTIFICATE', 'ERASURE'],
};

/**
 * Writes down a change that a second person has to confirm. One of a kind waits for a person at a time: the newer
 * proposal makes the older one void.
 */
export async function propose(
  office: ProposalOffice,
  wanted: AddressProposal & Pick<ContactChangeDocument, 'kind' | 'reason' | 'certificates'>,
  by: ProposedBy,
): Promise<ContactChangeDocument> {
  const { contactChanges } = office.documents;
  const salt = randomBytes(16).toString('hex');
  const digest = (address: string | null) => (address === null ? null : addressDigest(salt, address));
  const change: ContactChangeDocument = {
    _id: idFrom(wanted.certificates ? 'certificate-change' : 'contact-change', by.request, wanted.personId),
    schemaVersion: 1,
    kind: wanted.kind,
    personId: wanted.personId,
    issuerId: by.issuerId,
    state: 'PROPOSED',
    oldAddress: wanted.oldAddress,
    newAddress: wanted.newAddress,
    oldDigest: digest(wanted.oldAddress),
    newDigest: digest(wanted.newAddress),
    salt,
    ...(wanted.certificates ? { certificates: wanted.certificates } : {}),
    reason: wanted.reason,
    proposedBy: by.actorId,
    proposedAt: by.at,
    decidedBy: null,
    decidedAt: null,
    settledAt: null,
  };
  const isNew = (await insertMissing(contactChanges, [change])) === 1;
  if (isNew) {
    await contactChanges.updateMany(
      {
        personId: wanted.personId,
        state: 'PROPOSED',
        kind: { $in: SUPERSEDES[change.kind] },
        _id: { $ne: change._id },
      },
      { $set: { state: 'SUPERSEDED', oldAddress: null, newAddress: null } },
    );
  }
  await recordStep(office, change, 'PROPOSED', by.actorId, by.at);
  return (await contactChanges.findOne({ _id: change._id })) ?? change;
}

/** A step of a change in the record of the directory: ids, no address, no certificate. */
export async function recordStep(
  office: ProposalOffice,
  change: ContactChangeDocument,
  step: 'PROPOSED' | 'CONFIRMED' | 'DECLINED',
  actorId: string,
  at: Date,
): Promise<void> {
  await appendEvent(office, {
    planId: DIRECTORY_CHAIN,
    key: `contact-${change._id}-${step}`,
    type: 'CONTACT_CHANGE',
    actorId,
    at,
    data: { step, id: change._id, kind: change.kind, personId: change.personId, issuerId: change.issuerId },
  });
}
