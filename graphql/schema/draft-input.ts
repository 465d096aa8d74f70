import { z } from 'zod';
import type { PlanDraft } from '../../services/plans/plan-draft';
import { builder } from '../builder';
import { AssignmentModeRef } from './assignment';

const BasisInput = builder.inputType('LegalBasisInput', {
  description: 'An act or fact the plan rests on (căn cứ).',
  fields: (t) => ({
    lead: t.string({ required: true, defaultValue: 'Căn cứ', description: '"Căn cứ", "Thực hiện" …' }),
    text: t.string({
      required: true,
      description: 'The citation: "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ".',
    }),
  }),
});

const SectionInput = builder.inputType('SectionInput', {
  description: 'A numbered part before "TỔ CHỨC THỰC HIỆN".',
  fields: (t) => ({
    heading: t.string({ required: true, description: 'Heading without its number (tiêu đề).' }),
    items: t.stringList({ required: true, description: 'Numbered paragraphs (khoản).' }),
  }),
});

const AssignmentInput = builder.inputType('AssignmentInput', {
  description: 'What one unit is given to do (phân công thực hiện).',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit as the plan prints it.' }),
    mode: t.field({ type: AssignmentModeRef, required: true, defaultValue: 'order', description: 'Order or request.' }),
    tasks: t.stringList({
      required: true,
      description: 'Sentences with their deadlines in words: "… trước ngày 15/12/2026".',
    }),
  }),
});

const RecipientInput = builder.inputType('RecipientInput', {
  description: 'A line of "Nơi nhận" (Điều 8; Phụ lục I, Mục II.9). The "Lưu" line follows by itself.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Whom it reaches, as the plan prints it.' }),
    purpose: t.string({ required: false, description: '"để b/c", "thực hiện" …' }),
  }),
});

export const PlanDraftInput = builder.inputType('PlanDraftInput', {
  description: 'A plan part by part. It is written as text in the order of Phụ lục I and read back like any text.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Subject (trích yếu), with the year.' }),
    legalBases: t.field({ type: [BasisInput], required: true, description: 'Acts and facts it rests on.' }),
    sections: t.field({ type: [SectionInput], required: true, description: 'Parts before "TỔ CHỨC THỰC HIỆN".' }),
    assignments: t.field({ type: [AssignmentInput], required: true, description: 'Items of "TỔ CHỨC THỰC HIỆN".' }),
    recipients: t.field({ type: [RecipientInput], required: true, description: 'Lines of "Nơi nhận".' }),
    mandateId: t.id({ required: false, description: 'Whose signature block is printed; null: the usual signer’s.' }),
    drafterMark: t.string({ required: false, description: 'Drafter on the "Lưu" line (ký hiệu người soạn thảo).' }),
    copies: t.int({ required: false, description: 'Copies on the "Lưu" line (số lượng bản).' }),
  }),
});

const words = (max: number) => z.string().trim().min(1).max(max);

/** Bounds of a form; the whole text is bounded once more when it is read. */
export const planDraft: z.ZodType<PlanDraft> = z.object({
  title: words(500),
  legalBases: z.array(z.object({ lead: words(60), text: words(2000) })).max(100),
  sections: z.array(z.object({ heading: words(300), items: z.array(words(10_000)).max(200) })).max(20),
  assignments: z
    .array(
      z.object({ unit: words(500), mode: z.enum(['order', 'request']), tasks: z.array(words(10_000)).min(1).max(100) }),
    )
    .max(200),
  recipients: z
    .array(
      z.object({
        name: words(500),
        purpose: words(100)
          .nullish()
          .transform((purpose) => purpose ?? null),
      }),
    )
    .min(1)
    .max(500),
  drafterMark: words(60)
    .nullish()
    .transform((mark) => mark ?? null),
  copies: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .nullish()
    .transform((copies) => copies ?? null),
});
