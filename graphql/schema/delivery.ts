import { acknowledgeDelivery } from '../../services/distribution/acknowledge-delivery';
import type { DeliveryDocument, DeliveryState } from '../../services/distribution/delivery';
import { listDeliveries } from '../../services/distribution/list-deliveries';
import { Failure } from '../../services/failures';
import { builder } from '../builder';
import { type Ctx, seePlan, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { ChannelRef } from './directory';
import { LabelRef, labelOf } from './label';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';

export const DeliveryStateRef = builder.enumType('DeliveryState', {
  description:
    'States of one recipient, as on the national document axis (Quyết định 28/2018/QĐ-TTg; axis code in brackets).',
  values: {
    QUEUED: { description: 'Chờ gửi: waiting to be sent.' },
    SENT: { description: 'Đã gửi: the mail server accepted it.' },
    ARRIVED: { description: 'Đã đến (01).' },
    RECEIVED: { description: 'Đã tiếp nhận (03): receipt confirmed (Điều 21.2.c).' },
    ASSIGNED: { description: 'Đã phân công (04; Điều 23.2).' },
    IN_PROGRESS: { description: 'Đang xử lý (05).' },
    DONE: { description: 'Hoàn thành (06).' },
    RETURNED: { description: 'Từ chối tiếp nhận (02): refused with a reason; the clerk acts (Điều 21.2).' },
    BOUNCED: { description: 'Không gửi được: the mail system refused for good.' },
    NO_RESPONSE: { description: 'Không phản hồi: silent until the plan ended.' },
  } satisfies Record<DeliveryState, { description: string }>,
});

const DeliveryRef = builder.objectRef<DeliveryDocument>('Delivery').implement({
  description: 'One addressee’s copy of a plan (bản gửi): how it was sent and answered.',
  authScopes: ({ planId, addresseeId }) => ({ addressed: { planId, addresseeId } }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"planId/addresseeId".' }),
    plan: t.field({
      type: PlanRef,
      description: 'The plan.',
      resolve: async ({ planId }, _args, ctx) => (await seePlan(ctx, planId)).plan,
    }),
    addressee: t.field({
      type: PartyRef,
      description: 'Who gets it (nơi nhận).',
      resolve: ({ addresseeId }, _args, { directory }) => partyOf(addresseeId, directory),
    }),
    channel: t.expose('channel', { type: ChannelRef, description: 'How it is sent.' }),
    via: t.exposeString('via', {
      description: 'The words of "Nơi nhận" that led here; empty for one who only has a task.',
    }),
    purpose: t.exposeString('purpose', { nullable: true, description: '"để b/c", "thực hiện" … as printed.' }),
    state: t.expose('state', { type: DeliveryStateRef, description: 'Where it stands.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('deliveryStates', state),
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the mail server accepted it (ngày chuyển).',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was confirmed or refused (ký nhận).',
    }),
    answeredBy: t.string({
      nullable: true,
      description: 'Who answered: the officer as they signed, or the unit.',
      resolve: ({ answeredBy }, _args, { directory }) => answeredBy && partyOf(answeredBy, directory).name,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused.' }),
  }),
});

export const DeliveryConnection = connectionOf(DeliveryRef, 'Delivery', 'Copies of plans, page by page.');

builder.queryField('myDeliveries', (t) =>
  t.field({
    type: DeliveryConnection,
    description: 'Copies sent to the viewer and the units they answer for (văn bản đến).',
    args: {
      ...pageArgs,
      states: t.arg({ type: [DeliveryStateRef], required: false, description: 'In these states only.' }),
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: (_root, args, ctx) => {
      const { addresseeIds } = viewerIn(ctx);
      const wanted = { addresseeIds, ...(args.states ? { states: args.states } : {}) };
      return pageOf(
        args,
        (page) => listDeliveries(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
);

const ReceiptVerdict = builder.enumType('ReceiptVerdict', {
  description: 'What a recipient answers (Điều 21.2).',
  values: {
    RECEIVED: { description: 'Received (đã nhận).' },
    RETURNED: { description: 'Refused, with a reason (trả lại nơi gửi).' },
  } as const,
});

const AcknowledgeInput = builder.inputType('AcknowledgeDeliveryInput', {
  description: 'Confirms or refuses the receipt of a plan (xác nhận đã nhận văn bản).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({
      required: false,
      description: 'For whom; needed only by who answers for several addressees of the plan.',
    }),
    verdict: t.field({ type: ReceiptVerdict, required: true, description: 'Received or returned.' }),
    reason: t.string({ required: false, description: 'Why it is returned; mandatory with RETURNED.' }),
  }),
});

builder.mutationField('acknowledgeDelivery', (t) =>
  t.field({
    type: DeliveryRef,
    description:
      'Confirms or refuses receipt for the viewer’s unit (Điều 21.2.c). Repeating the same answer gives the same receipt; another answer is ALREADY_DECIDED.',
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: 'The answer.' }) },
    authScopes: (_root, { input }) => ({ reader: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      checkInput(idempotencyKey, input.idempotencyKey);
      const viewer = viewerIn(ctx);
      const addresseeId = await addresseeOf(ctx, input.planId, input.addresseeId ?? null);
      const signedAs = viewer.kind === 'PERSON' && addresseeId !== viewer.personId ? viewer.name : null;
      return acknowledgeDelivery(ctx.office, {
        planId: input.planId,
        addresseeId,
        verdict: input.verdict,
        reason: input.reason ?? null,
        actorId: viewer.actorId,
        signedAs,
      });
    },
  }),
);

/** Staff who see the plan but got no copy are told so; somebody else’s copy is not there. */
async function addresseeOf(ctx: Ctx, planId: string, wanted: string | null): Promise<string> {
  const { addresseeIds } = viewerIn(ctx);
  const own = await listDeliveries(
    ctx.office,
    { planId, addresseeIds },
    { after: null, limit: addresseeIds.length + 1 },
  );
  const fitting = own.filter(({ addresseeId }) => wanted === null || addresseeId === wanted);
  if (fitting.length > 1) throw new Failure('BAD_USER_INPUT', { field: 'addresseeId' });
  const [delivery] = fitting;
  if (delivery) return delivery.addresseeId;
  const { view } = await seePlan(ctx, planId);
  throw new Failure(view === 'STAFF' ? 'FORBIDDEN' : 'NOT_FOUND');
}
