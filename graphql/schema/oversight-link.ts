import { z } from 'zod';
import type { PlanDocument } from '../../services/plans/plan';
import { sendOversightLink } from '../../services/progress/send-oversight-link';
import { builder } from '../builder';
import { seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PlanRef } from './plan-ref';

const OversightLinkInput = builder.inputType('SendOversightLinkInput', {
  description: 'Names the plan to be looked at.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
  }),
});

const asked = z.object({ idempotencyKey });

builder.mutationField('sendOversightLink', (t) =>
  t.field({
    type: PlanRef,
    description:
      'An officer of the plan, or a signer of its office, has the link to how the plan stands mailed to themselves (gửi liên kết theo dõi tiến độ), to the registered address alone, at most three times in an hour. WRONG_STATE before the issue and after a recall.',
    args: { input: t.arg({ type: OversightLinkInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ overseer: input.planId }),
    resolve: async (_root, { input }, ctx): Promise<PlanDocument> => {
      const { idempotencyKey: key } = checkInput(asked, input);
      const { actorId: personId } = viewerIn(ctx);
      await sendOversightLink(ctx.office, { planId: input.planId, personId, idempotencyKey: key });
      return seePlanAgain(ctx, input.planId);
    },
  }),
);
