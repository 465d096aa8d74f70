import { z } from 'zod';
import { deliveryId } from '../../services/distribution/delivery';
import { listClerkWork } from '../../services/distribution/list-clerk-work';
import {
  type FailedCopy,
  redirectDelivery,
  resendDelivery,
  settleDelivery,
} from '../../services/distribution/work-off-delivery';
import { builder } from '../builder';
import { type Ctx, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { DeliveryConnection, DeliveryRef } from './delivery';
import { pageArgs, pageCost, pageOf } from './page-args';

builder.queryField('clerkWork', (t) =>
  t.field({
    type: DeliveryConnection,
    description:
      'Copies of plans in force that came back, did not arrive, or whose mails came to nothing, and that nobody has dealt with yet (việc của văn thư: văn bản bị trả lại, chưa gửi được). Each is sent again, sent to another unit, or settled with a note.',
    args: { ...pageArgs, issuerId: t.arg.id({ required: true, description: 'The issuing body.' }) },
    authScopes: (_root, { issuerId }) => ({ clerkOf: issuerId }),
    complexity: pageCost,
    resolve: (_root, args, ctx) =>
      pageOf(
        args,
        (page) => listClerkWork(ctx.office, args.issuerId, page),
        ({ _id }) => _id,
      ),
  }),
);

const ResendInput = builder.inputType('ResendDeliveryInput', {
  description: 'A copy that is sent again to the same recipient.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({ required: true, description: 'Whose copy failed.' }),
  }),
});

const RedirectInput = builder.inputType('RedirectDeliveryInput', {
  description: 'A copy that should have gone to another unit.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({ required: true, description: 'Whose copy failed.' }),
    toUnitId: t.id({ required: true, description: 'The unit that gets a copy instead; it has none yet.' }),
  }),
});

const SettleInput = builder.inputType('SettleDeliveryInput', {
  description: 'A copy that was dealt with in another way.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({ required: true, description: 'Whose copy failed.' }),
    note: t.string({ required: true, description: 'How it was dealt with (cách xử lý); at most 4,000 characters.' }),
  }),
});

const keyed = z.object({ idempotencyKey });
const noted = z.object({ note: z.string().trim().max(4000) });

builder.mutationFields((t) => ({
  resendDelivery: t.field({
    type: DeliveryRef,
    description:
      'The clerk sends the plan again to the same recipient, in a new letter whose link can be answered (gửi lại văn bản). WRONG_STATE where nothing failed.',
    args: { input: t.arg({ type: ResendInput, required: true, description: 'The copy.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) => resendDelivery(ctx.office, failedCopy(input, ctx)),
  }),
  redirectDelivery: t.field({
    type: DeliveryRef,
    description:
      'The clerk sends a copy to the unit that should have got it (gửi đúng nơi nhận). COPY_EXISTS where that unit has the plan already. Tasks stay with whom the plan names.',
    args: { input: t.arg({ type: RedirectInput, required: true, description: 'The copy and the unit.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) =>
      redirectDelivery(ctx.office, { ...failedCopy(input, ctx), toUnitId: input.toUnitId }),
  }),
  settleDelivery: t.field({
    type: DeliveryRef,
    description:
      'The clerk notes how a copy that failed was dealt with otherwise, such as on paper (ghi nhận đã xử lý). REASON_REQUIRED without a note.',
    args: { input: t.arg({ type: SettleInput, required: true, description: 'The copy and the note.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: (_root, { input }, ctx) =>
      settleDelivery(ctx.office, { ...failedCopy(input, ctx), note: checkInput(noted, input).note }),
  }),
}));

function failedCopy(input: { planId: string; addresseeId: string; idempotencyKey: string }, ctx: Ctx): FailedCopy {
  const { idempotencyKey: key } = checkInput(keyed, input);
  return {
    deliveryId: deliveryId(input.planId, input.addresseeId),
    actorId: viewerIn(ctx).actorId,
    idempotencyKey: key,
  };
}
