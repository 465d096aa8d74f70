import { Failure } from '../services/failures';
import { findPeriod, findTask } from '../services/obligations/find-obligation';
import type { PlanDocument } from '../services/plans/plan';
import { type Ctx, seePlan } from './context';
import { holds, type Viewer } from './viewer';

/** The rules fields may ask for; the value says what the rule is about. A rule about a plan the viewer may not see gives NOT_FOUND. */
export interface AuthScopes {
  signedIn: boolean;
  /** Keeps directory and calendar: an administrator of any issuer, for days off are the same for all. */
  administrator: boolean;
  /** Issuer id: holds a staff role there. */
  staffOfIssuer: string;
  /** Issuer id: drafts for it (Điều 10). */
  drafterFor: string;
  /** Plan id: may see it, be it as a recipient. */
  reader: string;
  /** Plan id: sees all of it. */
  staff: string;
  /** Plan id: wrote it (Điều 10.4). */
  drafter: string;
  /** Plan id: a person on its road, who decides with an open grant or not at all (Điều 11, 12). */
  decider: string;
  /** Plan id: văn thư (Điều 6.3). */
  clerk: string;
  /** Plan id: presses and closes for the follow-up unit, or the clerk (Điều 24.1). */
  officer: string;
  /** Plan id: hands the file over or takes it (Điều 30). */
  archiver: string;
  /** Something addressed to one unit or person: theirs, or the viewer is staff of the plan. */
  addressed: { planId: string; addresseeId: string };
  /** Task or period id: its owner. */
  taskOwner: string;
  periodOwner: string;
  /** Task or period id: officer of its plan. */
  taskOfficer: string;
  periodOfficer: string;
}

type Loaders = { [Scope in keyof AuthScopes]: (about: AuthScopes[Scope]) => boolean | Promise<boolean> };

/** What the viewer of one request may do. Without a viewer every rule says no before anything is looked up. */
export function authScopes(ctx: Ctx): Loaders {
  const { viewer } = ctx;
  if (!viewer) return NOBODY;
  const onPlan = (fits: (plan: PlanDocument, viewer: Viewer) => boolean) => async (planId: string) => {
    const { plan, view } = await seePlan(ctx, planId);
    return view === 'STAFF' && fits(plan, viewer);
  };
  const officer = onPlan(isOfficer);
  return {
    signedIn: (wanted) => wanted,
    administrator: (wanted) => wanted && viewer.roles.some(({ role }) => role === 'ADMIN'),
    staffOfIssuer: (issuerId) => viewer.issuerIds.includes(issuerId),
    drafterFor: (issuerId) => holds(viewer, 'DRAFTER', issuerId),
    reader: async (planId) => {
      await seePlan(ctx, planId);
      return true;
    },
    staff: onPlan(() => true),
    drafter: onPlan((plan) => plan.drafterId === viewer.personId),
    decider: onPlan(() => viewer.personId !== null),
    clerk: onPlan(isClerk),
    officer,
    archiver: onPlan(
      (plan) => isClerk(plan, viewer) || isArchivist(plan, viewer) || plan.drafterId === viewer.personId,
    ),
    addressed: ({ planId, addresseeId }) => isAddressed(ctx, viewer, planId, addresseeId),
    taskOwner: async (id) => isOwner(ctx, viewer, await findTask(ctx.office, id)),
    periodOwner: async (id) => isOwner(ctx, viewer, await findPeriod(ctx.office, id)),
    taskOfficer: async (id) => officer((await findTask(ctx.office, id)).planId),
    periodOfficer: async (id) => officer((await findPeriod(ctx.office, id)).planId),
  };
}

const no = (): boolean => false;

const NOBODY: Loaders = {
  signedIn: no,
  administrator: no,
  staffOfIssuer: no,
  drafterFor: no,
  reader: no,
  staff: no,
  drafter: no,
  decider: no,
  clerk: no,
  officer: no,
  archiver: no,
  addressed: no,
  taskOwner: no,
  periodOwner: no,
  taskOfficer: no,
  periodOfficer: no,
};

function isClerk(plan: PlanDocument, viewer: Viewer): boolean {
  return holds(viewer, 'CLERK', plan.issuerId) || plan.route.clerkId === viewer.personId;
}

function isArchivist(plan: PlanDocument, viewer: Viewer): boolean {
  return holds(viewer, 'ARCHIVIST', plan.issuerId);
}

function isOfficer(plan: PlanDocument, viewer: Viewer): boolean {
  return isClerk(plan, viewer) || viewer.followUpUnitIds.includes(plan.route.followUpUnitId);
}

async function isAddressed(ctx: Ctx, viewer: Viewer, planId: string, addresseeId: string): Promise<boolean> {
  return viewer.addresseeIds.includes(addresseeId) || (await seePlan(ctx, planId)).view === 'STAFF';
}

/** Staff are told that the task is not theirs; another recipient is told nothing. */
async function isOwner(ctx: Ctx, viewer: Viewer, item: { planId: string; ownerId: string }): Promise<boolean> {
  if (viewer.addresseeIds.includes(item.ownerId)) return true;
  if ((await seePlan(ctx, item.planId)).view === 'STAFF') return false;
  throw new Failure('NOT_FOUND');
}
