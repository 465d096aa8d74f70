/** What was done to one place of last year's text, and what is left to a person. */
export const CHANGE_KINDS = {
  /** "năm 2026" → "năm 2027". */
  YEAR: { changed: true },
  /** A day, month, quarter or school year of the plan's year. */
  DATE: { changed: true },
  /** 29/02 of a year that has none, or the last day of February of a leap year. */
  LEAP_DAY: { changed: true },
  /** "Bính Ngọ" → "Đinh Mùi". */
  LUNAR_NAME: { changed: true },
  /** Number and date of the document: given after the signature (Điều 15.2). */
  NUMBER: { changed: true },
  /** A unit that no longer exists and has one successor. */
  UNIT: { changed: true },
  /** A unit that no longer exists and has none or several: a person chooses. */
  UNIT_CHOICE: { changed: false },
  /** A cited document: its number, date and subject are never touched. */
  CITED: { changed: false },
  /** The same, of the plan's year or the year before: the one of next year may be there already. */
  CITED_OF_YEAR: { changed: false },
  /** A year, day or range of years that may or may not be the plan's own. */
  OTHER_YEAR: { changed: false },
  /** A day of the week printed beside a day that was moved. */
  WEEKDAY: { changed: false },
  /** "Kỷ niệm 80 năm". */
  ANNIVERSARY: { changed: false },
} as const satisfies Record<string, { changed: boolean }>;

export type ChangeKind = keyof typeof CHANGE_KINDS;

export interface TextChange {
  kind: ChangeKind;
  /** Line of the new text, from 1; lines are those of last year's text. */
  line: number;
  /** The words of last year, white space collapsed. */
  from: string;
  /** The words now; null: left as they were, to be checked by a person. */
  to: string | null;
  /** A Vietnamese sentence for the drafter. */
  why: string;
}
