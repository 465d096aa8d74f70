import { Failure } from '../../services/failures';
import { listPlans, type PlanPlace } from '../../services/plans/list-plans';
import { builder } from '../builder';
import { rememberPlans, seePlan, viewerIn } from '../context';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';
import { PlanStateRef } from './plan-state';

const PlanConnection = connectionOf(PlanRef, 'Plan', 'A page of plans, newest first.');

const PlanFilter = builder.inputType('PlanFilter', {
  description: 'Which plans are wanted; everything given must fit.',
  fields: (t) => ({
    state: t.field({ type: PlanStateRef, required: false, description: 'In this state.' }),
    issuerId: t.id({ required: false, description: 'Of this issuing body.' }),
    year: t.int({ required: false, description: 'For this year.' }),
    text: t.string({
      required: false,
      description: 'With these words in the title or the number; at most 200 characters.',
    }),
  }),
});

builder.queryFields((t) => ({
  plan: t.field({
    type: PlanRef,
    description: 'One plan. NOT_FOUND when there is none or it is not the viewer’s.',
    args: { id: t.arg.id({ required: true, description: 'Id of the plan.' }) },
    authScopes: (_root, { id }) => ({ reader: id }),
    resolve: async (_root, { id }, ctx) => (await seePlan(ctx, id)).plan,
  }),
  plans: t.field({
    type: PlanConnection,
    description: 'Plans the viewer may see, newest first: those of their office and those sent to them.',
    args: {
      filter: t.arg({ type: PlanFilter, required: false, description: 'Which are wanted.' }),
      ...pageArgs,
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: async (_root, { filter, ...args }, ctx) => {
      if ((filter?.text ?? '').length > 200) throw new Failure('BAD_USER_INPUT', { field: 'filter.text' });
      const wanted = {
        ...(filter?.state ? { states: [filter.state] } : {}),
        ...(filter?.issuerId ? { issuerId: filter.issuerId } : {}),
        ...(typeof filter?.year === 'number' ? { year: filter.year } : {}),
        ...(filter?.text ? { text: filter.text } : {}),
      };
      return pageOf(
        args,
        async ({ after, limit }) => {
          const found = await listPlans(ctx.office, viewerIn(ctx), wanted, { after: placeOf(after), limit });
          rememberPlans(ctx, found);
          return found;
        },
        ({ createdAt, _id }) => `${createdAt.getTime()}.${_id}`,
      );
    },
  }),
}));

/** @throws Failure BAD_USER_INPUT for the cursor of another list. */
function placeOf(after: string | null): PlanPlace | null {
  if (after === null) return null;
  const [, createdAtMs, id] = /^(\d{1,15})\.(.{1,100})$/.exec(after) ?? [];
  if (!createdAtMs || !id) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { createdAt: new Date(Number(createdAtMs)), id };
}
