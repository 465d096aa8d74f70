import { findingId } from '../../services/form-check/finding-id';
import type {
  Confirmation,
  Finding,
  HeadSource,
  Issuer,
  LegalBasis,
  PlanReading,
  Section,
  SignatureBlock,
  TextCorrection,
} from '../../services/reading/plan-reading';
import { builder } from '../builder';
import { AssignmentRef, ReportDutyRef } from './assignment';
import { RecipientLineRef } from './recipient-line';

const Severity = builder.enumType('Severity', {
  description: 'How much a finding weighs.',
  values: {
    error: { description: 'Must be put right before the plan is submitted (phải sửa).' },
    warning: { description: 'A person should confirm it (cần xác nhận).' },
    info: { description: 'A hint (gợi ý).' },
  } satisfies Record<Finding['severity'], { description: string }>,
});

const TextCorrectionRef = builder.objectRef<TextCorrection>('TextCorrection').implement({
  description: 'Words on the line of a finding and what they should read.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    from: t.exposeString('from', { description: 'The words as they stand.' }),
    to: t.exposeString('to', { description: 'The words to put there; empty: leave them out.' }),
    line: t.int({
      nullable: true,
      description: 'Where the words stand on another line than the finding: a line “Nơi nhận” lacks.',
      resolve: (correction) => correction.line ?? null,
    }),
  }),
});

export const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'A remark of the kind a careful clerk makes on a draft (nhận xét về thể thức, nội dung; Điều 12).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.id({ description: 'Names it within its revision; for applyCorrections.', resolve: findingId }),
    code: t.exposeString('code', { description: 'Stable code, e.g. "section-gap".' }),
    severity: t.expose('severity', { type: Severity, description: 'How much it weighs.' }),
    message: t.exposeString('message', { description: 'A sentence for the drafter, in Vietnamese.' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words it is about.' }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
    rule: t.exposeString('rule', { nullable: true, description: 'The article or appendix it rests on.' }),
    correction: t.field({
      type: TextCorrectionRef,
      nullable: true,
      description: 'A ready correction, where there is one (đề nghị sửa).',
      // Revisions kept from before corrections were known have none.
      resolve: (finding: Partial<Finding>) => finding.correction ?? null,
    }),
  }),
});

const PrintedIssuerRef = builder.objectRef<Issuer>('PrintedIssuer').implement({
  description: 'The issuing body as the text names it (tên cơ quan ban hành; Phụ lục I, Mục II.2).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Name; null where the text names no full body.' }),
    parent: t.exposeString('parent', {
      nullable: true,
      description: 'The superior body printed above it (cơ quan chủ quản).',
    }),
    stated: t.exposeBoolean('stated', {
      description: 'True: printed in the letterhead; false: inferred from the text.',
    }),
  }),
});

const LegalBasisRef = builder.objectRef<LegalBasis>('LegalBasis').implement({
  description: 'An act or fact the plan rests on (căn cứ ban hành; Phụ lục I, Mục II.6.a).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    lead: t.exposeString('lead', { description: '"Căn cứ", "Thực hiện", "Xét đề nghị" …' }),
    text: t.exposeString('text', { description: 'The citation as printed.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Number and symbol of the act (số, ký hiệu).' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Date of the act.' }),
  }),
});

const SectionRef = builder.objectRef<Section>('Section').implement({
  description: 'A top-level part of the plan (phần, mục).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    numeral: t.exposeString('numeral', { description: 'As printed: "I", "II" …' }),
    heading: t.exposeString('heading', { description: 'The heading as printed.' }),
    line: t.int({
      nullable: true,
      description: 'Line of the text, from 1.',
      resolve: (section) => section.line ?? null,
    }),
  }),
});

const SignatureBlockRef = builder.objectRef<SignatureBlock>('SignatureBlock').implement({
  description: 'The signature block as printed (quyền hạn, chức vụ, họ tên người ký; Phụ lục I, Mục II.7).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    authority: t.exposeString('authority', { nullable: true, description: '"TM." and the like.' }),
    body: t.exposeString('body', { nullable: true, description: 'The body signed for.' }),
    forPrefix: t.exposeString('forPrefix', { nullable: true, description: '"KT.", "TL.", "TUQ.", "Q."' }),
    forPosition: t.exposeString('forPosition', {
      nullable: true,
      description: 'The head in whose place it is signed.',
    }),
    position: t.exposeString('position', { nullable: true, description: 'Position of the signer (chức vụ).' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the signer (họ tên).' }),
  }),
});

const HeadSourceRef = builder.objectRef<HeadSource & { field: string }>('HeadSource').implement({
  description: 'Where a value of the head or the signature was read, and how sure it is (xuất xứ thông tin).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'docKind, urgency, issuer, number, symbol, place, date, title or signer.',
    }),
    line: t.exposeInt('line', { description: 'Line of the text, from 1.' }),
    quote: t.exposeString('quote', { description: 'The words.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reading is, 0 to 1.' }),
  }),
});

const ConfirmationRef = builder.objectRef<Confirmation>('ToConfirm').implement({
  description: 'What a person confirms before the plan is submitted (nội dung cần xác nhận).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Field of the reading: "issuer", "assignments[3].deadline".' }),
    reason: t.exposeString('reason', { description: 'Why, in Vietnamese.' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words it is about.' }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
  }),
});

export interface ReadingOfIssuer {
  reading: PlanReading;
  issuerId: string;
}

function listHeadSources({ headSources }: Partial<PlanReading>): (HeadSource & { field: string })[] {
  return Object.entries(headSources ?? {}).flatMap(([field, source]) => (source ? [{ field, ...source }] : []));
}

export const ReadingRef = builder.objectRef<ReadingOfIssuer>('PlanReading').implement({
  description:
    'What the service reads out of the text (kết quả đọc văn bản). Null means "not printed"; nothing is guessed.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    docKind: t.string({
      nullable: true,
      description: 'Kind as printed: "KẾ HOẠCH" (tên loại).',
      resolve: ({ reading }) => reading.docKind,
    }),
    title: t.string({
      nullable: true,
      description: 'Subject (trích yếu; Phụ lục I, Mục II.5).',
      resolve: ({ reading }) => reading.title,
    }),
    planYear: t.int({
      nullable: true,
      description: 'Year the plan is for.',
      resolve: ({ reading }) => reading.planYear,
    }),
    lastPlanYear: t.int({
      nullable: true,
      description: 'Last year of a plan for several years (giai đoạn 2026 - 2028); null: one year.',
      resolve: ({ reading }) => reading.lastPlanYear,
    }),
    urgency: t.string({
      nullable: true,
      description: 'Stamp: KHẨN, THƯỢNG KHẨN, HỎA TỐC (mức độ khẩn).',
      resolve: ({ reading }) => reading.urgency,
    }),
    issuer: t.field({
      type: PrintedIssuerRef,
      description: 'The issuing body.',
      resolve: ({ reading }) => reading.issuer,
    }),
    place: t.string({
      nullable: true,
      description: 'Place in the date line (địa danh).',
      resolve: ({ reading }) => reading.place,
    }),
    symbol: t.string({
      nullable: true,
      description: 'Own symbol: "KH-UBND" (ký hiệu).',
      resolve: ({ reading }) => reading.symbol,
    }),
    legalBases: t.field({
      type: [LegalBasisRef],
      description: 'Acts and facts it rests on.',
      resolve: ({ reading }) => reading.legalBases,
    }),
    sections: t.field({
      type: [SectionRef],
      description: 'Its parts in printed order.',
      resolve: ({ reading }) => reading.sections,
    }),
    assignments: t.field({
      type: [AssignmentRef],
      description: 'Who is to do what.',
      resolve: ({ reading }) => reading.assignments,
    }),
    reportDuties: t.field({
      type: [ReportDutyRef],
      description: 'Who reports to whom.',
      resolve: ({ reading }) => reading.reportDuties,
    }),
    recipients: t.field({
      type: [RecipientLineRef],
      description: 'Lines of "Nơi nhận" in printed order.',
      resolve: ({ reading, issuerId }) => reading.recipients.map((line) => ({ line, issuerId })),
    }),
    signer: t.field({
      type: SignatureBlockRef,
      nullable: true,
      description: 'The signature block.',
      resolve: ({ reading }) => reading.signer,
    }),
    headSources: t.field({
      type: [HeadSourceRef],
      description: 'Where the values of head and signature came from.',
      resolve: ({ reading }) => listHeadSources(reading),
    }),
    toConfirm: t.field({
      type: [ConfirmationRef],
      description: 'What a person confirms before submission.',
      // Readings kept from before have no such list.
      resolve: ({ reading }: { reading: Partial<PlanReading> }) => reading.toConfirm ?? [],
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'Remarks on form and content.',
      resolve: ({ reading }) => reading.findings,
    }),
  }),
});
