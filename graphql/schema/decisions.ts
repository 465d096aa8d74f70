import { z } from 'zod';
import { decidePlan, type PlanDecision, requestSignatureCode } from '../../services/plans/decide-plan';
import { builder } from '../builder';
import { type Ctx, viewerIn } from '../context';
import { checkInput, idempotencyKey } from './check-input';
import { CodeInput, DecideInput, HandOverInput, ReturnInput, SignInput } from './decision-input';
import { CodeRef, type Decided, ReceiptRef } from './decision-receipt';

const decision = z.object({
  idempotencyKey,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().max(4000).nullish(),
  code: z.string().trim().max(20).nullish(),
  signedFileId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
});

type Given = {
  idempotencyKey: string;
  planId: string;
  contentHash: string;
  reason?: string | null | undefined;
  code?: string | null | undefined;
  signedFileId?: string | null | undefined;
  mandateId?: string;
  until?: string | null | undefined;
};

async function decided(ctx: Ctx, input: Given, what: Pick<PlanDecision, 'purpose' | 'verdict'>): Promise<Decided> {
  const { contentHash, reason, code, signedFileId } = checkInput(decision, input);
  const grant = await decidePlan(ctx.office, {
    ...what,
    planId: input.planId,
    contentHash,
    reason: reason ?? null,
    code: code ?? null,
    signedFileId: signedFileId ?? null,
    mandateId: input.mandateId ?? null,
    until: input.until ?? null,
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
      const { contentHash, idempotencyKey: key } = checkInput(decision, input);
      const personId = viewerIn(ctx).actorId;
      return requestSignatureCode(ctx.office, { planId: input.planId, contentHash, personId, idempotencyKey: key });
    },
  }),
  signPlan: t.field({
    type: ReceiptRef,
    description:
      'Approves and signs the plan, by the signer (Điều 11, 13): with the mailed code at level L1, which is evidence of approval and not the digital signature of Điều 13.7; with the digitally signed PDF at level L3. LEVEL_REQUIRED where the office asks for more.',
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
