import type { Finding, Refusal } from '../reading/plan-reading';

/** What comes out of a file: the text as plain lines, or why there is none. */
export interface Extraction {
  /** Paragraphs as lines, rows of tables as `| cell | cell |`; empty with a refusal. */
  text: string;
  /** What was changed on the way and a person should know. */
  notes: Finding[];
  refusal: Refusal | null;
}

/** Thrown inside an extractor; becomes the refusal of the file. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
