import { findApiKey } from '../services/api-keys/revoke-api-key';
import { findPeriod, findTask } from '../services/obligations/find-obligation';
import { findAbsence } from '../services/plans/end-absence';
import type { PlanDocument } from '../services/plans/plan';
import { refuseQuarantined } from '../services/plans/refuse-quarantined';
import { type Ctx, seePlan } from './context';
import {
  draftsChildPlan,
  endsAbsence,
  isAddressed,
  isArchivist,
  isClerk,
  isCoordinator,
  isDrafter,
  isOfficer,
  isOfficerOf,
  isOverseer,
  isOwner,
  keepsAbsence,
  keepsCalendar,
  keepsPasskeys,
  keepsUnit,
  WARDENS,
} from './scope-rules';
import { holds, type Viewer } from './viewer';

/** The rules fields may ask for; the value says what the rule is about. A rule about a plan the viewer may not see gives NOT_FOUND. */
export interface AuthScopes {
  signedIn: boolean;
  /** Keeps the one calendar and the list of replaced acts: an administrator of a unit named in the settings. */
  calendarKeeper: boolean;
  /** Unit id: administrator of the office whose area the unit belongs to, or of the unit itself. */
  unitKeeper: string;
  /** Id of a unit’s key: as unitKeeper of its unit. */
  keyKeeper: string;
  /** Issuer id: holds a staff role there. */
  staffOfIssuer: string;
  /** Issuer id: văn thư there (Điều 6.3). */
  clerkOf: string;
  /** Issuer id: its administrator, who keeps its part of the directory. */
  adminOf: string;
  /** Issuer id: its administrator or clerk, one of whom confirms what the other proposed. */
  contactKeeperOf: string;
  /** The person, or the administrator of the office. */
  ownDataOrAdmin: { personId: string; issuerId: string };
  /** Person id: the person, or văn thư and administrator of a body the person has a role in. */
  passkeyKeeper: string;
  /** Issuer id: drafts for it (Điều 10). */
  drafterFor: string;
  /** Plan id: may see it, be it as a recipient. */
  reader: string;
  /** Plan id: sees all of it. */
  staff: string;
  /** Plan id: wrote it (Điều 10.4). */
  drafter: string;
  /** Plan id: drafts for its issuer, whoever wrote it. */
  issuersDrafter: string;
  /** Plan id: a person on its road, who decides with an open grant or not at all (Điều 11, 12). */
  decider: string;
  /** Plan id: may shut it away and sees who received it: văn thư, signer or administrator of its issuer. */
  warden: string;
  /** An absence of the person as signer of the issuer: the person, or văn thư and administrator there. */
  absenceKeeper: { issuerId: string; personId: string };
  /** Absence id: as absenceKeeper. */
  absenceEnder: string;
  /** Plan id: văn thư (Điều 6.3). */
  clerk: string;
  /** Plan id: presses and closes for the follow-up unit, or the clerk (Điều 24.1). */
  officer: string;
  /** Plan id: an officer of it, or signs for its issuer. */
  overseer: string;
  /** Plan id: hands the file over or takes it (Điều 30). */
  archiver: string;
  /** Something addressed to one unit or person: theirs, of one of `alsoIds`, or the viewer is staff of the plan. */
  addressed: { planId: string; addresseeId: string; alsoIds?: readonly string[] };
  /** Task id: drafts for the body whose plan answers the task. */
  childPlanDrafter: string;
  /** Task or period id: its owner. */
  taskOwner: string;
  periodOwner: string;
  /** Task id: a unit that takes part under the lead of its owner. */
  taskCoordinator: string;
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
    if (view !== 'STAFF' || !fits(plan, viewer)) return false;
    refuseQuarantined(plan);
    return true;
  };
  return {
    signedIn: (wanted) => wanted,
    calendarKeeper: (wanted) => wanted && keepsCalendar(ctx, viewer),
    unitKeeper: (unitId) => keepsUnit(ctx, viewer, unitId),
    keyKeeper: async (kid) => keepsUnit(ctx, viewer, (await findApiKey(ctx.office, kid)).unitId, 'NOT_FOUND'),
    staffOfIssuer: (issuerId) => viewer.issuerIds.includes(issuerId),
    clerkOf: (issuerId) => holds(viewer, 'CLERK', issuerId),
    adminOf: (issuerId) => holds(viewer, 'ADMIN', issuerId),
    contactKeeperOf: (issuerId) => holds(viewer, 'ADMIN', issuerId) || holds(viewer, 'CLERK', issuerId),
    ownDataOrAdmin: ({ personId, issuerId }) => viewer.personId === personId || holds(viewer, 'ADMIN', issuerId),
    passkeyKeeper: (personId) => keepsPasskeys(ctx, viewer, personId),
    drafterFor: (issuerId) => holds(viewer, 'DRAFTER', issuerId),
    reader: async (planId) => {
      await seePlan(ctx, planId);
      return true;
    },
    staff: onPlan(() => true),
    drafter: onPlan(isDrafter),
    issuersDrafter: onPlan((plan) => holds(viewer, 'DRAFTER', plan.issuerId)),
    decider: onPlan(() => viewer.personId !== null),
    warden: async (planId) => {
      const { plan, view } = await seePlan(ctx, planId);
      return view === 'STAFF' && WARDENS.some((role) => holds(viewer, role, plan.issuerId));
    },
    absenceKeeper: (about) => keepsAbsence(viewer, about),
    absenceEnder: async (id) => endsAbsence(viewer, await findAbsence(ctx.office, id)),
    clerk: onPlan(isClerk),
    officer: onPlan(isOfficer),
    overseer: onPlan(isOverseer),
    archiver: onPlan((plan) => isClerk(plan, viewer) || isArchivist(plan, viewer) || isDrafter(plan, viewer)),
    addressed: ({ planId, addresseeId, alsoIds = [] }) => isAddressed(ctx, viewer, planId, [addresseeId, ...alsoIds]),
    childPlanDrafter: async (id) => draftsChildPlan(ctx, viewer, await findTask(ctx.office, id)),
    taskOwner: async (id) => isOwner(ctx, viewer, await findTask(ctx.office, id)),
    periodOwner: async (id) => isOwner(ctx, viewer, await findPeriod(ctx.office, id)),
    taskCoordinator: async (id) => isCoordinator(ctx, viewer, await findTask(ctx.office, id)),
    taskOfficer: async (id) => isOfficerOf(ctx, viewer, await findTask(ctx.office, id)),
    periodOfficer: async (id) => isOfficerOf(ctx, viewer, await findPeriod(ctx.office, id)),
  };
}

const no = (): boolean => false;

const NOBODY: Loaders = {
  signedIn: no,
  calendarKeeper: no,
  unitKeeper: no,
  keyKeeper: no,
  staffOfIssuer: no,
  clerkOf: no,
  adminOf: no,
  contactKeeperOf: no,
  ownDataOrAdmin: no,
  passkeyKeeper: no,
  drafterFor: no,
  reader: no,
  staff: no,
  drafter: no,
  issuersDrafter: no,
  decider: no,
  warden: no,
  absenceKeeper: no,
  absenceEnder: no,
  clerk: no,
  officer: no,
  overseer: no,
  archiver: no,
  addressed: no,
  childPlanDrafter: no,
  taskOwner: no,
  periodOwner: no,
  taskCoordinator: no,
  taskOfficer: no,
  periodOfficer: no,
};
