import type {
  mandateForms,
  SigningMandate,
  Unit,
  unitChannels,
  unitLevels,
} from '../../services/directory/directory-data';
import { fittingMandates } from '../../services/directory/fitting-mandates';
import { listUnitsFor } from '../../services/directory/list-units-for';
import { renderSignatureBlock } from '../../services/directory/render-signature-block';
import { builder } from '../builder';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const LEVELS: Record<(typeof unitLevels)[number], string> = {
  CENTRAL: 'Ministries and central bodies (trung ương).',
  PROVINCE: 'Province or city under the government (cấp tỉnh).',
  DISTRICT: 'District level of before 01/7/2025 (cấp huyện).',
  COMMUNE: 'Commune, ward, township (cấp xã).',
  INTERNAL: 'A part of another unit (đơn vị trực thuộc).',
};

const CHANNELS: Record<(typeof unitChannels)[number], string> = {
  MAIL: 'By mail (thư điện tử).',
  PUBLICATION: 'Published on a portal or notice board instead of being mailed (đăng tải).',
};

const FORMS: Record<(typeof mandateForms)[number], string> = {
  TM: 'Thay mặt: for a collective (Điều 13.2).',
  KT: 'Ký thay: a deputy for the head (Điều 13.1).',
  TL: 'Thừa lệnh: by order of the head (Điều 13.4).',
  TUQ: 'Thừa ủy quyền: by delegation, for a limited time (Điều 13.3).',
  Q: 'Quyền: acting head.',
};

/** Enum values out of a table of sentences. */
function described<Key extends string>(sentences: Record<Key, string>): Record<Key, { description: string }> {
  const entries = Object.entries<string>(sentences).map(([key, description]) => [key, { description }]);
  return Object.fromEntries(entries) as Record<Key, { description: string }>;
}

export const UnitLevelRef = builder.enumType('UnitLevel', {
  description: 'Level of a unit (cấp hành chính).',
  values: described(LEVELS),
});
export const ChannelRef = builder.enumType('Channel', {
  description: 'How a unit gets its copy (hình thức gửi).',
  values: described(CHANNELS),
});
export const MandateFormRef = builder.enumType('MandateForm', {
  description: 'In what capacity somebody signs (hình thức ký, Điều 13).',
  values: described(FORMS),
});

const UnitRef = builder.objectRef<Unit>('Unit').implement({
  description: 'An agency or unit of the directory (cơ quan, đơn vị). Mail addresses are never shown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id in the directory (mã).' }),
    name: t.string({ description: 'Official full name (tên đầy đủ).', resolve: ({ names, id }) => names[0] ?? id }),
    aliases: t.exposeStringList('aliases', { description: 'Other spellings seen on documents.' }),
    level: t.expose('level', { type: UnitLevelRef, description: 'Level.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'The superior unit (đơn vị cấp trên).' }),
    tags: t.exposeStringList('tags', { description: 'What groups such as "các đoàn thể" are made of.' }),
    channel: t.expose('channel', { type: ChannelRef, description: 'How it gets its copies.' }),
    validFrom: t.expose('validFrom', { type: 'Day', nullable: true, description: 'First day of existence.' }),
    validTo: t.expose('validTo', { type: 'Day', nullable: true, description: 'Last day of existence.' }),
  }),
});

const UnitConnection = connectionOf(UnitRef, 'Unit', 'Units of the directory, page by page.');

const MandateRef = builder.objectRef<SigningMandate>('Mandate').implement({
  description: 'Authority to sign (thẩm quyền ký, Điều 13); a signature block is rendered from it, never typed.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the mandate.' }),
    holder: t.field({
      type: PartyRef,
      description: 'Who holds it.',
      resolve: ({ holderId }, _args, { directory }) => partyOf(holderId, directory),
    }),
    form: t.expose('form', { type: MandateFormRef, description: 'In what capacity.' }),
    position: t.exposeString('position', { description: 'Position as printed (chức vụ).' }),
    printedBlock: t.stringList({
      description: 'Lines of the signature block, last the name (Phụ lục I, Mục II.7).',
      resolve: (mandate, _args, { directory }) =>
        renderSignatureBlock(mandate, { fullName: directory.person(mandate.holderId)?.fullName ?? '' }),
    }),
    subjects: t.stringList({
      description: 'Areas of subject it covers; empty: every subject.',
      resolve: ({ subjects }) => subjects ?? [],
    }),
    basis: t.exposeString('basis', { description: 'The decision or regulation that gives it.' }),
    validFrom: t.expose('validFrom', { type: 'Day', nullable: true, description: 'First day.' }),
    validTo: t.expose('validTo', {
      type: 'Day',
      nullable: true,
      description: 'Last day; a delegation (TUQ.) must end (Điều 13.3).',
    }),
  }),
});

builder.queryFields((t) => ({
  units: t.field({
    type: UnitConnection,
    description: 'Units a plan of this issuer may name: those of its area and of the areas above it (danh bạ đơn vị).',
    args: { issuerId: t.arg.id({ required: true, description: 'The issuing body.' }), ...pageArgs },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, ...args }, { directory, today }) =>
      pageOf(
        args,
        (page) => listUnitsFor(directory, { issuerId, today }, page),
        ({ id }) => id,
      ),
  }),
  mandates: t.field({
    type: [MandateRef],
    description: 'Mandates to sign for this issuer that are in force today (thẩm quyền ký, Điều 13).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      subject: t.arg.string({
        required: false,
        description: 'Subject of the document (trích yếu): only mandates that cover it.',
      }),
    },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    resolve: (_root, { issuerId, subject }, { directory, today }) =>
      typeof subject === 'string'
        ? fittingMandates(directory, { issuerId, at: today, subject })
        : directory.mandatesOf(issuerId, today),
  }),
}));
