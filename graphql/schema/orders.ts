import { z } from 'zod';
import { giveOrder } from '../../services/plans/give-order';
import type { OrderKind } from '../../services/plans/order';
import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { type Ctx, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PlanRef } from './plan-ref';

const OrderInput = builder.inputType('PlanOrderInput', {
  description: 'Names a plan to be moved.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
  }),
});

const ReasonedOrderInput = builder.inputType('ReasonedPlanOrderInput', {
  description: 'Names a plan to be withdrawn, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    reason: t.string({ required: true, description: 'The reason (lý do); at most 4,000 characters.' }),
  }),
});

const order = z.object({ idempotencyKey, reason: z.string().trim().max(4000).nullish() });

/** Orders the plan's workflow, and answers with the plan as it then is. */
async function ordered(
  ctx: Ctx,
  kind: OrderKind,
  input: { idempotencyKey: string; planId: string; reason?: string },
): Promise<PlanDocument> {
  const { idempotencyKey: key, reason } = checkInput(order, input);
  const given = {
    planId: input.planId,
    kind,
    actorId: viewerIn(ctx).actorId,
    reason: reason ?? null,
    idempotencyKey: key,
  };
  await giveOrder(ctx.office, given);
  return seePlanAgain(ctx, input.planId);
}

builder.mutationFields((t) => ({
  submitPlan: t.field({
    type: PlanRef,
    description: 'The drafter submits the current revision: content check, form check, signature (trình; Điều 10–12).',
    args: { input: t.arg({ type: OrderInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ drafter: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'SUBMIT', input),
  }),
  cancelPlan: t.field({
    type: PlanRef,
    description: 'The drafter gives the draft up before the signature (hủy dự thảo); no number is used up.',
    args: { input: t.arg({ type: ReasonedOrderInput, required: true, description: 'The plan and the reason.' }) },
    authScopes: (_root, { input }) => ({ drafter: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'CANCEL', input),
  }),
  numberPlan: t.field({
    type: PlanRef,
    description:
      'The clerk has the signed plan numbered, where the issuer numbers by its clerk (cấp số; Điều 6.3, 15). LEVEL_REQUIRED while the signature is not proven as the house policy wants it.',
    args: { input: t.arg({ type: OrderInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'NUMBER', input),
  }),
  issuePlan: t.field({
    type: PlanRef,
    description:
      'The clerk has the numbered plan issued, where the issuer issues by its clerk (phát hành; Điều 18.1): the list of recipients is frozen, dispatch begins.',
    args: { input: t.arg({ type: OrderInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'ISSUE', input),
  }),
  recallPlan: t.field({
    type: PlanRef,
    description: 'The clerk recalls an issued plan; everybody who was sent it is told (thu hồi; Điều 18.4).',
    args: { input: t.arg({ type: ReasonedOrderInput, required: true, description: 'The plan and the reason.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'RECALL', input),
  }),
  closePlan: t.field({
    type: PlanRef,
    description: 'The follow-up unit closes a plan whose obligations are all accepted or waived (kết thúc; Điều 29.4).',
    args: { input: t.arg({ type: OrderInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ officer: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'CLOSE', input),
  }),
  archivePlan: t.field({
    type: PlanRef,
    description:
      'Records that the file of a closed plan was handed to the archive (nộp lưu; Điều 30): by the drafter, the clerk or the archivist.',
    args: { input: t.arg({ type: OrderInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ archiver: input.planId }),
    resolve: (_root, { input }, ctx) => ordered(ctx, 'ARCHIVE', input),
  }),
}));
