import { z } from 'zod';
import { builder } from '../builder';
import { KEY_DESCRIPTION } from './check-input';

export const ObligationInput = builder.inputType('ObligationInput', {
  description: 'Names a task or a report period to be accepted.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    id: t.id({ required: true, description: 'Id of the task or report period.' }),
  }),
});

export const ObligationReasonInput = builder.inputType('ObligationReasonInput', {
  description: 'Names a task or a report period, and the reason for what is done to it.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    id: t.id({ required: true, description: 'Id of the task or report period.' }),
    reason: t.string({ required: true, description: 'The reason (lý do); at most 4,000 characters.' }),
  }),
});

/** An empty reason is left to the services, which refuse it by its own code. */
export const obligationReason = z.object({ reason: z.string().trim().max(4000) });

/** Files one act may carry. */
export const MAX_FILES = 10;

/** Ids of files that were handed in before, each once. */
export const handedInFileIds = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(MAX_FILES)
  .nullish()
  .transform((ids) => [...new Set(ids ?? [])]);
