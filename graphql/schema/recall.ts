import { z } from 'zod';
import type { DeliveryDocument } from '../../services/distribution/delivery';
import { deliveryId } from '../../services/distribution/delivery';
import { Failure } from '../../services/failures';
import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import { answerRecall } from '../../services/recall/answer-recall';
import { countRecallAnswers, type RecallAnswers } from '../../services/recall/count-recall-answers';
import { wording } from '../../services/wording/wording';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { DeliveryRef } from './delivery';
import { addresseeOf, FOR_WHOM, signedFor } from './delivery-acts';
import { LabelRef } from './label';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';

type RecallOfCopy = NonNullable<DeliveryDocument['recall']>;

const RecallStateRef = builder.enumType('RecallState', {
  description: 'What a recipient answered to a recall (Quyết định 28/2018/QĐ-TTg; axis code in brackets).',
  values: {
    ASKED: { description: 'Chưa trả lời: asked for the copy (13).' },
    AGREED: { description: 'Đồng ý: the copy was deleted, paper sent back (15).' },
    REFUSED: { description: 'Không đồng ý: with a reason (16); work for the clerk.' },
  } satisfies Record<RecallOfCopy['state'], { description: string }>,
});

const CopyRecallRef = builder.objectRef<RecallOfCopy>('CopyRecall').implement({
  description: 'The recall of one recipient’s copy, and its answer (thu hồi bản gửi; Điều 18.4).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    state: t.expose('state', { type: RecallStateRef, description: 'Asked, agreed or refused.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => ({
        vi: wording('vi').banners.recallStates[state],
        en: wording('en').banners.recallStates[state],
      }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was asked for, or answered.' }),
    by: t.string({
      nullable: true,
      description: 'Who answered: the officer as they signed, or the unit; null: nobody has.',
      resolve: ({ by }, _args, { directory }) => by && partyOf(by, directory).name,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused (lý do).' }),
  }),
});

builder.objectField(DeliveryRef, 'recall', (t) =>
  t.field({
    type: CopyRecallRef,
    nullable: true,
    description: 'The recall of this copy; null where the plan was not recalled, or this copy never left.',
    resolve: ({ recall }) => recall ?? null,
  }),
);

const RecallAnswersRef = builder.objectRef<RecallAnswers>('RecallAnswers').implement({
  description: 'How a recall stands (kết quả thu hồi). Who is silent: Plan.deliveries with their recall.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    asked: t.exposeInt('asked', { description: 'Recipients that were sent the plan.' }),
    agreed: t.exposeInt('agreed', { description: 'Deleted their copy, or sent it back.' }),
    refused: t.exposeInt('refused', { description: 'Do not agree.' }),
    silent: t.exposeInt('silent', { description: 'Have not answered.' }),
  }),
});

const PlanRecallRef = builder.objectRef<{ planId: string; at: Date; reason: string }>('PlanRecall').implement({
  description: 'That a plan was recalled, and why (thu hồi; Điều 18.4).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    reason: t.exposeString('reason', { description: 'The reason (lý do).' }),
    by: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The clerk who recalled it (staff).',
      authScopes: ({ planId }) => ({ staff: planId }),
      resolve: async ({ planId }, _args, { directory, office }) => {
        const order = await office.documents.orders.findOne({ planId, kind: 'RECALL' });
        return order && partyOf(order.actorId, directory);
      },
    }),
    answers: t.field({
      type: RecallAnswersRef,
      nullable: true,
      description: 'How many agreed, refused or are silent (staff).',
      authScopes: ({ planId }) => ({ staff: planId }),
      complexity: { field: 5, multiplier: 1 },
      resolve: ({ planId }, _args, { office }) => countRecallAnswers(office, planId),
    }),
  }),
});

builder.objectField(PlanRef, 'recall', (t) =>
  t.field({
    type: PlanRecallRef,
    nullable: true,
    description: 'Set once the plan was recalled. PLAN_QUARANTINED and null once the plan is shut away.',
    resolve: (plan) => {
      refuseQuarantined(plan);
      return plan.recalled ? { planId: plan._id, ...plan.recalled } : null;
    },
  }),
);

const AnswerRecallInput = builder.inputType('AnswerRecallInput', {
  description: 'A recipient’s answer to a recall (trả lời thu hồi).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    addresseeId: t.id({ required: false, description: FOR_WHOM }),
    agreed: t.boolean({
      required: true,
      description: 'True: the copy was deleted and paper sent back; false: not agreed, with a reason.',
    }),
    reason: t.string({ required: false, description: 'Why not; mandatory where it is not agreed.' }),
  }),
});

const answer = z.object({ idempotencyKey, reason: z.string().trim().max(2000).nullish() });

builder.mutationField('answerRecall', (t) =>
  t.field({
    type: DeliveryRef,
    description:
      'Answers a recall for the viewer’s unit (Điều 18.4). Whoever refused may agree later; after an agreement any other answer is ALREADY_DECIDED.',
    args: { input: t.arg({ type: AnswerRecallInput, required: true, description: 'The answer.' }) },
    authScopes: (_root, { input }) => ({ reader: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key, reason } = checkInput(answer, input);
      const addresseeId = await addresseeOf(ctx, input.planId, input.addresseeId ?? null);
      await answerRecall(ctx.office, {
        ...{ planId: input.planId, addresseeId, agreed: input.agreed, reason: reason ?? '' },
        ...{ actorId: viewerIn(ctx).actorId, signedAs: signedFor(ctx, addresseeId) },
        ...{ channel: 'GRAPHQL' as const, idempotencyKey: key },
      });
      const _id = deliveryId(input.planId, addresseeId);
      const delivery = await ctx.office.documents.deliveries.findOne({ _id });
      if (!delivery) throw new Failure('NOT_FOUND');
      return delivery;
    },
  }),
);
