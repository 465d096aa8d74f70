import type { Day } from '../reading/plan-reading';
import type { Directory } from './create-directory';
import type { SigningMandate } from './directory-data';
import { foldName } from './fold-name';

export interface MandateQuestion {
  issuerId: string;
  at: Day;
  /** Subject of the document (trích yếu). */
  subject: string;
}

/** True when the subject is one of those the mandate covers; a mandate that names none covers all. */
export function coversSubject({ subjects = [] }: Pick<SigningMandate, 'subjects'>, subject: string): boolean {
  const words = ` ${foldName(subject)} `;
  return subjects.length === 0 || subjects.some((area) => words.includes(` ${foldName(area)} `));
}

/** Mandates under which a document of that subject can be signed that day (Điều 13). */
export function fittingMandates(directory: Directory, { issuerId, at, subject }: MandateQuestion): SigningMandate[] {
  return directory.mandatesOf(issuerId, at).filter((mandate) => coversSubject(mandate, subject));
}

/**
 * Mandates a signature can be handed over to by whoever signs under `fromMandateId`: a deputy's (KT., 13.1) or a
 * delegate's (TUQ., 13.3). Who signs by delegation may not delegate further.
 */
export function deputyMandates(
  directory: Directory,
  question: MandateQuestion & { fromMandateId: string; fromPersonId: string },
): SigningMandate[] {
  const own = directory.mandate(question.fromMandateId);
  if (own?.form === 'TUQ') return [];
  return fittingMandates(directory, question).filter(
    ({ form, holderId }) => (form === 'KT' || form === 'TUQ') && holderId !== question.fromPersonId,
  );
}
