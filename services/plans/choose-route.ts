import type { Directory } from '../directory/create-directory';
import { coversSubject, fittingMandates } from '../directory/fitting-mandates';
import { resolveSigner } from '../directory/resolve-signer';
import { Failure } from '../failures';
import type { Day, PlanReading } from '../reading/plan-reading';
import type { PlanRoute } from './plan';

/**
 * Who checks, signs, numbers and follows up: the issuer's standing arrangement, the signer from the
 * printed block where a mandate fits it and covers the subject.
 * @throws Failure NO_MANDATE when nobody holds a mandate on that day (Điều 13); BAD_USER_INPUT for an unknown issuer.
 */
export function chooseRoute(
  reading: PlanReading,
  context: { directory: Directory; issuerId: string; asOf: Day; drafterId: string },
): PlanRoute {
  const { directory, issuerId, asOf, drafterId } = context;
  const issuer = directory.issuer(issuerId);
  if (!issuer) throw new Failure('BAD_USER_INPUT', { field: 'issuerId' });
  const { unitHeadId, formCheckerId, signerId, clerkId } = issuer.defaultRoute;
  const fitting = reading.signer ? resolveSigner(reading.signer, { directory, issuerId, asOf }) : [];
  const subject = reading.title ?? '';
  const mandate =
    fitting.find((held) => coversSubject(held, subject)) ??
    fittingMandates(directory, { issuerId, at: asOf, subject }).find((held) => held.holderId === signerId);
  if (!mandate) throw new Failure('NO_MANDATE', { issuerId });
  // Điều 12.2: whoever drafts does not check the form of the same text.
  if (formCheckerId === drafterId) throw new Failure('FORBIDDEN', { rule: 'drafter-is-form-checker' });
  return {
    unitHeadId,
    formCheckerId,
    signerId: mandate.holderId,
    mandateId: mandate.id,
    clerkId,
    followUpUnitId: issuer.followUpUnitId,
  };
}
