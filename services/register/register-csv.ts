import { stringify } from 'csv-stringify/sync';
import type { RegisterEntry } from './register-entry';

/** The ten columns of the register of outgoing documents (Phụ lục IV.I), in their order. */
const COLUMNS: { heading: string; value: (entry: RegisterEntry) => string | number | null }[] = [
  { heading: 'Số, ký hiệu văn bản', value: (entry) => entry.numberAndSymbol },
  { heading: 'Ngày tháng văn bản', value: (entry) => entry.documentDate.split('-').reverse().join('/') },
  { heading: 'Tên loại và trích yếu nội dung văn bản', value: (entry) => entry.typeAndSubject },
  { heading: 'Người ký', value: (entry) => entry.signedBy },
  { heading: 'Nơi nhận văn bản', value: (entry) => entry.recipients },
  { heading: 'Đơn vị, người nhận bản lưu', value: (entry) => entry.keptBy },
  { heading: 'Số lượng bản', value: (entry) => entry.copies },
  { heading: 'Ngày chuyển', value: (entry) => entry.dispatchedOn?.split('-').reverse().join('/') ?? null },
  { heading: 'Ký nhận', value: (entry) => entry.receipts },
  { heading: 'Ghi chú', value: (entry) => entry.note },
];

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe (CSV injection). */
function cell(value: string | number | null): string | number {
  if (typeof value === 'number') return value;
  const text = value ?? '';
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** RFC 4180 with a byte-order mark, so that spreadsheets open Vietnamese text right. Rows by number. */
export function registerCsv(entries: RegisterEntry[]): string {
  const rows = [...entries]
    .sort((a, b) => a.number - b.number)
    .map((entry) => COLUMNS.map(({ value }) => cell(value(entry))));
  const headings = COLUMNS.map(({ heading }) => heading);
  return stringify([headings, ...rows], { bom: true, quoted_string: true, record_delimiter: 'windows' });
}
