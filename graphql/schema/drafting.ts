import { z } from 'zod';
import { Failure } from '../../services/failures';
import { composeText } from '../../services/plans/compose-text';
import { createPlan } from '../../services/plans/create-plan';
import { findRepeatedRevision } from '../../services/plans/find-repeated-revision';
import { frameDraft } from '../../services/plans/frame-draft';
import type { Correction } from '../../services/plans/plan';
import { type PreparedRevision, prepareRevision } from '../../services/plans/prepare-revision';
import { saveRevision } from '../../services/plans/save-revision';
import { builder } from '../builder';
import { type Ctx, seePlan, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { PlanDraftInput, planDraft } from './draft-input';
import { ObligationsRef } from './obligations';
import { PlanRef } from './plan-ref';
import { FindingRef, ReadingRef } from './reading';

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
] as const;

const CorrectionInput = builder.inputType('CorrectionInput', {
  description: 'Puts right what was read of one task or report (chỉnh sửa); fields left out stay as read.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of the task or report: "t3", "d1".' }),
    unit: t.string({ required: false, description: 'Another unit, as the plan would print it.' }),
    to: t.stringList({ required: false, description: 'Other addressees of the report.' }),
    deadline: t.string({ required: false, description: 'A deadline in the words of a plan: "trước ngày 15/12/2026".' }),
    periodicity: t.string({ required: false, description: `One of ${PERIODICITIES.join(', ')}.` }),
    drop: t.boolean({ required: false, description: 'Not an obligation after all.' }),
    onDemand: t.boolean({ required: false, description: 'No date: reports are asked for when needed.' }),
  }),
});

const words = z.string().trim().min(1).max(500);

const corrections = z
  .array(
    z.object({
      key: z.string().regex(/^[td]\d{1,4}$/),
      unit: words.nullish(),
      to: z.array(words).max(20).nullish(),
      deadline: words.nullish(),
      periodicity: z.enum(PERIODICITIES).nullish(),
      drop: z.boolean().nullish(),
      onDemand: z.boolean().nullish(),
    }),
  )
  .max(1000)
  .nullish()
  .transform((given) => (given ?? []).map(withoutNothing));

function withoutNothing(given: Record<string, unknown>): Correction {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Correction;
}

const CreateInput = builder.inputType('CreatePlanInput', {
  description: 'A new plan: its text, or its parts; exactly one of the two.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    issuerId: t.id({ required: true, description: 'The issuing body.' }),
    text: t.string({ required: false, description: 'The whole text (toàn văn).' }),
    structured: t.field({ type: PlanDraftInput, required: false, description: 'The plan part by part.' }),
    corrections: t.field({
      type: [CorrectionInput],
      required: false,
      description: 'What to put right in the reading.',
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
    text: t.string({ required: false, description: 'The whole text; null: the text stays, only corrections change.' }),
    corrections: t.field({
      type: [CorrectionInput],
      required: false,
      description: 'All corrections of this revision; those of older ones do not carry over.',
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
        text: textOf(input, ctx),
        corrections: given.corrections,
        issuerId: input.issuerId,
        drafterId: viewerIn(ctx).actorId,
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
      const revision = {
        planId: input.planId,
        basedOn: input.basedOn,
        text: given.text ?? null,
        corrections: given.corrections,
        note: given.note || null,
        actorId: viewerIn(ctx).actorId,
      };
      const { plan } = await seePlan(ctx, input.planId);
      const repeated = await findRepeatedRevision(ctx.office, plan, revision);
      if (!repeated) await saveRevision(ctx.office, revision);
      return seePlanAgain(ctx, input.planId);
    },
  }),
}));

type Source = {
  issuerId: string;
  text?: string | null | undefined;
  structured?: { mandateId?: string | null | undefined } | null | undefined;
};

/** @throws Failure BAD_USER_INPUT unless exactly one of text and parts is given. */
function textOf({ issuerId, text, structured }: Source, { directory, today }: Ctx): string {
  if (typeof text === 'string' && !structured) return text;
  if (typeof text === 'string' || !structured) throw new Failure('BAD_USER_INPUT', { field: 'text' });
  const frame = frameDraft(directory, { issuerId, mandateId: structured.mandateId ?? null, today });
  return composeText(checkInput(planDraft, structured), frame);
}

const ReadPlanRef = builder.objectRef<PreparedRevision & { issuerId: string }>('ReadPlan').implement({
  description: 'A text as the service would take it in (kết quả đọc thử); nothing of it is stored.',
  fields: (t) => ({
    reading: t.field({
      type: ReadingRef,
      description: 'What was read out of the text.',
      resolve: ({ reading, issuerId }) => ({ reading, issuerId }),
    }),
    findings: t.expose('findings', {
      type: [FindingRef],
      description: 'Remarks; an error would block submission (Điều 12).',
    }),
    obligations: t.expose('obligations', {
      type: ObligationsRef,
      description: 'What it would set in motion, with the owners found.',
    }),
  }),
});

builder.queryField('readPlan', (t) =>
  t.field({
    type: ReadPlanRef,
    description: 'Reads a text without storing it: reading, findings and proposed obligations (đọc thử văn bản).',
    args: {
      text: t.arg.string({ required: true, description: 'The whole text.' }),
      issuerId: t.arg.id({
        required: false,
        description: 'Whose directory the names are looked up in; may be left out by staff of a single issuer.',
      }),
    },
    authScopes: (_root, { issuerId }) => (issuerId ? { staffOfIssuer: issuerId } : { signedIn: true }),
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_root, args, ctx) => {
      const { issuerIds } = viewerIn(ctx);
      const issuerId = args.issuerId ?? (issuerIds.length === 1 ? issuerIds[0] : undefined);
      if (issuerId === undefined)
        throw new Failure(issuerIds.length === 0 ? 'FORBIDDEN' : 'BAD_USER_INPUT', { field: 'issuerId' });
      return { ...(await prepareRevision(ctx.office, { text: args.text, corrections: [], issuerId })), issuerId };
    },
  }),
);
