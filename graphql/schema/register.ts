import { listRegister } from '../../services/register/list-register';
import { registerCsv } from '../../services/register/register-csv';
import type { RegisterEntry } from '../../services/register/register-entry';
import { builder } from '../builder';

export const RegisterEntryRef = builder.objectRef<RegisterEntry>('RegisterEntry').implement({
  description: 'A row of the register of outgoing documents (Sổ đăng ký văn bản đi; Điều 15, Phụ lục IV, Mục I).',
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"issuerId/series/year/number".' }),
    planId: t.exposeID('planId', { description: 'The plan that has the number.' }),
    number: t.exposeInt('number', { description: 'The number in the series of the year, without gaps (Điều 15.1).' }),
    numberAndSymbol: t.exposeString('numberAndSymbol', { description: '(1) Số, ký hiệu: "05/KH-UBND".' }),
    documentDate: t.expose('documentDate', { type: 'Day', description: '(2) Ngày tháng văn bản.' }),
    typeAndSubject: t.exposeString('typeAndSubject', { description: '(3) Tên loại và trích yếu nội dung.' }),
    signedBy: t.exposeString('signedBy', { description: '(4) Người ký.' }),
    recipients: t.exposeString('recipients', { description: '(5) Nơi nhận, the printed lines.' }),
    keptBy: t.exposeString('keptBy', { description: '(6) Đơn vị, người nhận bản lưu.' }),
    copies: t.exposeInt('copies', { nullable: true, description: '(7) Số lượng bản.' }),
    dispatchedOn: t.expose('dispatchedOn', { type: 'Day', nullable: true, description: '(8) Ngày chuyển.' }),
    receipts: t.exposeInt('receipts', { description: '(9) Ký nhận: how many confirmed receipt.' }),
    note: t.exposeString('note', { description: '(10) Ghi chú.' }),
  }),
});

builder.queryFields((t) => ({
  register: t.field({
    type: [RegisterEntryRef],
    description: 'The register of outgoing documents of a year, by number (Sổ đăng ký văn bản đi).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      year: t.arg.int({ required: true, description: 'Year of the numbers.' }),
    },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: { field: 10, multiplier: 100 },
    resolve: (_root, { issuerId, year }, { office }) => listRegister(office, issuerId, year),
  }),
  registerCsv: t.string({
    description: 'The same with the ten columns of Phụ lục IV, Mục I as a CSV file (UTF-8 with byte-order mark).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      year: t.arg.int({ required: true, description: 'Year of the numbers.' }),
    },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: 100,
    resolve: async (_root, { issuerId, year }, { office }) => registerCsv(await listRegister(office, issuerId, year)),
  }),
}));
