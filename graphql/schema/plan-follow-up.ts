import { listDeliveries } from '../../services/distribution/list-deliveries';
import { listPeriods, listTasks } from '../../services/obligations/list-obligations';
import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { type Ctx, seePlan, viewerIn } from '../context';
import { DeliveryConnection, DeliveryStateRef } from './delivery';
import { pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';
import { ReportPeriodConnection } from './report-period';
import { TaskConnection } from './task';

/** Staff see the whole list, a recipient what is addressed to them; of a plan shut away the lists are empty for all. */
async function ownOnly(plan: PlanDocument, ctx: Ctx): Promise<readonly string[] | null> {
  if (plan.quarantine) return [];
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
    type: DeliveryConnection,
    description: 'Who was sent the plan and what they answered (nơi nhận); for a recipient, their own copy.',
    args: {
      ...pageArgs,
      states: t.arg({ type: [DeliveryStateRef], required: false, description: 'In these states only.' }),
      silent: t.arg.boolean({
        required: false,
        description: 'True: only those reminded of the receipt and still silent (đã nhắc, chưa xác nhận).',
      }),
    },
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const addresseeIds = await ownOnly(plan, ctx);
      const wanted = {
        planId: plan._id,
        ...(addresseeIds ? { addresseeIds } : {}),
        ...(args.states ? { states: args.states } : {}),
        ...(args.silent ? { silent: true } : {}),
      };
      return pageOf(
        args,
        (page) => listDeliveries(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
  tasks: t.field({
    type: TaskConnection,
    description: 'Tasks (nhiệm vụ); for a recipient, their own.',
    args: obligationArgs,
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const wanted = await obligationsWanted(plan, args.open, ctx);
      return pageOf(
        args,
        (page) => listTasks(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
  reportPeriods: t.field({
    type: ReportPeriodConnection,
    description: 'Report periods with what was handed in (kỳ báo cáo); for a recipient, their own.',
    args: obligationArgs,
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const wanted = await obligationsWanted(plan, args.open, ctx);
      return pageOf(
        args,
        (page) => listPeriods(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
}));
