import type { EvidenceLevel } from '../wording/states/evidence-words';

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

/** A table of the body or an annex; a row may be shorter than the others. */
export interface TableBlock {
  kind: 'table';
  /** Repeated on every page the table runs over; null for a table without a header row. */
  header: string[] | null;
  rows: string[][];
}

export type BodyPart = BodyBlock | TableBlock;

/** Phụ lục: begins on a page of its own and counts its pages from one (Phụ lục I, Mục III.1). */
export interface Annex {
  /** `Phụ lục`, `Phụ lục II`; null for an annex that is headed by its title alone. */
  heading: string | null;
  title: string | null;
  /** `(Kèm theo Kế hoạch số 05/KH-UBND ngày …)` */
  attachedTo: string | null;
  parts: BodyPart[];
}

/** What stands on the document where ink would stand. An approval by mail is no digital signature, and it says so. */
export interface SignatureEvidence {
  level: EvidenceLevel;
  at: Date;
  label: string;
  /** What the approval proves and what it does not replace; printed at the foot. */
  note?: string;
}

/** Ô số 7a, 7b. */
export interface PrintedSignature {
  /** Capacity and position: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  lines: string[];
  /** `(Đã ký)` as a copy shows it. */
  mark?: string | null;
  name: string | null;
  /** Set once signed. */
  evidence: SignatureEvidence | null;
}

/**
 * A plan ready to be laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I. HTML, .docx and PDF are prints of this one
 * model. Strings are as they shall be printed; the layouts add nothing but the fixed words of the form.
 */
export interface PlanDocument {
  /** PARTY: "ĐẢNG CỘNG SẢN VIỆT NAM" instead of Quốc hiệu and Tiêu ngữ; left out: STATE. */
  form?: 'STATE' | 'PARTY';
  /** Letterhead (ô số 2). `parent`: the direct superior body; null for a body that prints none. */
  issuer: { parent: string | null; name: string };
  /** Further bodies of a joint plan (kế hoạch liên tịch, phối hợp), printed below the first. */
  coIssuers?: string[];
  /** `05`, leading zero kept; null leaves the room the clerk fills (ô số 3). */
  number: string | null;
  /** `KH-UBND`, of the Party `KH/HU`; null where unknown. */
  symbol: string | null;
  /** Numbers the other bodies of a joint plan gave it in their own books, as printed: `12/KHPH-CAX`. */
  coNumbers?: string[];
  place: string | null;
  /** Parts that are null leave room. */
  date: { day: number | null; month: number | null; year: number | null };
  /** `KẾ HOẠCH`. */
  docKind: string;
  /** Trích yếu. */
  title: string;
  /** Below the title: "(Ban hành kèm theo Quyết định số …)". */
  attachedTo?: string | null;
  /** Urgency stamp; null for an ordinary plan. */
  urgency: string | null;
  /** Căn cứ, one paragraph each, with their punctuation. */
  legalBases: string[];
  body: BodyPart[];
  /** Lines of "Nơi nhận" without the dash, with their punctuation; "Lưu" stands apart. */
  recipients: string[];
  /** `Lưu: VT, NV (05).`; null where there is none. */
  archiveLine: string | null;
  signature: PrintedSignature;
  /** Further signatures of a joint plan, left to right after the first. */
  coSignatures?: PrintedSignature[];
  annexes?: Annex[];
  /** SHA-256 (hex) of what was approved; printed small at the foot. */
  contentHash: string | null;
  draft: boolean;
  /** Where anybody can check the document; only of one that has its number. The PDF carries it as a QR code. */
  verifyUrl?: string;
  /** A line above the document: recalled, corrected, superseded. */
  banner?: string;
}
