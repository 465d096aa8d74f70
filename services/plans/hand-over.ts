import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { findStandIn } from './find-stand-in';
import { movePlan, type PlanMove } from './move-plan';
import type { PlanDocument } from './plan';
import { recordHandedAbsence } from './record-absence';

/**
 * The signature goes to a deputy (KT., TUQ.; Điều 13.1, 13.3): because the leader handed it over, or because the signer
 * is absent. The plan's signer and mandate change, the text does not. The drafter is told; the deputy is asked next.
 * @returns false when there is nothing to hand over any more: the signer decided first, or is back.
 * @throws Failure NO_MANDATE when the directory lost the mandate of the decision.
 */
export async function handOver(office: Office, move: PlanMove): Promise<boolean> {
  const plan = await office.documents.plans.findOne({ _id: move.planId });
  if (!plan) throw new Failure('NOT_FOUND');
  // The writer died after the move: only the letter is left.
  const isRepeat = plan.version >= move.version;
  const changes = isRepeat
    ? {}
    : await (move.absenceId ? standInFor(office, plan, move) : decidedFor(office, plan, move));
  if (!changes) return false;
  await movePlan(office, move, changes);
  await queueMails(office, [
    {
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId: plan.drafterId,
        purpose: 'HANDED_OVER',
        // A plan may be handed on more than once.
        aboutId: `${plan._id}/${move.grantId ?? `${move.absenceId}-${move.version}`}`,
      },
      queuedAt: move.at,
    },
  ]);
  return true;
}

/** The mandate was checked at the instant of the decision; what the directory says of it since changes nothing. */
async function decidedFor(office: Office, plan: PlanDocument, { grantId }: PlanMove): Promise<Partial<PlanDocument>> {
  const grant = grantId ? await office.documents.grants.findOne({ _id: grantId }) : null;
  if (!grant?.decision) throw new Failure('NOT_FOUND');
  const mandate = (await office.directory()).mandate(grant.decision.mandateId ?? '');
  if (!mandate) throw new Failure('NO_MANDATE', { issuerId: plan.issuerId });
  await recordHandedAbsence(office, grant);
  return { route: { ...plan.route, signerId: mandate.holderId, mandateId: mandate.id } };
}

/** The absent signer's link is closed first; a decision given before that stands. */
async function standInFor(office: Office, plan: PlanDocument, { at }: PlanMove): Promise<Partial<PlanDocument> | null> {
  const found = await findStandIn(office, plan, at);
  if (!found) return null;
  const { signerId } = plan.route;
  const own = { planId: plan._id, revision: plan.revision, purpose: 'SIGN' as const, subjectId: signerId };
  await office.documents.grants.updateMany(
    { ...own, state: 'OPEN' },
    { $set: { state: 'REVOKED', revokedBecause: 'ABSENT' } },
  );
  if (await office.documents.grants.findOne({ ...own, state: 'USED', takenInAt: null })) return null;
  return {
    route: { ...plan.route, signerId: found.mandate.holderId, mandateId: found.mandate.id },
    standIn: { absenceId: found.absenceId, personId: signerId, at },
  };
}
