import type { Person, RegisteredCertificate, SigningMandate } from '../directory/directory-data';
import { readDirectoryData } from '../directory/directory-store';
import { Failure } from '../failures';
import type { Office } from '../office';

/** Something a person did, by id and instant; what was decided stands in the plan. */
export interface PersonalAct {
  planId: string;
  act: string;
  at: Date;
}

/** Everything the service keeps about one person. */
export interface PersonalData {
  person: Person;
  mandates: SigningMandate[];
  contactChanges: {
    id: string;
    kind: string;
    state: string;
    reason: string | null;
    proposedBy: string;
    proposedAt: Date;
    decidedBy: string | null;
    decidedAt: Date | null;
    certificates: RegisteredCertificate[];
  }[];
  passkeys: { createdAt: Date; revokedAt: Date | null }[];
  absences: { from: string; to: string; reason: string | null }[];
  files: { name: string; uploadedAt: Date }[];
  directoryActs: { act: string; at: Date; actorId: string; fields: string[] }[];
  plansDrafted: { planId: string; at: Date }[];
  /** Checks, signatures, receipts, reports and progress, in their order. */
  acts: PersonalAct[];
  /** Letters to the person: what for and when, never their text. */
  mails: { planId: string; purpose: string; state: string; at: Date }[];
}

/** @throws Failure NOT_FOUND */
export async function gatherPersonalData(office: Pick<Office, 'documents'>, personId: string): Promise<PersonalData> {
  const { documents } = office;
  const data = await readDirectoryData(documents);
  const person = data.people.find(({ id }) => id === personId);
  if (!person) throw new Failure('NOT_FOUND');
  const recordId = `person/${personId}`;
  const [changes, directoryActs, drafted, mails, passkeys, absences, uploads] = await Promise.all([
    documents.contactChanges.find({ personId }).sort({ proposedAt: 1 }).toArray(),
    documents.directoryActs.find({ 'changes.recordId': recordId }).sort({ sequence: 1 }).toArray(),
    documents.plans.find({ drafterId: personId }).sort({ createdAt: 1 }).toArray(),
    documents.mails.find({ addresseeId: personId }).sort({ queuedAt: 1 }).toArray(),
    documents.passkeys.find({ personId }).sort({ createdAt: 1 }).toArray(),
    documents.absences.find({ personId }).sort({ from: 1 }).toArray(),
    documents.uploads.find({ uploadedBy: personId }).sort({ uploadedAt: 1 }).toArray(),
  ]);
  return {
    person,
    mandates: data.mandates.filter(({ holderId }) => holderId === personId),
    contactChanges: changes.map((change) => {
      const { _id, kind, state, reason, proposedBy, proposedAt, decidedBy, decidedAt } = change;
      const certificates = change.certificates ?? [];
      return { id: _id, kind, state, reason, proposedBy, proposedAt, decidedBy, decidedAt, certificates };
    }),
    passkeys: passkeys.map(({ createdAt, revokedAt }) => ({ createdAt, revokedAt })),
    absences: absences.map(({ from, to, reason }) => ({ from, to, reason })),
    files: uploads.map(({ name, uploadedAt }) => ({ name, uploadedAt })),
    directoryActs: directoryActs.map((act) => ({
      act: act._id,
      at: act.at,
      actorId: act.actorId,
      fields: act.changes
        .filter((one) => one.recordId === recordId)
        .flatMap(({ fields }) => fields.map((f) => f.field)),
    })),
    plansDrafted: drafted.map(({ _id, createdAt }) => ({ planId: _id, at: createdAt })),
    acts: await actsOf(office, personId),
    mails: mails.map(({ planId, purpose, state, queuedAt }) => ({ planId, purpose, state, at: queuedAt })),
  };
}

async function actsOf({ documents }: Pick<Office, 'documents'>, personId: string): Promise<PersonalAct[]> {
  const [grants, facts, orders] = await Promise.all([
    documents.grants.find({ 'decision.actorId': personId }).toArray(),
    documents.facts.find({ actorId: personId }).toArray(),
    documents.orders.find({ actorId: personId }).toArray(),
  ]);
  const acts = [
    ...grants.flatMap(({ planId, purpose, decision }) =>
      decision ? [{ planId, act: `${purpose}:${decision.verdict}`, at: decision.at }] : [],
    ),
    ...facts.map(({ planId, act, at }) => ({ planId, act: act.kind, at })),
    ...orders.map(({ planId, kind, at }) => ({ planId, act: kind, at })),
  ];
  return acts.sort((a, b) => a.at.getTime() - b.at.getTime());
}
