/** Points in a millimetre. */
export const MM = 72 / 25.4;

/**
 * Form and layout after Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I and II. Lengths in millimetres, letters in points.
 * Where the decree leaves a span, the value is what offices commonly set.
 */
export const MEASURES = {
  page: { widthMm: 210, heightMm: 297 },
  /** Mục I.3: top and bottom 20–25, left 30–35, right 15–20. */
  marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Mục I.2; the PDF carries Tinos, which has the same widths. */
  font: 'Times New Roman',
  sizePt: {
    pageNumber: 13,
    nation: 12,
    motto: 13,
    issuer: 12,
    number: 13,
    date: 13,
    kind: 14,
    title: 14,
    body: 14,
    capacity: 13,
    name: 13,
    recipientsTitle: 12,
    recipients: 11,
    stamp: 13,
    evidence: 10,
    table: 12,
    annex: 14,
    smallPrint: 9,
  },
  /** Height of a line as a share of its letters: between single and one and a half (Mục II.6.d). */
  lineHeight: { body: 1.3, tight: 1.2 },
  /** Mục II.6.d: at least 6 pt between paragraphs, first line in by 1 or 1.27 cm. */
  paragraphGapPt: 6,
  firstLineIndentMm: 12.7,
  /** Share of the page that the left column of letterhead takes; the Quốc hiệu needs the rest. */
  letterheadLeftShare: 0.43,
  /** Room for ink, stamp or the picture of a signature. */
  signRoomMm: 24,
  /** Lines below issuer and trích yếu: one third to one half of the text (Mục II.2, II.5). */
  shortLineShare: 0.4,
  /** Phụ lục I, Mục III.2.b: KHẨN 20 x 8, THƯỢNG KHẨN 40 x 8, HỎA TỐC 30 x 8. */
  stampHeightMm: 8,
} as const;

export function stampWidthMm(stamp: string): number {
  if (/thượng/iu.test(stamp)) return 40;
  return /^khẩn/iu.test(stamp) ? 20 : /hẹn/iu.test(stamp) ? 50 : 30;
}
