import { leadingIssuer } from '../services/cascade/leading-issuer';
import type { Role } from '../services/directory/directory-data';
import { Failure } from '../services/failures';
import type { PlanDocument } from '../services/plans/plan';
import { refuseQuarantined } from '../services/plans/refuse-quarantined';
import { type Ctx, seePlan } from './context';
import { holds, type Viewer } from './viewer';

/** Days off are the same for all, so not every office's administrator enters them (CALENDAR_KEEPERS). */
export function keepsCalendar({ office }: Ctx, viewer: Viewer): boolean {
  return viewer.roles.some(
    ({ role, unitId }) =>
      role === 'ADMIN' && (office.calendarKeepers === null || office.calendarKeepers.includes(unitId)),
  );
}

/**
 * The administrator of an issuer keeps its own unit and those of its area; a unit that is not there is nobody's.
 * @throws Failure `otherwise`, where the thing asked about must look as if it were not there.
 */
export function keepsUnit({ directory }: Ctx, viewer: Viewer, unitId: string, otherwise?: 'NOT_FOUND'): boolean {
  const areas = directory.unit(unitId) ? [unitId, ...directory.areaChain(unitId)] : [];
  const keeps = areas.some((area) => directory.issuer(area) !== null && holds(viewer, 'ADMIN', area));
  if (!keeps && otherwise) throw new Failure(otherwise);
  return keeps;
}

/** A stranger and somebody who is not there look the same: neither is the viewer's. */
export function keepsPasskeys({ directory }: Ctx, viewer: Viewer, personId: string): boolean {
  const units = directory.person(personId)?.roles.map(({ unitId }) => unitId) ?? [];
  const keeps = units.some((unitId) => holds(viewer, 'ADMIN', unitId) || holds(viewer, 'CLERK', unitId));
  return keeps || viewer.personId === personId;
}

/** Who may report that a plan holds a state secret. */
export const WARDENS: readonly Role[] = ['CLERK', 'SIGNER', 'ADMIN'];

export function keepsAbsence(viewer: Viewer, { issuerId, personId }: { issuerId: string; personId: string }): boolean {
  const keeps = (['CLERK', 'ADMIN'] as const).some((role) => holds(viewer, role, issuerId));
  return keeps || viewer.personId === personId;
}

/** Staff of the office are told that it is not theirs to end; others that there is none. */
export function endsAbsence(viewer: Viewer, absence: { issuerId: string; personId: string }): boolean {
  if (keepsAbsence(viewer, absence)) return true;
  if (viewer.issuerIds.includes(absence.issuerId)) return false;
  throw new Failure('NOT_FOUND');
}

/** By the role held today: whoever was the clerk when the plan was begun may be none any more. */
export function isClerk(plan: PlanDocument, viewer: Viewer): boolean {
  return holds(viewer, 'CLERK', plan.issuerId);
}

/** Điều 10.4: whoever wrote it, as long as they draft for the office. */
export function isDrafter(plan: PlanDocument, viewer: Viewer): boolean {
  return plan.drafterId === viewer.personId && holds(viewer, 'DRAFTER', plan.issuerId);
}

export function isArchivist(plan: PlanDocument, viewer: Viewer): boolean {
  return holds(viewer, 'ARCHIVIST', plan.issuerId);
}

export function isOfficer(plan: PlanDocument, viewer: Viewer): boolean {
  return isClerk(plan, viewer) || viewer.followUpUnitIds.includes(plan.route.followUpUnitId);
}

/** Whoever presses for the plan, and whoever may sign for the office that issued it (Điều 24.1). */
export function isOverseer(plan: PlanDocument, viewer: Viewer): boolean {
  return viewer.personId !== null && (isOfficer(plan, viewer) || holds(viewer, 'SIGNER', plan.issuerId));
}

export async function isAddressed(
  ctx: Ctx,
  viewer: Viewer,
  planId: string,
  addresseeIds: readonly string[],
): Promise<boolean> {
  const { plan, view } = await seePlan(ctx, planId);
  if (!addresseeIds.some((id) => viewer.addresseeIds.includes(id)) && view !== 'STAFF') return false;
  refuseQuarantined(plan);
  return true;
}

/** Staff are told that the task is not theirs; another recipient is told nothing. */
export async function isOwner(ctx: Ctx, viewer: Viewer, item: { planId: string; ownerId: string }): Promise<boolean> {
  if (viewer.addresseeIds.includes(item.ownerId)) return true;
  if ((await seePlan(ctx, item.planId)).view === 'STAFF') return false;
  throw new Failure('NOT_FOUND');
}

/** Whoever has the task or the plan before them is told that drafting is not theirs; others are told nothing. */
export async function draftsChildPlan(
  ctx: Ctx,
  viewer: Viewer,
  item: { planId: string; ownerId: string },
): Promise<boolean> {
  const issuerId = leadingIssuer(ctx.directory, item.ownerId);
  const parent = await ctx.office.documents.plans.findOne({ _id: item.planId });
  // An office inside the issuer owes its issuer no plan of its own.
  const isAnother = issuerId !== null && issuerId !== parent?.issuerId;
  if (isAnother && holds(viewer, 'DRAFTER', issuerId)) return true;
  await isOwner(ctx, viewer, item);
  return false;
}

/** The owner is told that accepting is not theirs; another recipient is told nothing. */
export async function isOfficerOf(
  ctx: Ctx,
  viewer: Viewer,
  item: { planId: string; ownerId: string },
): Promise<boolean> {
  const { plan, view } = await seePlan(ctx, item.planId);
  if (view === 'STAFF') return isOfficer(plan, viewer);
  if (viewer.addresseeIds.includes(item.ownerId)) return false;
  throw new Failure('NOT_FOUND');
}

/** The lead unit is told that this is for those who take part; another recipient is told nothing. */
export async function isCoordinator(
  ctx: Ctx,
  viewer: Viewer,
  task: { planId: string; ownerId: string; coordinatorIds: readonly string[] },
): Promise<boolean> {
  const { view } = await seePlan(ctx, task.planId);
  if (task.coordinatorIds.some((id) => viewer.addresseeIds.includes(id))) return true;
  if (view === 'STAFF' || viewer.addresseeIds.includes(task.ownerId)) return false;
  throw new Failure('NOT_FOUND');
}
