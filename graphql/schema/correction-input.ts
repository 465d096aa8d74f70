import { z } from 'zod';
import type { Correction } from '../../services/plans/plan';
import type { Periodicity } from '../../services/reading/plan-reading';
import { builder } from '../builder';

const PERIODICITIES = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'adhoc',
  'once',
  'unspecified',
] as const satisfies readonly Periodicity[];

export const CorrectionInput = builder.inputType('CorrectionInput', {
  description: 'Puts right what was read of one task or report (chỉnh sửa); fields left out stay as read.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of the task or report: "t3", "d1".' }),
    unit: t.string({ required: false, description: 'Another unit, as the plan would print it.' }),
    to: t.stringList({ required: false, description: 'Other addressees of the report.' }),
    deadline: t.string({ required: false, description: 'A deadline in the words of a plan: "trước ngày 15/12/2026".' }),
    periodicity: t.string({ required: false, description: `One of ${PERIODICITIES.join(', ')}.` }),
    drop: t.boolean({ required: false, description: 'Not an obligation after all.' }),
    onDemand: t.boolean({ required: false, description: 'No date: reports are asked for when needed.' }),
    childPlan: t.boolean({
      required: false,
      description: 'Whether the task orders its owners to make a plan of their own (phải ban hành kế hoạch thực hiện).',
    }),
  }),
});

const words = z.string().trim().min(1).max(500);

export const corrections = z
  .array(
    z.object({
      key: z.string().regex(/^[td]\d{1,4}$/),
      unit: words.nullish(),
      to: z.array(words).max(20).nullish(),
      deadline: words.nullish(),
      periodicity: z.enum(PERIODICITIES).nullish(),
      drop: z.boolean().nullish(),
      onDemand: z.boolean().nullish(),
      childPlan: z.boolean().nullish(),
    }),
  )
  .max(1000)
  .nullish()
  .transform((given) => given?.map(withoutNothing) ?? null);

function withoutNothing(given: Record<string, unknown>): Correction {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Correction;
}
