import type { Day } from '../reading/plan-reading';

/** A plan as a form delivers it, part by part; every text is one line, without numbering. */
export interface PlanDraft {
  /** Trích yếu: "Thực hiện công tác dân vận chính quyền năm 2026". */
  title: string;
  /** "Căn cứ" and the act, "Thực hiện" and the directive … in the order of print. */
  legalBases: { lead: string; text: string }[];
  /** Numbered I, II, III … before "TỔ CHỨC THỰC HIỆN". */
  sections: { heading: string; items: string[] }[];
  /** Items of "TỔ CHỨC THỰC HIỆN", in the order of print. */
  assignments: DraftAssignment[];
  /** Lines of "Nơi nhận" without the "Lưu" line, which follows from the issuer's settings. */
  recipients: { name: string; purpose: string | null }[];
  /** Shown on the "Lưu" line after the keeping units. */
  drafterMark: string | null;
  copies: number | null;
}

export interface DraftAssignment {
  unit: string;
  /** `request`: "Đề nghị …", for bodies that cannot be ordered. */
  mode: 'order' | 'request';
  /** Sentences with their deadlines in words: "Báo cáo kết quả về UBND tỉnh trước ngày 15/12/2026." */
  tasks: string[];
}

/** What the form does not ask because the directory knows it. */
export interface DraftFrame {
  issuerName: string;
  /** "UBND xã Phan"; how the text calls the issuer. */
  issuerShortName: string;
  /** `KH-UBND` */
  symbol: string;
  place: string;
  today: Day;
  /** `["VT", "NV"]` */
  archiveUnits: readonly string[];
  /** Lines of the signature block, last the name. */
  signatureBlock: readonly string[];
}
