import { z } from 'zod';
import { GRANT_PURPOSES, type GrantDocument, type GrantPurpose, type Verdict } from '../../services/grants/grant';
import type { DecisionPurpose } from '../../services/plans/ask-decision';
import { decidePlan, type PlanDecision, requestSignatureCode } from '../../services/plans/decide-plan';
import { builder } from '../builder';
import { type Ctx, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { LabelRef, labelOf } from './label';
import { PlanRef } from './plan-ref';
import { EvidenceLevelRef } from './signature';

const HASH =
  'contentHash of the revision the person has read; CONTENT_MISMATCH or REVISION_SUPERSEDED when it is not the one to be decided.';

const PlanStep = builder.enumType('PlanStep', {
  description: 'What a decision is about.',
  values: {
    CONTENT_CHECK: { description: 'Kiểm tra nội dung (Điều 12.1).' },
    FORM_CHECK: { description: 'Kiểm tra thể thức (Điều 12.2).' },
    SIGN: { description: 'Ký (Điều 11, 13).' },
  } satisfies Record<DecisionPurpose, { description: string }>,
});

const PlanCheck = builder.enumType('PlanCheck', {
  description: 'A check before the signature.',
  values: {
    CONTENT_CHECK: { description: 'Kiểm tra nội dung: by the head of the drafting unit (Điều 12.1).' },
    FORM_CHECK: { description: 'Kiểm tra thể thức: by the person charged with form (Điều 12.2).' },
  } as const,
});

const CheckVerdict = builder.enumType('CheckVerdict', {
  description: 'The outcome of a check.',
  values: {
    APPROVED: { description: 'Approved (đồng ý).' },
    RETURNED: { description: 'Back to the drafter, with a reason (trả lại; Điều 10.3).' },
  } as const,
});

const VerdictRef = builder.enumType('Verdict', {
  description: 'What was decided.',
  values: {
    APPROVED: { description: 'Phê duyệt.' },
    RETURNED: { description: 'Trả lại.' },
    HANDED_OVER: { description: 'Chuyển cấp phó ký thay (KT.; Điều 13.1).' },
    RECEIVED: { description: 'Xác nhận đã nhận (Điều 21.2.c).' },
  } satisfies Record<Verdict, { description: string }>,
});

type Decided = GrantDocument & { decision: NonNullable<GrantDocument['decision']> };

const ReceiptRef = builder.objectRef<Decided>('DecisionReceipt').implement({
  description: 'That a decision is on record (biên nhận). The plan moves on within moments; planChanged tells when.',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    plan: t.field({
      type: PlanRef,
      description: 'The plan.',
      resolve: ({ planId }, _args, ctx) => seePlanAgain(ctx, planId),
    }),
    step: t.field({ type: PlanStep, description: 'What was decided on.', resolve: ({ purpose }) => stepOf(purpose) }),
    revision: t.exposeInt('revision', { description: 'The revision decided on.' }),
    contentHash: t.exposeString('docHash', { description: 'The content decided on.' }),
    verdict: t.field({ type: VerdictRef, description: 'The decision.', resolve: ({ decision }) => decision.verdict }),
    verdictLabel: t.field({
      type: LabelRef,
      description: 'The decision in words.',
      resolve: ({ decision }) => labelOf('verdicts', decision.verdict),
    }),
    reason: t.string({ nullable: true, description: 'The reason given.', resolve: ({ decision }) => decision.reason }),
    level: t.field({
      type: EvidenceLevelRef,
      description: 'Level of evidence.',
      resolve: ({ purpose }) => GRANT_PURPOSES[purpose].level,
    }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ decision }) => decision.at }),
  }),
});

function stepOf(purpose: GrantPurpose): DecisionPurpose {
  return purpose === 'CONTENT_CHECK' || purpose === 'FORM_CHECK' ? purpose : 'SIGN';
}

const CodeRef = builder.objectRef<GrantDocument>('SignatureCode').implement({
  description: 'That a code was mailed to the signer’s registered address. The code itself is in the mail only.',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'The plan.' }),
    revision: t.exposeInt('revision', { description: 'The revision to be signed.' }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last code was written; it is good for ten minutes.',
      resolve: ({ codeSentAt }) => codeSentAt.at(-1) ?? null,
    }),
  }),
});

const DecideInput = builder.inputType('DecidePlanInput', {
  description: 'The outcome of a check (Điều 12).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    step: t.field({ type: PlanCheck, required: true, description: 'Which check.' }),
    contentHash: t.string({ required: true, description: HASH }),
    verdict: t.field({ type: CheckVerdict, required: true, description: 'Approved or returned.' }),
    reason: t.string({ required: false, description: 'Mandatory with RETURNED; at most 4,000 characters.' }),
  }),
});

const CodeInput = builder.inputType('RequestSignatureCodeInput', {
  description: 'Asks for the code of a signature.',
  fields: (t) => ({
    idempotencyKey: t.string({
      required: true,
      description: `${KEY_DESCRIPTION} A code asked for again is a new code.`,
    }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
  }),
});

const SignInput = builder.inputType('SignPlanInput', {
  description: 'The signature (Điều 11, 13).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: true, description: 'The six digits from the mail.' }),
  }),
});

const ReturnInput = builder.inputType('ReturnPlanInput', {
  description: 'The signer sends the draft back (Điều 11.2).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: true, description: 'The six digits from the mail.' }),
    reason: t.string({ required: true, description: 'The reason (lý do); at most 4,000 characters.' }),
  }),
});

const HandOverInput = builder.inputType('HandOverSignatureInput', {
  description: 'The signer hands the signature to a deputy (KT.; Điều 13.1).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: true, description: 'The six digits from the mail.' }),
    mandateId: t.id({ required: true, description: 'The deputy’s mandate, one of `mandates`.' }),
  }),
});

const decision = z.object({
  idempotencyKey,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().max(4000).nullish(),
  code: z.string().trim().max(20).nullish(),
});

type Given = {
  idempotencyKey: string;
  planId: string;
  contentHash: string;
  reason?: string | null | undefined;
  code?: string;
  mandateId?: string;
};

async function decided(ctx: Ctx, input: Given, what: Pick<PlanDecision, 'purpose' | 'verdict'>): Promise<Decided> {
  const { contentHash, reason, code } = checkInput(decision, input);
  const grant = await decidePlan(ctx.office, {
    ...what,
    planId: input.planId,
    contentHash,
    reason: reason ?? null,
    code: code ?? null,
    mandateId: input.mandateId ?? null,
    personId: viewerIn(ctx).actorId,
  });
  if (!grant.decision) throw new Error(`Grant ${grant._id} is used without a decision`);
  return { ...grant, decision: grant.decision };
}

builder.mutationFields((t) => ({
  decidePlan: t.field({
    type: ReceiptRef,
    description: 'Approves or returns a draft in a check, by whoever was asked to (Điều 12).',
    args: { input: t.arg({ type: DecideInput, required: true, description: 'The outcome.' }) },
    authScopes: (_root, { input }) => ({ decider: input.planId }),
    resolve: (_root, { input }, ctx) => decided(ctx, input, { purpose: input.step, verdict: input.verdict }),
  }),
  requestSignatureCode: t.field({
    type: CodeRef,
    description: 'Mails the signer a code, at most three in 15 minutes.',
    args: { input: t.arg({ type: CodeInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ decider: input.planId }),
    resolve: (_root, { input }, ctx) => {
      const { contentHash } = checkInput(decision, input);
      return requestSignatureCode(ctx.office, { planId: input.planId, contentHash, personId: viewerIn(ctx).actorId });
    },
  }),
  signPlan: t.field({
    type: ReceiptRef,
    description:
      'Approves and signs the plan at level L1, by the signer (Điều 11, 13). This is evidence of approval, not the digital signature of Điều 13.7.',
    args: { input: t.arg({ type: SignInput, required: true, description: 'The signature.' }) },
    authScopes: (_root, { input }) => ({ decider: input.planId }),
    resolve: (_root, { input }, ctx) => decided(ctx, input, { purpose: 'SIGN', verdict: 'APPROVED' }),
  }),
  returnPlan: t.field({
    type: ReceiptRef,
    description: 'The signer returns the draft with a reason (Điều 11.2).',
    args: { input: t.arg({ type: ReturnInput, required: true, description: 'The reason.' }) },
    authScopes: (_root, { input }) => ({ decider: input.planId }),
    resolve: (_root, { input }, ctx) => decided(ctx, input, { purpose: 'SIGN', verdict: 'RETURNED' }),
  }),
  handOverSignature: t.field({
    type: ReceiptRef,
    description: 'The signer lets a deputy sign instead (ký thay; Điều 13.1); the text stays as it is.',
    args: { input: t.arg({ type: HandOverInput, required: true, description: 'The deputy.' }) },
    authScopes: (_root, { input }) => ({ decider: input.planId }),
    resolve: (_root, { input }, ctx) => decided(ctx, input, { purpose: 'SIGN', verdict: 'HANDED_OVER' }),
  }),
}));
