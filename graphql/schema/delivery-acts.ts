import { z } from 'zod';
import { acknowledgeDelivery } from '../../services/distribution/acknowledge-delivery';
import { advanceDelivery, type CopyStep } from '../../services/distribution/advance-delivery';
import { deliveryId } from '../../services/distribution/delivery';
import { listDeliveries } from '../../services/distribution/list-deliveries';
import { Failure } from '../../services/failures';
import { builder } from '../builder';
import { type Ctx, seePlan, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { DeliveryRef, ReturnKindRef } from './delivery';

export const FOR_WHOM = 'For whom; needed only by who answers for several addressees of the plan.';

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
    addresseeId: t.id({ required: false, description: FOR_WHOM }),
    verdict: t.field({ type: ReceiptVerdict, required: true, description: 'Received or returned.' }),
    returnKind: t.field({ type: ReturnKindRef, required: false, description: 'The kind of reason, with RETURNED.' }),
    reason: t.string({
      required: false,
      description: 'Why it is returned, in words; mandatory with RETURNED where no kind is given.',
    }),
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
      return acknowledgeDelivery(ctx.office, {
        planId: input.planId,
        addresseeId,
        verdict: input.verdict,
        reason: input.reason ?? null,
        returnKind: input.returnKind ?? null,
        actorId: viewer.actorId,
        signedAs: signedFor(ctx, addresseeId),
      });
    },
  }),
);

const CopyStepRef = builder.enumType('CopyStep', {
  description:
    'What a recipient says about its copy besides receipt (Quyết định 28/2018/QĐ-TTg; axis code in brackets).',
  values: {
    ARRIVED: {
      description: 'Đã đến (01): it reached the system of the unit; said by that system alone, before receipt.',
    },
    ASSIGNED: { description: 'Đã phân công (04): names who will act; again: somebody else.' },
    IN_PROGRESS: { description: 'Đang xử lý (05).' },
    DONE: { description: 'Hoàn thành (06).' },
  } satisfies Record<CopyStep, { description: string }>,
});

const AdvanceInput = builder.inputType('AdvanceDeliveryInput', {
  description: 'Where a recipient’s copy stands after receipt (trạng thái xử lý văn bản đến).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({ required: false, description: FOR_WHOM }),
    step: t.field({ type: CopyStepRef, required: true, description: 'What is said.' }),
    executorName: t.string({
      required: false,
      description: 'With ASSIGNED: who will act, as written; at most 200 characters.',
    }),
    executorId: t.id({ required: false, description: 'With ASSIGNED: who will act, a person of the unit by id.' }),
  }),
});

const advance = z.object({ idempotencyKey, executorName: z.string().trim().max(200).nullish() });

builder.mutationField('advanceDelivery', (t) =>
  t.field({
    type: DeliveryRef,
    description:
      'The recipient says how far its copy is: arrived, assigned to an officer, in progress, done (phân công, đang xử lý, hoàn thành). A copy goes forward only. WRONG_STATE before receipt, and for ARRIVED after it.',
    args: { input: t.arg({ type: AdvanceInput, required: true, description: 'The step.' }) },
    authScopes: (_root, { input }) => ({ reader: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { executorName, idempotencyKey: key } = checkInput(advance, input);
      const viewer = viewerIn(ctx);
      const addresseeId = await addresseeOf(ctx, input.planId, input.addresseeId ?? null);
      if (input.step === 'ARRIVED' && viewer.kind !== 'UNIT') throw new Failure('FORBIDDEN');
      return advanceDelivery(ctx.office, {
        deliveryId: deliveryId(input.planId, addresseeId),
        step: input.step,
        executor: { name: executorName ?? '', personId: input.executorId ?? null },
        actorId: viewer.actorId,
        signedAs: signedFor(ctx, addresseeId),
        channel: 'GRAPHQL',
        idempotencyKey: key,
      });
    },
  }),
);

/** The officer's name where a person answers for a unit. */
export function signedFor(ctx: Ctx, addresseeId: string): string | null {
  const viewer = viewerIn(ctx);
  return viewer.kind === 'PERSON' && addresseeId !== viewer.personId ? viewer.name : null;
}

/** Staff who see the plan but got no copy are told so; somebody else’s copy is not there. */
export async function addresseeOf(ctx: Ctx, planId: string, wanted: string | null): Promise<string> {
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
