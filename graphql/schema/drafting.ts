import { z } from 'zod';
import { Failure } from '../../services/failures';
import { composeText } from '../../services/plans/compose-text';
import { createPlan } from '../../services/plans/create-plan';
import { frameDraft } from '../../services/plans/frame-draft';
import { saveRevision } from '../../services/plans/save-revision';
import type { TakenInText } from '../../services/plans/take-in-text';
import { builder } from '../builder';
import { type Ctx, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { CorrectionInput, corrections } from './correction-input';
import { PlanDraftInput, planDraft } from './draft-input';
import { PlanRef } from './plan-ref';
import { PLAN_FILE, takeInSource } from './take-in-source';

const CreateInput = builder.inputType('CreatePlanInput', {
  description: 'A new plan: its text, a file, or its parts; exactly one of the three.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The issuing body.' }),
    text: t.string({ required: false, description: 'The whole text (toàn văn).' }),
    fileId: t.id({ required: false, description: `${PLAN_FILE} Its text becomes the text of the plan.` }),
    structured: t.field({ type: PlanDraftInput, required: false, description: 'The plan part by part.' }),
    corrections: t.field({
      type: [CorrectionInput],
      required: false,
      description: 'What to put right in the reading.',
    }),
    supersedesPlanId: t.id({
      required: false,
      description:
        'The plan of the same issuer, in force, that this one is to take the place of (thay thế; Điều 18.3). REPLACED_ALREADY where another one has.',
    }),
  }),
});

const SaveInput = builder.inputType('SaveRevisionInput', {
  description: 'A new revision of a draft (phiên bản mới).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    basedOn: t.int({
      required: true,
      description: 'The revision the drafter worked from; CONFLICT when it is not the current one.',
    }),
    text: t.string({
      required: false,
      description: 'The whole text; null, and no file: the text stays, only corrections change.',
    }),
    fileId: t.id({ required: false, description: `${PLAN_FILE} Its text is the new text.` }),
    corrections: t.field({
      type: [CorrectionInput],
      required: false,
      description:
        'All corrections of this revision; left out: those of the current one stay while its text stays, a new text starts without.',
    }),
    note: t.string({ required: false, description: 'What changed, at most 4,000 characters.' }),
  }),
});

const created = z.object({ idempotencyKey, text: z.string().nullish(), corrections });
const saved = z.object({
  idempotencyKey,
  text: z.string().nullish(),
  corrections,
  note: z.string().trim().max(4000).nullish(),
});

builder.mutationFields((t) => ({
  createPlan: t.field({
    type: PlanRef,
    description:
      'Begins a plan as a draft of the viewer (soạn thảo; Điều 10). The same key and text give the same plan.',
    args: { input: t.arg({ type: CreateInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ drafterFor: input.issuerId }),
    resolve: async (_root, { input }, ctx) => {
      const given = checkInput(created, input);
      const plan = await createPlan(ctx.office, {
        ...(await textOf(input, ctx)),
        corrections: given.corrections ?? [],
        issuerId: input.issuerId,
        drafterId: viewerIn(ctx).actorId,
        ...(input.supersedesPlanId ? { supersedes: input.supersedesPlanId } : {}),
        idempotencyKey: given.idempotencyKey,
      });
      return seePlanAgain(ctx, plan._id);
    },
  }),
  saveRevision: t.field({
    type: PlanRef,
    description:
      'Saves a new revision. A plan under way goes back to the first check, and the links of older revisions are revoked (Điều 11.2).',
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The revision.' }) },
    authScopes: (_root, { input }) => ({ drafter: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const given = checkInput(saved, input);
      const isNewText = typeof given.text === 'string' || Boolean(input.fileId);
      const revision = {
        planId: input.planId,
        basedOn: input.basedOn,
        ...(isNewText ? await takeInSource(input, ctx) : { text: null }),
        corrections: given.corrections,
        note: given.note || null,
        actorId: viewerIn(ctx).actorId,
        idempotencyKey: given.idempotencyKey,
      };
      await saveRevision(ctx.office, revision);
      return seePlanAgain(ctx, input.planId);
    },
  }),
}));

type Source = {
  issuerId: string;
  text?: string | null | undefined;
  fileId?: string | null | undefined;
  structured?: { mandateId?: string | null | undefined } | null | undefined;
};

/** @throws Failure BAD_USER_INPUT unless exactly one of text, file and parts is given; as takeInFile. */
async function textOf({ issuerId, text, fileId, structured }: Source, ctx: Ctx): Promise<TakenInText> {
  if (!structured) return takeInSource({ text, fileId }, ctx);
  const { directory, today } = ctx;
  if (typeof text === 'string' || fileId) throw new Failure('BAD_USER_INPUT', { field: 'text' });
  const frame = frameDraft(directory, { issuerId, mandateId: structured.mandateId ?? null, today });
  return { text: composeText(checkInput(planDraft, structured), frame), notes: [] };
}
