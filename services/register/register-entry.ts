/** A row of the register of outgoing documents (Sổ đăng ký văn bản đi, Nghị định 30/2020 Phụ lục IV.I). */
export interface RegisterEntry {
  /** `issuerId/series/year/number`: inserting the row is the allocation of the number. */
  _id: string;
  schemaVersion: 1;
  /** Unique: a plan has one number. */
  planId: string;
  issuerId: string;
  series: string;
  year: number;
  number: number;
  /** (1) Số, ký hiệu: `05/KH-UBND`. */
  numberAndSymbol: string;
  /** (2) Ngày tháng văn bản, Vietnam calendar day. */
  documentDate: string;
  /** (3) Tên loại và trích yếu. */
  typeAndSubject: string;
  /** (4) Người ký. */
  signedBy: string;
  /** (5) Nơi nhận, the printed lines. */
  recipients: string;
  /** (6) Đơn vị, người nhận bản lưu. */
  keptBy: string;
  /** (7) Số lượng bản. */
  copies: number | null;
  /** (8) Ngày chuyển. */
  dispatchedOn: string | null;
  /** (9) Ký nhận: units that confirmed receipt. */
  receipts: number;
  /** (10) Ghi chú. */
  note: string;
}
