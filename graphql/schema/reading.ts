import { resolveRecipientLine } from '../../services/directory/resolve-recipient-line';
import type {
  Assignment,
  Finding,
  Issuer,
  LegalBasis,
  PlanReading,
  RecipientLine,
  ReportDuty,
  Section,
  SignatureBlock,
} from '../../services/reading/plan-reading';
import { builder } from '../builder';
import { DeadlineRef } from './due-date';
import { PartyRef, partyOf } from './party';

const Severity = builder.enumType('Severity', {
  description: 'How much a finding weighs.',
  values: {
    error: { description: 'Must be put right before the plan is submitted (phải sửa).' },
    warning: { description: 'A person should confirm it (cần xác nhận).' },
    info: { description: 'A hint (gợi ý).' },
  } satisfies Record<Finding['severity'], { description: string }>,
});

export const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'A remark of the kind a careful clerk makes on a draft (nhận xét về thể thức, nội dung; Điều 12).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, e.g. "section-gap".' }),
    severity: t.expose('severity', { type: Severity, description: 'How much it weighs.' }),
    message: t.exposeString('message', { description: 'A sentence for the drafter, in Vietnamese.' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words it is about.' }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
    rule: t.exposeString('rule', { nullable: true, description: 'The article or appendix it rests on.' }),
  }),
});

const PrintedIssuerRef = builder.objectRef<Issuer>('PrintedIssuer').implement({
  description: 'The issuing body as the text names it (tên cơ quan ban hành; Phụ lục I, Mục II.2).',
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
  fields: (t) => ({
    lead: t.exposeString('lead', { description: '"Căn cứ", "Thực hiện", "Xét đề nghị" …' }),
    text: t.exposeString('text', { description: 'The citation as printed.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Number and symbol of the act (số, ký hiệu).' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Date of the act.' }),
  }),
});

const SectionRef = builder.objectRef<Section>('Section').implement({
  description: 'A top-level part of the plan (phần, mục).',
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

const AssignmentModeRef = builder.enumType('AssignmentMode', {
  description: 'The tone a body is addressed in.',
  values: {
    ORDER: { value: 'order', description: 'A body that can be ordered (giao nhiệm vụ).' },
    REQUEST: { value: 'request', description: 'A body that can only be asked: "Đề nghị …".' },
  } as const,
});

export { AssignmentModeRef };

const AssignmentRef = builder.objectRef<Assignment>('Assignment').implement({
  description:
    'A paragraph that gives a unit or person a task (phân công thực hiện), with the words and line it was read from.',
  fields: (t) => ({
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan: "III.2.b".' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Who is to do it, as printed.' }),
    text: t.exposeString('text', { description: 'The task as printed.' }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline (thời hạn).' }),
    mode: t.expose('mode', { type: AssignmentModeRef, description: 'Order or request.' }),
    optional: t.boolean({
      description: 'A general exhortation; a person decides whether it binds.',
      resolve: (one) => one.optional === true,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reading is, 0 to 1.' }),
    quote: t.string({ description: 'The words it was read from.', resolve: ({ source }) => source.quote }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ source }) => source.line }),
  }),
});

const ReportDutyRef = builder.objectRef<ReportDuty>('ReportDuty').implement({
  description: 'A duty to report as printed (chế độ báo cáo).',
  fields: (t) => ({
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan.' }),
    who: t.exposeString('who', { nullable: true, description: 'Who reports, as printed.' }),
    to: t.stringList({ description: 'To whom, as printed.', resolve: (duty) => duty.to ?? [] }),
    via: t.stringList({ description: 'Through whom ("qua …").', resolve: (duty) => duty.via ?? [] }),
    periodicity: t.exposeString('periodicity', {
      description: 'daily, weekly, monthly, quarterly, semiannual, annual, adhoc, once or unspecified (kỳ báo cáo).',
    }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline (thời hạn).' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words that say so.' }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ source }) => source.line }),
  }),
});

const SignatureBlockRef = builder.objectRef<SignatureBlock>('SignatureBlock').implement({
  description: 'The signature block as printed (quyền hạn, chức vụ, họ tên người ký; Phụ lục I, Mục II.7).',
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

/** A line of "Nơi nhận" knows from where it is read: groups and short names depend on the issuer. */
export interface LineOfIssuer {
  line: RecipientLine;
  issuerId: string;
}

const RecipientLineRef = builder.objectRef<LineOfIssuer>('RecipientLine').implement({
  description: 'One line of "Nơi nhận" and whom it reaches by today’s directory (Điều 8; Phụ lục I, Mục II.9).',
  fields: (t) => ({
    text: t.string({ description: 'The line as printed.', resolve: ({ line }) => line.text }),
    name: t.string({ description: 'The line without its remark.', resolve: ({ line }) => line.name }),
    purpose: t.string({
      nullable: true,
      description: 'The remark in brackets: "để b/c", "thực hiện".',
      resolve: ({ line }) => line.note,
    }),
    isArchive: t.boolean({
      description: 'The "Lưu" line: it keeps copies and reaches nobody.',
      resolve: ({ line }) => line.isArchive,
    }),
    line: t.int({ description: 'Line of the text, from 1.', resolve: ({ line }) => line.source.line }),
    addressees: t.field({
      type: [PartyRef],
      description: 'Whom it reaches today; the list is frozen on the day of issue (Điều 18.1).',
      resolve: ({ line, issuerId }, _args, { directory, today }) =>
        resolveRecipientLine(line, { directory, issuerId, asOf: today }).addressees.map(({ id }) =>
          partyOf(id, directory),
        ),
    }),
    unresolved: t.stringList({
      description: 'Words that lead to nobody in the directory.',
      resolve: ({ line, issuerId }, _args, { directory, today }) =>
        resolveRecipientLine(line, { directory, issuerId, asOf: today }).unresolved,
    }),
  }),
});

export interface ReadingOfIssuer {
  reading: PlanReading;
  issuerId: string;
}

export const ReadingRef = builder.objectRef<ReadingOfIssuer>('PlanReading').implement({
  description:
    'What the service reads out of the text (kết quả đọc văn bản). Null means "not printed"; nothing is guessed.',
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
    findings: t.field({
      type: [FindingRef],
      description: 'Remarks on form and content.',
      resolve: ({ reading }) => reading.findings,
    }),
  }),
});
