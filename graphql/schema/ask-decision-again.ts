import { z } from 'zod';
import { reopenLink } from '../../services/grants/reopen-link';
import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PlanStep } from './decision-receipt';
import { PlanRef } from './plan-ref';

const ReopenInput = builder.inputType('AskDecisionAgainInput', {
  description: 'The step whose link is locked or expired.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    step: t.field({ type: PlanStep, required: true, description: 'The check or the signature it waits for.' }),
  }),
});

const reopened = z.object({ idempotencyKey });

builder.mutationField('askDecisionAgain', (t) =>
  t.field({
    type: PlanRef,
    description:
      'The clerk has a new link sent in place of a locked or expired one of the step the plan waits for (gửi liên kết mới thay liên kết đã khóa hoặc hết hạn), to the registered address alone, at most three in an hour. WRONG_STATE where none is locked or expired. The clerk has spoken to the person first.',
    args: { input: t.arg({ type: ReopenInput, required: true, description: 'The plan and the step.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: async (_root, { input }, ctx): Promise<PlanDocument> => {
      const { idempotencyKey: key } = checkInput(reopened, input);
      const { planId, step } = input;
      await reopenLink(ctx.office, { planId, step, actorId: viewerIn(ctx).actorId, idempotencyKey: key });
      return seePlanAgain(ctx, planId);
    },
  }),
);
