import { builder } from '../builder';
import { KEY_DESCRIPTION } from './check-input';

const HASH =
  'contentHash of the revision the person has read; CONTENT_MISMATCH or REVISION_SUPERSEDED when it is not the one to be decided.';

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

export const DecideInput = builder.inputType('DecidePlanInput', {
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

export const CodeInput = builder.inputType('RequestSignatureCodeInput', {
  description: 'Asks for the code of a signature.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: `${KEY_DESCRIPTION} Another key asks for a new code.` }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
  }),
});

export const SignInput = builder.inputType('SignPlanInput', {
  description: 'The signature (Điều 11, 13).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: false, description: 'The six digits from the mail: level L1.' }),
    signedFileId: t.id({
      required: false,
      description:
        'Instead of the code, level L3: the PDF of `plan.document` with the signer’s digital signature, handed in before at `POST /files` (bản PDF đã ký số).',
    }),
  }),
});

export const ReturnInput = builder.inputType('ReturnPlanInput', {
  description: 'The signer sends the draft back (Điều 11.2).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: true, description: 'The six digits from the mail.' }),
    reason: t.string({ required: true, description: 'The reason (lý do); at most 4,000 characters.' }),
  }),
});

export const HandOverInput = builder.inputType('HandOverSignatureInput', {
  description: 'The signer hands the signature to a deputy (KT.; Điều 13.1).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    contentHash: t.string({ required: true, description: HASH }),
    code: t.string({ required: true, description: 'The six digits from the mail.' }),
    mandateId: t.id({ required: true, description: 'The deputy’s mandate, one of `mandates`.' }),
    until: t.field({
      type: 'Day',
      required: false,
      description: 'The deputy signs every plan meanwhile, until the end of this day (vắng mặt đến hết ngày).',
    }),
  }),
});
