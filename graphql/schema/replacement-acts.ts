import { z } from 'zod';
import { Failure } from '../../services/failures';
import { decideReplacement } from '../../services/replacement/decide-replacement';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { ReplacementRef, replacementOf } from './replacement';

const MAX_CHOICES = 500;

const ChoiceInput = builder.inputType('ReplacementChoiceInput', {
  description: 'What becomes of one open obligation of the replaced plan.',
  fields: (t) => ({
    obligationId: t.id({ required: true, description: 'The old task or report period.' }),
    carryTo: t.string({
      required: false,
      description: 'Key of the new plan’s task or report that goes on with it; null: it ends.',
    }),
    reason: t.string({ required: false, description: 'Why it ends; mandatory without `carryTo`.' }),
  }),
});

const DecideInput = builder.inputType('DecideReplacementInput', {
  description: 'What becomes of open obligations of the replaced plan.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The new plan.' }),
    choices: t.field({
      type: [ChoiceInput],
      required: true,
      description: `At most ${MAX_CHOICES} at a time; a later choice takes the place of an earlier one.`,
    }),
    restAsProposed: t.boolean({
      required: false,
      description: 'Whatever is undecided and has a sure proposal goes on as proposed.',
    }),
  }),
});

const decision = z.object({
  idempotencyKey,
  choices: z
    .array(
      z.object({
        obligationId: z.string(),
        carryTo: z.string().nullish(),
        reason: z.string().trim().max(2000).nullish(),
      }),
    )
    .max(MAX_CHOICES),
});

builder.mutationField('decideReplacement', (t) =>
  t.field({
    type: ReplacementRef,
    description:
      'Says of open obligations of the replaced plan whether they go on with the new one or end (chuyển tiếp hoặc kết thúc từng việc; Điều 18.3). By the drafter; what stayed open at the issue is decided by the follow-up unit and carried out at once.',
    args: { input: t.arg({ type: DecideInput, required: true, description: 'The choices.' }) },
    authScopes: (_root, { input }) => ({ $any: { drafter: input.planId, officer: input.planId } }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key, choices } = checkInput(decision, input);
      await decideReplacement(ctx.office, {
        planId: input.planId,
        choices: choices.map(({ obligationId, carryTo, reason }) => ({
          ...{ obligationId, carryTo: carryTo ?? null, reason: reason ?? null },
        })),
        restAsProposed: input.restAsProposed === true,
        actorId: viewerIn(ctx).actorId,
        idempotencyKey: key,
      });
      const replacement = await replacementOf(ctx, input.planId);
      if (!replacement) throw new Failure('NOT_FOUND');
      return replacement;
    },
  }),
);
