import { checkDay, dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import { refuseUnlessHandedIn } from '../files/find-upload';
import type { Office } from '../office';
import { giveOrder } from '../plans/give-order';
import { type PlanDocument, revisionId } from '../plans/plan';
import type { PlanState } from '../plans/plan-states';
import type { CorrectionWords } from './correction';
import { touchesContent } from './touches-content';

export interface CorrectionOrder {
  planId: string;
  correction: CorrectionWords;
  /** The clerk's statement; true is refused, for then a plan takes the place of the plan. */
  affectsContent: boolean;
  actorId: string;
  idempotencyKey: string;
}

/** `123/UBND-VX`, `05/CV-VP`. */
const REFERENCE = /^\d[\dA-Za-zĐđ]{0,9}\s?\/\s?[\p{L}\d&.\-–]{1,60}(?:\/[\p{L}\d.\-–]{1,30})*$/u;

/**
 * Makes a letter of correction known: for wrong form, layout or procedure alone (công văn đính chính; Điều 18.3). The plan
 * keeps its number, text and obligations; everybody who was sent it is told.
 * @throws Failure WRONG_INSTRUMENT where the content is touched; BAD_USER_INPUT naming the field; WRONG_STATE; as giveOrder.
 */
export async function correctPlan(office: Office, input: CorrectionOrder): Promise<PlanState> {
  const { planId, correction, actorId } = input;
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  if (input.affectsContent) throw new Failure('WRONG_INSTRUMENT', { wanted: 'REPLACE' });
  if (correction.what.trim() === '') throw new Failure('REASON_REQUIRED');
  refuseReference(correction.reference);
  refuseDay(correction.date, plan, office.clock());
  if (correction.fileId !== null)
    await refuseUnlessHandedIn(office, { fileId: correction.fileId, uploaderId: actorId, field: 'fileId' });
  await refuseContent(office, plan, correction);
  return giveOrder(office, {
    ...{ planId, actorId, correction },
    kind: 'CORRECT',
    reason: correction.what,
    idempotencyKey: input.idempotencyKey,
  });
}

function refuseReference(reference: string): void {
  if (!REFERENCE.test(reference.trim())) throw new Failure('BAD_USER_INPUT', { field: 'reference' });
}

/** A correction is written after the plan and before it is made known. */
function refuseDay(date: string, plan: PlanDocument, now: Date): void {
  let isDay = true;
  try {
    checkDay(date);
  } catch {
    isDay = false;
  }
  if (!isDay || date > dayOf(now) || (plan.issuedAt && date < dayOf(plan.issuedAt)))
    throw new Failure('BAD_USER_INPUT', { field: 'date' });
}

async function refuseContent(office: Office, plan: PlanDocument, correction: CorrectionWords): Promise<void> {
  const { line, from, to } = correction;
  const given = [line, from, to].filter((one) => one !== null).length;
  if (given === 0) return;
  if (line === null || from === null || to === null) throw new Failure('BAD_USER_INPUT', { field: 'line' });
  const revision = await office.documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) });
  if (!revision) throw new Failure('NOT_FOUND');
  const context = {
    directory: await office.directory(),
    issuerId: plan.issuerId,
    asOf: dayOf(plan.issuedAt ?? revision.createdAt),
    calendar: await office.calendar(),
  };
  if (touchesContent(revision, { line, from, to }, context))
    throw new Failure('WRONG_INSTRUMENT', { wanted: 'REPLACE' });
}
