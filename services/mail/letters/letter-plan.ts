/** What every letter says about its plan. */
export interface LetterPlan {
  /** `05/KH-UBND`; null until numbered. */
  number: string | null;
  /** Trích yếu: "Triển khai thực hiện công tác dân vận chính quyền năm 2025". */
  title: string;
  /** Issuing body as it names itself in a sentence: "Ủy ban nhân dân tỉnh Hải Dương". */
  issuer: string;
  /** The stamp as printed; null for an ordinary plan. */
  urgency: string | null;
}

/** What every letter needs besides its own matter. */
export interface LetterContext {
  plan: LetterPlan;
  /** Unit, or person with the title usual before the name. */
  addressee: string;
}
