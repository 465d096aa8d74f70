import { Failure } from '../../services/failures';
import { listRegister, pageOfRegister } from '../../services/register/list-register';
import { registerCsv } from '../../services/register/register-csv';
import type { RegisterEntry } from '../../services/register/register-entry';
import { builder } from '../builder';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';

export const RegisterEntryRef = builder.objectRef<RegisterEntry>('RegisterEntry').implement({
  description: 'A row of the register of outgoing documents (Sổ đăng ký văn bản đi; Điều 15, Phụ lục IV, Mục I).',
  authScopes: ({ issuerId }) => ({ staffOfIssuer: issuerId }),
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

const RegisterConnection = connectionOf(RegisterEntryRef, 'RegisterEntry', 'The register, page by page.');

builder.queryFields((t) => ({
  register: t.field({
    type: RegisterConnection,
    description: 'The register of outgoing documents of a year, by series and number (Sổ đăng ký văn bản đi).',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The issuing body.' }),
      year: t.arg.int({ required: true, description: 'Year of the numbers.' }),
      ...pageArgs,
    },
    authScopes: (_root, { issuerId }) => ({ staffOfIssuer: issuerId }),
    complexity: pageCost,
    resolve: (_root, { issuerId, year, ...args }, { office }) =>
      pageOf(
        args,
        ({ after, limit }) => pageOfRegister(office, { issuerId, year }, { after: rowAt(after), limit }),
        ({ series, number }) => `${series}/${number}`,
      ),
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

/** @throws Failure BAD_USER_INPUT for the cursor of another list. */
function rowAt(after: string | null): { series: string; number: number } | null {
  if (after === null) return null;
  const [, series, number] = /^(.*)\/(\d{1,9})$/.exec(after) ?? [];
  if (series === undefined) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { series, number: Number(number) };
}
