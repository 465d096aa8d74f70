import { Failure } from '../failures';
import type { Office } from '../office';
import type { AbsenceDocument } from './absence';

/**
 * Ends an absence at once: plans that come from now on wait for the signer again; those a deputy was given stay there.
 * Ending it twice changes nothing.
 * @throws Failure NOT_FOUND
 */
export async function endAbsence(
  office: Pick<Office, 'documents' | 'clock'>,
  absenceId: string,
  actorId: string,
): Promise<AbsenceDocument> {
  await office.documents.absences.updateOne(
    { _id: absenceId, revokedAt: null },
    { $set: { revokedAt: office.clock(), revokedBy: actorId } },
  );
  return findAbsence(office, absenceId);
}

/** @throws Failure NOT_FOUND */
export async function findAbsence(office: Pick<Office, 'documents'>, absenceId: string): Promise<AbsenceDocument> {
  const absence = await office.documents.absences.findOne({ _id: absenceId });
  if (!absence) throw new Failure('NOT_FOUND');
  return absence;
}

/** Absences of an issuer's signers that run today or later, the earliest first. */
export async function listAbsences(
  office: Pick<Office, 'documents'>,
  issuerId: string,
  today: string,
): Promise<AbsenceDocument[]> {
  const absences = await office.documents.absences.find({ issuerId, to: { $gte: today }, revokedAt: null }).toArray();
  return absences.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}
