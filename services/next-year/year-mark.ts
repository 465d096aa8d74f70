import type { ChangeKind } from './text-change';

/** A place of the text that names a year, or hangs on one. */
export interface YearMark {
  kind: ChangeKind;
  from: number;
  to: number;
  /** The words now; null: they stay. */
  text: string | null;
  why: string;
}

/** Finds marks in a text (NFC) and its key, in printed order. */
export type FindMarks = (key: string, text: string, planYear: number) => YearMark[];
