import { Failure } from '../failures';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';
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

/** Place in the list: neither the first day of an absence nor its id ever changes. */
export interface AbsencePlace {
  from: Day;
  id: string;
}

/** Absences of an issuer's signers that run today or later, the earliest first. */
export async function listAbsences(
  office: Pick<Office, 'documents'>,
  { issuerId, today }: { issuerId: string; today: Day },
  { after, limit }: { after: AbsencePlace | null; limit: number },
): Promise<AbsenceDocument[]> {
  const later = after ? { $or: [{ from: { $gt: after.from } }, { from: after.from, _id: { $gt: after.id } }] } : {};
  return office.documents.absences
    .find({ issuerId, to: { $gte: today }, revokedAt: null, ...later })
    .sort({ from: 1, _id: 1 })
    .limit(limit)
    .toArray();
}
