import { z } from 'zod';
import { listReceivers, type Receiver } from '../../services/plans/list-receivers';
import type { PlanDocument, Quarantine } from '../../services/plans/plan';
import { quarantinePlan } from '../../services/plans/quarantine-plan';
import { builder } from '../builder';
import { seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';

const ReceiverRef = builder.objectRef<Receiver & { planId: string }>('PlanReceiver').implement({
  description:
    'Somebody whom the plan, or a letter about it, has reached or may have (nơi đã nhận). Opening a page writes nothing, so who looked without answering is not known.',
  authScopes: ({ planId }) => ({ warden: planId }),
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who.',
      resolve: ({ partyId }, _args, { directory }) => partyOf(partyId, directory),
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'First mail the mail server accepted, or day of publication; null: its answer was lost.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'First confirmation, decision or refusal; null: none.',
    }),
  }),
});

const QuarantineRef = builder.objectRef<Quarantine & { planId: string }>('Quarantine').implement({
  description:
    'A report, after the fact, that the plan holds a state secret (rút khỏi hệ thống do lộ bí mật nhà nước), and who has received it.',
  authScopes: ({ planId }) => ({ warden: planId }),
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: PartyRef,
      description: 'Who reported it.',
      resolve: ({ by }, _args, { directory }) => partyOf(by, directory),
    }),
    reason: t.exposeString('reason', { description: 'The reason (lý do); it is not in the record.' }),
    receivers: t.field({
      type: [ReceiverRef],
      description: 'Who received it, earliest first.',
      complexity: { field: 10, multiplier: 10 },
      resolve: async ({ planId }, _args, { office }) =>
        (await listReceivers(office, planId)).map((receiver) => ({ ...receiver, planId })),
    }),
  }),
});

builder.objectField(PlanRef, 'quarantine', (t) =>
  t.field({
    type: QuarantineRef,
    nullable: true,
    description: 'Set once the plan was shut away; for the clerk, the signer and the administrator of its issuer.',
    authScopes: ({ _id }) => ({ warden: _id }),
    resolve: ({ _id, quarantine }) => (quarantine ? { ...quarantine, planId: _id } : null),
  }),
);

const QuarantineInput = builder.inputType('QuarantinePlanInput', {
  description: 'Reports that a plan holds a state secret.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    reason: t.string({
      required: true,
      description: 'The reason (lý do), without quoting what is secret; at most 4,000 characters.',
    }),
  }),
});

const report = z.object({ idempotencyKey, reason: z.string().trim().max(4000) });

builder.mutationField('quarantinePlan', (t) =>
  t.field({
    type: PlanRef,
    description:
      'Shuts a plan away at once, whatever its state (rút văn bản khỏi hệ thống): links are revoked, waiting mails cancelled, nothing of it is shown any more. By the clerk, the signer or the administrator of its issuer. The first report stands.',
    args: { input: t.arg({ type: QuarantineInput, required: true, description: 'The plan and the reason.' }) },
    authScopes: (_root, { input }) => ({ warden: input.planId }),
    resolve: async (_root, { input }, ctx): Promise<PlanDocument> => {
      const { reason } = checkInput(report, input);
      await quarantinePlan(ctx.office, { planId: input.planId, reason, actorId: viewerIn(ctx).actorId });
      return seePlanAgain(ctx, input.planId);
    },
  }),
);
