import type { DirectoryData, Person } from '../directory/directory-data';
import { readDirectoryData } from '../directory/directory-store';
import { Failure } from '../failures';
import { DIRECTORY_MAILS } from '../mail/compose-contact-letters';
import { mailId } from '../mail/mail';
import { queueMails } from '../mail/queue-mails';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { erasedPerson } from '../personal-data/erased-person';
import { forgetPerson } from '../personal-data/forget-person';
import { carryOutActs } from './carry-out-acts';
import { applyRecords, compareRecord } from './compare-records';
import type { ContactChangeDocument } from './contact-change';
import type { DirectoryActDocument } from './directory-act';
import { addCertificates, withCertificates } from './hold-back';
import { insertAct, lastSequence } from './insert-act';
import { reissueLinks } from './reissue-links';

const MAX_ATTEMPTS = 5;

/**
 * Carries out what a second person confirmed: the record first, then the links that went to the old address, then the
 * letter to it, or to the person a certificate was registered for. Every step may run twice, so whoever comes next
 * finishes what a process left.
 */
export async function settleContactChange(office: Office, change: ContactChangeDocument): Promise<void> {
  const act = await changeRecord(office, change);
  const by = change.decidedBy ?? change.proposedBy;
  if (change.kind !== 'CERTIFICATE') {
    const at = act.appliedAt ?? office.clock();
    await reissueLinks(office, { id: change._id, personId: change.personId, at, actorId: by });
  }
  if (change.kind === 'ERASURE') await forgetPerson(office, change.personId);
  const letter = letterKey(change);
  if (change.oldAddress !== null || change.kind === 'CERTIFICATE')
    await queueMails(office, [{ key: letter, queuedAt: change.decidedAt ?? act.at }]);
  await office.documents.contactChanges.updateOne(
    { _id: change._id },
    { $set: { settledAt: office.clock(), newAddress: null } },
  );
  await forgetOldAddress(office, change);
}

/** Finishes what is confirmed and not carried out, and forgets old addresses that were told. */
export async function settleContactChanges(office: Office, forgotten: Date): Promise<void> {
  const { contactChanges } = office.documents;
  await carryOutActs(office);
  const left = await contactChanges
    .find({ state: 'CONFIRMED', settledAt: null, decidedAt: { $lt: forgotten } })
    .toArray();
  for (const change of left) {
    // One that cannot be carried out must not keep the others, or the mails of plans, from going on.
    await settleContactChange(office, change).catch((error: unknown) => {
      office.log('contact-change-failed', { id: change._id, error: String(error) });
    });
  }
  const untold = await contactChanges.find({ state: 'CONFIRMED', oldAddress: { $ne: null } }).toArray();
  for (const change of untold) if (change.settledAt !== null) await forgetOldAddress(office, change);
}

/** The old address stands in the change only for the letter to it. */
async function forgetOldAddress(office: Pick<Office, 'documents'>, change: ContactChangeDocument): Promise<void> {
  const mail = await office.documents.mails.findOne({ _id: mailId(letterKey(change)) });
  if (mail && (mail.state === 'QUEUED' || mail.state === 'SENDING')) return;
  await office.documents.contactChanges.updateOne({ _id: change._id }, { $set: { oldAddress: null } });
}

function letterKey({ _id, personId }: ContactChangeDocument) {
  return {
    planId: DIRECTORY_MAILS,
    revision: 0,
    addresseeId: personId,
    purpose: 'CONTACT_CHANGED' as const,
    aboutId: `${DIRECTORY_MAILS}/${_id}`,
  };
}

async function changeRecord(office: Office, change: ContactChangeDocument): Promise<DirectoryActDocument> {
  const request = idFrom('contact-settled', change._id);
  const { directoryActs } = office.documents;
  for (let attempt = 1; ; attempt += 1) {
    await carryOutActs(office);
    const done = await directoryActs.findOne({ request });
    if (done) return done;
    try {
      await insertChange(office, change, request);
    } catch (error) {
      // Somebody else changed the directory at this moment; the change still holds, so it is made on the newer state.
      if (!(error instanceof Failure && error.code === 'CONFLICT') || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

async function insertChange(office: Office, change: ContactChangeDocument, request: string): Promise<void> {
  const after = await lastSequence(office);
  const before = await readDirectoryData(office.documents);
  const person = before.people.find(({ id }) => id === change.personId);
  if (!person) throw new Failure('NOT_FOUND');
  const record = await changedPerson(office, change, person);
  const written = { kind: 'person' as const, id: person.id, record };
  const compared = compareRecord(written, person);
  const willBe: DirectoryData = applyRecords(before, [written]);
  await insertAct(
    office,
    {
      kind: change.kind === 'ERASURE' ? 'ERASURE' : 'CONTACT',
      issuerId: change.issuerId,
      actorId: change.proposedBy,
      secondActorId: change.decidedBy,
      request,
      after,
      at: office.clock(),
    },
    { writes: compared ? [{ ...written, change: compared }] : [], proposals: [], before, after: willBe },
  );
}

async function changedPerson(office: Office, change: ContactChangeDocument, person: Person): Promise<Person> {
  switch (change.kind) {
    case 'ERASURE':
      return erasedPerson(office, person);
    case 'CERTIFICATE':
      return withCertificates(person, addCertificates(person.certificates ?? [], change.certificates ?? []));
    case 'ADDRESS':
      return { ...person, mail: change.newAddress };
  }
}
