import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { createPlan } from '../plans/create-plan';
import { type PlanDocument, revisionId } from '../plans/plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { nextYearFindings, nextYearText } from './next-year-text';

/** States of a plan whose year can be gone on with. */
const GONE_THROUGH: readonly PlanDocument['state'][] = ['IN_FORCE', 'CLOSED', 'ARCHIVED'];

/**
 * Begins next year's plan from this one: a draft of the drafter with the text moved on by one year. A plan has one such
 * draft; asked again, be it by another drafter, it is given again. One that was cancelled makes room for another.
 * @throws Failure NOT_FOUND; WRONG_STATE before the plan is in force; as createPlan.
 */
export async function draftNextYearPlan(
  office: Office,
  { planId, drafterId, idempotencyKey }: { planId: string; drafterId: string; idempotencyKey: string },
): Promise<PlanDocument> {
  const { plans, revisions } = office.documents;
  const last = await plans.findOne({ _id: planId });
  if (!last) throw new Failure('NOT_FOUND');
  refuseQuarantined(last);
  const begun = await plans.find({ previousPlanId: planId }).toArray();
  const alive = begun.find(({ state }) => state !== 'CANCELLED');
  if (alive) return alive;
  if (!GONE_THROUGH.includes(last.state)) throw new Failure('WRONG_STATE', { state: last.state, wanted: 'IN_FORCE' });
  const revision = await revisions.findOne({ _id: revisionId(planId, last.revision) });
  if (!revision) throw new Failure('NOT_FOUND');
  const nextId = idFrom('next-year', planId, String(begun.length)).slice(0, 16);
  // A request that died on the way has stored the text of its day.
  const stored = await revisions.findOne({ _id: revisionId(nextId, 1) });
  const moved = nextYearText(revision.text, revision.reading, {
    directory: await office.directory(),
    issuerId: last.issuerId,
    asOf: dayOf(office.clock()),
    issuedOn: last.issuedAt ? dayOf(last.issuedAt) : null,
  });
  const changes = stored?.changes ?? moved.changes;
  return createPlan(office, {
    planId: nextId,
    previousPlanId: planId,
    text: stored?.text ?? moved.text,
    changes,
    notes: nextYearFindings(changes, revision.reading.planYear),
    corrections: [],
    issuerId: last.issuerId,
    drafterId,
    idempotencyKey,
  });
}
