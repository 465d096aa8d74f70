import type { Directory } from '../services/directory/create-directory';
import type { Office } from '../services/office';
import { findPlan, isStaffOf, type PlanView, type SeenPlan } from '../services/plans/find-plan';
import type { PlanDocument, RevisionDocument } from '../services/plans/plan';
import type { Day } from '../services/reading/plan-reading';
import type { Language } from '../services/wording/wording';
import type { Viewer } from './viewer';
import type { PlanWatch } from './watch-plans';

/** What every resolver gets. */
export interface Ctx {
  office: Office;
  /** One state of the directory for the whole request. */
  directory: Directory;
  /** Calendar day in Vietnam. */
  today: Day;
  viewer: Viewer | null;
  language: Language;
  requestId: string;
  watch: PlanWatch;
  /** Plans looked up for this request, by id; written by the functions below only. */
  seen: Map<string, Promise<SeenPlan>>;
  /** Revisions looked up for this request, by id; they never change. */
  revisions: Map<string, Promise<RevisionDocument>>;
}

/** @throws Failure NOT_FOUND for what is not there, not the viewer's, or asked without a token. */
export function seePlan(ctx: Ctx, planId: string): Promise<SeenPlan> {
  const known = ctx.seen.get(planId);
  if (known) return known;
  const nobody = { personId: null, addresseeIds: [], issuerIds: [], followUpUnitIds: [] };
  const looking = findPlan(ctx.office, planId, ctx.viewer ?? nobody);
  ctx.seen.set(planId, looking);
  return looking;
}

/** The plan as it is after a change. */
export async function seePlanAgain(ctx: Ctx, planId: string): Promise<PlanDocument> {
  ctx.seen.delete(planId);
  return (await seePlan(ctx, planId)).plan;
}

/** Keeps plans of a list, which the list showed only because the viewer may see them. */
export function rememberPlans(ctx: Ctx, plans: readonly PlanDocument[]): void {
  for (const plan of plans) {
    const view: PlanView = ctx.viewer && isStaffOf(plan, ctx.viewer) ? 'STAFF' : 'RECIPIENT';
    ctx.seen.set(plan._id, Promise.resolve({ plan, view }));
  }
}

/** The viewer behind an auth rule that lets nobody else through. */
export function viewerIn(ctx: Ctx): Viewer {
  if (!ctx.viewer) throw new Error('A field without an auth rule asked for its viewer');
  return ctx.viewer;
}
