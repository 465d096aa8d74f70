import { listDeliveries } from '../../services/distribution/list-deliveries';
import { listPeriods, listTasks } from '../../services/obligations/list-obligations';
import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { type Ctx, seePlan, viewerIn } from '../context';
import { DeliveryRef, DeliveryStateRef } from './delivery';
import { pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';
import { ReportPeriodRef } from './report-period';
import { TaskRef } from './task';

/** Staff see the whole list, a recipient what is addressed to them. */
async function ownOnly(plan: PlanDocument, ctx: Ctx): Promise<readonly string[] | null> {
  const { view } = await seePlan(ctx, plan._id);
  return view === 'STAFF' ? null : viewerIn(ctx).addresseeIds;
}

const obligationArgs = builder.args((t) => ({
  ...pageArgs,
  open: t.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
}));

async function obligationsWanted(plan: PlanDocument, open: boolean | null | undefined, ctx: Ctx) {
  const ownerIds = await ownOnly(plan, ctx);
  return { planId: plan._id, ...(ownerIds ? { ownerIds } : {}), ...(typeof open === 'boolean' ? { open } : {}) };
}

builder.objectFields(PlanRef, (t) => ({
  deliveries: t.field({
    type: [DeliveryRef],
    description: 'Who was sent the plan and what they answered (nơi nhận); for a recipient, their own copy.',
    args: {
      ...pageArgs,
      states: t.arg({ type: [DeliveryStateRef], required: false, description: 'In these states only.' }),
    },
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const addresseeIds = await ownOnly(plan, ctx);
      return listDeliveries(
        ctx.office,
        {
          planId: plan._id,
          ...(addresseeIds ? { addresseeIds } : {}),
          ...(args.states ? { states: args.states } : {}),
        },
        pageOf(args),
      );
    },
  }),
  tasks: t.field({
    type: [TaskRef],
    description: 'Tasks (nhiệm vụ); for a recipient, their own.',
    args: obligationArgs,
    complexity: pageCost,
    resolve: async (plan, args, ctx) =>
      listTasks(ctx.office, await obligationsWanted(plan, args.open, ctx), pageOf(args)),
  }),
  reportPeriods: t.field({
    type: [ReportPeriodRef],
    description: 'Report periods with what was handed in (kỳ báo cáo); for a recipient, their own.',
    args: obligationArgs,
    complexity: pageCost,
    resolve: async (plan, args, ctx) =>
      listPeriods(ctx.office, await obligationsWanted(plan, args.open, ctx), pageOf(args)),
  }),
}));
