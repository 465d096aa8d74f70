import { type DocumentParts, splitDocument } from './document-parts';
import type { SourceLine } from './source-line';
import { readTitle, type TitleReading } from './title';
import { liftUrgency } from './urgency';

/** A document cut where its parts meet. Reading, printing and looking for citations all begin from these cuts. */
export interface DividedText {
  parts: DocumentParts;
  /** An urgency stamp that stood below the kind instead of in the head. */
  stamped: ReturnType<typeof liftUrgency>;
  title: TitleReading;
  titleLines: SourceLine[];
  /** From the first basis to the last line before "Nơi nhận". */
  body: SourceLine[];
}

export function divideText(lines: readonly SourceLine[]): DividedText {
  const parts = splitDocument(lines);
  const stamped = liftUrgency(parts.main);
  const title = readTitle(stamped.rest);
  return {
    parts,
    stamped,
    title,
    titleLines: stamped.rest.slice(0, title.used),
    body: stamped.rest.slice(title.used),
  };
}
