import { builder } from '../builder';
import { KEY_DESCRIPTION } from './check-input';
import { ChannelRef, MandateFormRef, UnitLevelRef } from './directory';
import { RoleRef } from './me';

const KEY = { required: true, description: KEY_DESCRIPTION } as const;
const OFFICE = { required: true, description: 'The office whose part of the directory it is.' } as const;
const DRY_RUN = {
  required: true,
  defaultValue: false,
  description: 'True: only says what would change.',
} as const;
const FIRST_DAY = { type: 'Day', required: false, description: 'First day; null: open.' } as const;
const LAST_DAY = { type: 'Day', required: false, description: 'Last day, inclusive; null: open.' } as const;
const KEPT = 'Left out: as it is.';

const SuccessorInput = builder.inputType('UnitSuccessorInput', {
  description: 'Who takes over work of a dissolved unit.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'The successor.' }),
    share: t.float({ required: true, description: 'Part of the work, above 0 up to 1.' }),
  }),
});

const PositionInput = builder.inputType('PositionInput', {
  description: 'A position somebody holds (chức vụ).',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'Where.' }),
    title: t.string({ required: true, description: 'As written in a letter: "Phó Chủ tịch".' }),
    from: t.field(FIRST_DAY),
    to: t.field(LAST_DAY),
  }),
});

const HeldRoleInput = builder.inputType('HeldRoleInput', {
  description: 'A role somebody plays for a unit (vai trò).',
  fields: (t) => ({
    role: t.field({ type: RoleRef, required: true, description: 'The role.' }),
    unitId: t.id({ required: true, description: 'For which unit.' }),
    from: t.field(FIRST_DAY),
    to: t.field(LAST_DAY),
  }),
});

const CertificateInput = builder.inputType('RegisteredCertificateInput', {
  description: 'A certificate somebody signs PDFs with (chứng thư số): by fingerprint, by name, or by both.',
  fields: (t) => ({
    sha256: t.string({ required: false, description: 'SHA-256 of the certificate, 64 hex digits in lower case.' }),
    subject: t.string({ required: false, description: 'Distinguished name, most general part first.' }),
    from: t.field(FIRST_DAY),
    to: t.field(LAST_DAY),
  }),
});

export const SaveUnitInput = builder.inputType('SaveUnitInput', {
  description: 'A unit of the directory (đơn vị). Of a new one everything required by a file is required.',
  fields: (t) => ({
    idempotencyKey: t.string(KEY),
    issuerId: t.id(OFFICE),
    dryRun: t.boolean(DRY_RUN),
    id: t.id({ required: true, description: 'Readable id: "hd.so-noi-vu" (mã).' }),
    names: t.stringList({ required: false, description: `Official full name, then further ones. ${KEPT}` }),
    aliases: t.stringList({ required: false, description: `Other spellings. ${KEPT}` }),
    level: t.field({ type: UnitLevelRef, required: false, description: `Level. ${KEPT}` }),
    parentId: t.id({ required: false, description: 'The superior; null: none.' }),
    areaId: t.id({
      required: false,
      description: 'The UBND whose area it belongs to, where that is not the nearest above.',
    }),
    tags: t.stringList({ required: false, description: `What groups are made of. ${KEPT}` }),
    codes: t.stringList({ required: false, description: `Identifiers on the document axis (mã định danh). ${KEPT}` }),
    mail: t.string({ required: false, description: 'Mail address of the office; null: none.' }),
    channel: t.field({ type: ChannelRef, required: false, description: `How it gets its copies. ${KEPT}` }),
    validFrom: t.field(FIRST_DAY),
    validTo: t.field(LAST_DAY),
    successors: t.field({ type: [SuccessorInput], required: false, description: `Who takes over its work. ${KEPT}` }),
  }),
});

export const SavePersonInput = builder.inputType('SavePersonInput', {
  description: 'A person of the directory (người). Of a new one everything required by a file is required.',
  fields: (t) => ({
    idempotencyKey: t.string(KEY),
    issuerId: t.id(OFFICE),
    dryRun: t.boolean(DRY_RUN),
    id: t.id({ required: true, description: 'Readable id (mã).' }),
    fullName: t.string({ required: false, description: `Full name (họ và tên). ${KEPT}` }),
    mail: t.string({ required: false, description: 'Mail address; null: none.' }),
    positions: t.field({ type: [PositionInput], required: false, description: `All positions. ${KEPT}` }),
    roles: t.field({ type: [HeldRoleInput], required: false, description: `All roles. ${KEPT}` }),
    certificates: t.field({
      type: [CertificateInput],
      required: false,
      description: `All certificates; a new one waits for a second person, one left out goes at once. ${KEPT}`,
    }),
  }),
});

export const SaveMandateInput = builder.inputType('SaveMandateInput', {
  description: 'Authority to sign (thẩm quyền ký, Điều 13). Of a new one everything required by a file is required.',
  fields: (t) => ({
    idempotencyKey: t.string(KEY),
    issuerId: t.id(OFFICE),
    dryRun: t.boolean(DRY_RUN),
    id: t.id({ required: true, description: 'Readable id (mã).' }),
    holderId: t.id({ required: false, description: `Who holds it. ${KEPT}` }),
    form: t.field({ type: MandateFormRef, required: false, description: `In what capacity. ${KEPT}` }),
    body: t.string({ required: false, description: 'The collective signed for, in capitals; null: none.' }),
    forPosition: t.string({ required: false, description: 'The head in whose place it is signed; null: none.' }),
    position: t.string({ required: false, description: `Position as printed (chức vụ). ${KEPT}` }),
    validFrom: t.field(FIRST_DAY),
    validTo: t.field(LAST_DAY),
    basis: t.string({ required: false, description: `The decision that gives it (căn cứ). ${KEPT}` }),
    subjects: t.stringList({ required: false, description: `Areas of subject; empty: every subject. ${KEPT}` }),
    delegatedBy: t.id({ required: false, description: 'The mandate that delegated it (TUQ.).' }),
  }),
});
