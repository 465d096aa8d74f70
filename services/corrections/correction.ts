import type { Day } from '../reading/plan-reading';

/** What a letter of correction (công văn đính chính; Điều 18.3) says. */
export interface CorrectionWords {
  /** Number and symbol of the letter: `123/UBND-VX`. */
  reference: string;
  date: Day;
  /** In words: what was wrong, what is right. */
  what: string;
  /** Line of the signed text, counted from 1, where `from` stands and `to` is meant; null where no line is meant. */
  line: number | null;
  from: string | null;
  to: string | null;
  /** The letter as a file. */
  fileId: string | null;
}

/** A letter of correction that was made known. `_id` is `planId/n`; number and text of the plan stay as they are. */
export interface CorrectionDocument extends CorrectionWords {
  _id: string;
  schemaVersion: 1;
  planId: string;
  /** Counts from 1 within the plan. */
  n: number;
  orderId: string;
  /** The clerk. */
  by: string;
  at: Date;
}

export function correctionId(planId: string, n: number): string {
  return `${planId}/${n}`;
}
