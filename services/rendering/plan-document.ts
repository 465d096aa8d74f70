/** One paragraph of the body; `text` is one paragraph without line breaks. */
export interface BodyBlock {
  /**
   * section "I.", item "1.", subitem "a)", bullet "-", paragraph without a mark; heading: a title that stands alone
   * ("Phần I", "Chương II").
   */
  kind: 'section' | 'item' | 'subitem' | 'bullet' | 'paragraph' | 'heading';
  /** As printed, with its dot or bracket; null where there is none. */
  marker: string | null;
  text: string;
  /** The text is the title of what follows and stands in bold (Phụ lục I, Mục II.6.đ). */
  titled?: boolean;
}

/**
 * A plan ready to be laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I. HTML, .docx and PDF are prints of this one
 * model. Strings are as they shall be printed; the layouts add nothing but the fixed words of the form.
 */
export interface PlanDocument {
  /** Letterhead (ô số 2). `parent`: the direct superior body; null for a body that prints none. */
  issuer: { parent: string | null; name: string };
  /** `05`, leading zero kept; null leaves the room the clerk fills (ô số 3). */
  number: string | null;
  /** `KH-UBND`; null where unknown. */
  symbol: string | null;
  place: string | null;
  /** Parts that are null leave room. */
  date: { day: number | null; month: number | null; year: number | null };
  /** `KẾ HOẠCH`. */
  docKind: string;
  /** Trích yếu. */
  title: string;
  /** Urgency stamp; null for an ordinary plan. */
  urgency: string | null;
  /** Căn cứ, one paragraph each, with their punctuation. */
  legalBases: string[];
  body: BodyBlock[];
  /** Lines of "Nơi nhận" without the dash; "Lưu" stands apart. */
  recipients: string[];
  /** `Lưu: VT, NV (05).`; null where there is none. */
  archiveLine: string | null;
  signature: {
    /** Capacity and position: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
    lines: string[];
    name: string | null;
    /** Set once signed; it is written on the document what it is and what it is not. */
    evidence: { level: 'L1' | 'L2' | 'L3'; at: Date; label: string } | null;
  };
  /** SHA-256 (hex) of what was approved; printed small at the foot. */
  contentHash: string | null;
  draft: boolean;
  /** A line above the document: recalled, superseded. */
  banner?: string;
}
