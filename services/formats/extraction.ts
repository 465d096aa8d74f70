import type { Finding, Refusal } from '../reading/plan-reading';

/** What comes out of a file: the text as plain lines, or why there is none. */
export interface Extraction {
  /** Paragraphs as lines, rows of tables as `| cell | cell |`; empty with a refusal. */
  text: string;
  /** What was changed on the way and a person should know. */
  notes: Finding[];
  refusal: Refusal | null;
  /** What stands beside the text (headers, footers, notes): never part of it, but looked through for stamps. */
  asides?: string[];
}

/** What a file that is only kept has inside. */
export interface Inspection {
  refusal: Refusal | null;
  /** Texts that each begin with a head of their own: the body, a header, a slide. Empty for what cannot be read (a scan). */
  documents: string[];
  /** Single words of a table of figures. */
  cells: string[];
}

/** Thrown inside an extractor; becomes the refusal of the file. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
