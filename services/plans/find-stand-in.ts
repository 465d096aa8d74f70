import { dayOf } from '../calendar/vietnam-time';
import type { SigningMandate } from '../directory/directory-data';
import { deputyMandates } from '../directory/fitting-mandates';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';
import type { AbsenceDocument } from './absence';
import type { PlanDocument } from './plan';

/** Who signs instead of an absent signer, and the absence it follows from. */
export interface FoundStandIn {
  absenceId: string;
  mandate: SigningMandate;
}

/**
 * The deputy who signs the plan today because its signer is away; where the deputy is away as well, the deputy's own.
 * Null while the signer is there, and where nobody present holds a usable mandate: then the signer is asked after all.
 */
export async function findStandIn(
  office: Pick<Office, 'documents' | 'directory'>,
  plan: PlanDocument,
  at: Date,
): Promise<FoundStandIn | null> {
  const directory = await office.directory();
  const today = dayOf(at);
  const question = { issuerId: plan.issuerId, at: today, subject: plan.title };
  const passed = [plan.route.signerId];
  let from = { personId: plan.route.signerId, mandateId: plan.route.mandateId };
  const found: FoundStandIn[] = [];
  for (;;) {
    const absence = await absenceOf(office, plan.issuerId, from.personId, today);
    if (!absence) return found.at(-1) ?? null;
    const mandate = deputyMandates(directory, {
      ...question,
      fromMandateId: from.mandateId,
      fromPersonId: from.personId,
    }).find(({ id }) => id === absence.mandateId);
    if (!mandate || passed.includes(mandate.holderId)) return null;
    passed.push(mandate.holderId);
    from = { personId: mandate.holderId, mandateId: mandate.id };
    found.push({ absenceId: found[0]?.absenceId ?? absence._id, mandate });
  }
}

/** Of several that overlap the one recorded last. */
async function absenceOf(
  { documents }: Pick<Office, 'documents'>,
  issuerId: string,
  personId: string,
  today: Day,
): Promise<AbsenceDocument | null> {
  const absences = await documents.absences
    .find({ personId, issuerId, to: { $gte: today }, from: { $lte: today }, revokedAt: null })
    .toArray();
  return absences.sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0] ?? null;
}
