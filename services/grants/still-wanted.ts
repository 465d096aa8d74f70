import { DELIVERY_STATES } from '../distribution/delivery';
import { PERIOD_STATES, TASK_STATES } from '../obligations/obligation';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { GrantDocument, GrantPurpose } from './grant';

type Ask = (office: Pick<Office, 'documents'>, grant: GrantDocument, plan: PlanDocument) => Promise<boolean> | boolean;

/** Whether the plan still waits for what a link allows, asked of the person the link was given to. */
const WANTED: Record<GrantPurpose, Ask> = {
  CONTENT_CHECK: (_, grant, plan) => waitsFor('CONTENT_CHECK', plan.route.unitHeadId, grant, plan),
  FORM_CHECK: (_, grant, plan) => waitsFor('FORM_CHECK', plan.route.formCheckerId, grant, plan),
  SIGN: (_, grant, plan) => waitsFor('PENDING_SIGNATURE', plan.route.signerId, grant, plan),
  ACKNOWLEDGE: async ({ documents }, { aboutId }) => {
    const delivery = await documents.deliveries.findOne({ _id: aboutId ?? '' });
    return delivery !== null && DELIVERY_STATES[delivery.state].open;
  },
  PROGRESS: async ({ documents }, { aboutId }, plan) => {
    const task = await documents.tasks.findOne({ _id: aboutId ?? '' });
    return plan.state === 'IN_FORCE' && task !== null && TASK_STATES[task.state].owed;
  },
  /** A new invitation is asked for instead. */
  PASSKEY: () => false,
  REPORT: async ({ documents }, { aboutId }, plan) => {
    const period = await documents.periods.findOne({ _id: aboutId ?? '' });
    return plan.state === 'IN_FORCE' && period !== null && PERIOD_STATES[period.state].owed;
  },
  FOLLOW_UP: async ({ documents }, { aboutId }, plan) => {
    const task = await documents.tasks.findOne({ _id: aboutId ?? '' });
    const period = task ? null : await documents.periods.findOne({ _id: aboutId ?? '' });
    const isOpen = (task && TASK_STATES[task.state].open) ?? (period && PERIOD_STATES[period.state].open) ?? false;
    return plan.state === 'IN_FORCE' && isOpen;
  },
  OVERSEE: (_, __, plan) => plan.state === 'IN_FORCE',
  RECALL: async ({ documents }, { aboutId }, plan) => {
    const delivery = await documents.deliveries.findOne({ _id: aboutId ?? '' });
    return plan.state === 'RECALLED' && delivery?.recall?.state === 'ASKED';
  },
};

/** True while an expired link is worth a new one. Reads only. */
export async function stillWanted(office: Pick<Office, 'documents'>, grant: GrantDocument): Promise<boolean> {
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  return plan !== null && WANTED[grant.purpose](office, grant, plan);
}

function waitsFor(state: PlanDocument['state'], deciderId: string, grant: GrantDocument, plan: PlanDocument): boolean {
  return plan.state === state && plan.revision === grant.revision && deciderId === grant.subjectId;
}
