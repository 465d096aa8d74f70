import { z } from 'zod';
import { applyCorrections } from '../../services/plans/apply-corrections';
import { builder } from '../builder';
import { seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PlanRef } from './plan-ref';

const MOST_FINDINGS = 100;

const ApplyInput = builder.inputType('ApplyCorrectionsInput', {
  description: 'Ready corrections to be carried out (áp dụng nội dung sửa sẵn).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    basedOn: t.int({
      required: true,
      description: 'The revision whose findings are meant; CONFLICT when it is not the current one.',
    }),
    findingIds: t.idList({
      required: true,
      description: `Findings with a correction, 1 to ${MOST_FINDINGS}; all are carried out, or none.`,
    }),
  }),
});

const applied = z.object({ idempotencyKey, findingIds: z.array(z.string().min(1).max(40)).min(1).max(MOST_FINDINGS) });

builder.mutationField('applyCorrections', (t) =>
  t.field({
    type: PlanRef,
    description:
      'Carries out ready corrections of findings, such as a line that “Nơi nhận” lacks, and saves a new revision (Điều 10, 12).',
    args: { input: t.arg({ type: ApplyInput, required: true, description: 'The corrections.' }) },
    authScopes: (_root, { input }) => ({ drafter: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { findingIds, idempotencyKey: key } = checkInput(applied, input);
      const { planId, basedOn } = input;
      await applyCorrections(ctx.office, {
        planId,
        basedOn,
        findingIds,
        actorId: viewerIn(ctx).actorId,
        idempotencyKey: key,
      });
      return seePlanAgain(ctx, planId);
    },
  }),
);
