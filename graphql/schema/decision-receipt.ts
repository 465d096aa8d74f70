import type { GrantDocument, GrantPurpose, Verdict } from '../../services/grants/grant';
import type { DecisionPurpose } from '../../services/plans/ask-decision';
import { builder } from '../builder';
import { seePlanAgain } from '../context';
import { LabelRef, labelOf } from './label';
import { PlanRef } from './plan-ref';
import { EvidenceLevelRef } from './signature';

export const PlanStep = builder.enumType('PlanStep', {
  description: 'What a decision is about.',
  values: {
    CONTENT_CHECK: { description: 'Kiểm tra nội dung (Điều 12.1).' },
    FORM_CHECK: { description: 'Kiểm tra thể thức (Điều 12.2).' },
    SIGN: { description: 'Ký (Điều 11, 13).' },
  } satisfies Record<DecisionPurpose, { description: string }>,
});

const VerdictRef = builder.enumType('Verdict', {
  description: 'What was decided.',
  values: {
    APPROVED: { description: 'Phê duyệt.' },
    RETURNED: { description: 'Trả lại.' },
    HANDED_OVER: { description: 'Chuyển người khác ký (KT., TUQ.; Điều 13.1, 13.3).' },
    RECEIVED: { description: 'Xác nhận đã nhận (Điều 21.2.c).' },
  } satisfies Record<Verdict, { description: string }>,
});

export type Decided = GrantDocument & { decision: NonNullable<GrantDocument['decision']> };

export const ReceiptRef = builder.objectRef<Decided>('DecisionReceipt').implement({
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
      resolve: ({ decision }) => decision.level,
    }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ decision }) => decision.at }),
  }),
});

function stepOf(purpose: GrantPurpose): DecisionPurpose {
  return purpose === 'CONTENT_CHECK' || purpose === 'FORM_CHECK' ? purpose : 'SIGN';
}

export const CodeRef = builder.objectRef<GrantDocument>('SignatureCode').implement({
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
