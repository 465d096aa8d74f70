import { lineAt, type Paragraph } from '../paragraphs';
import { textKey } from '../text-key';

/** A paragraph of the body with its key, as the findings about wording read it. */
export interface ProofParagraph {
  text: string;
  key: string;
  paragraph: Paragraph;
  /** Line of the input on which a position of `text` was printed. */
  lineOf(at: number): number;
}

/** Plans are far shorter; what lies beyond is not proofread, so two megabytes take no longer than a plan. */
const MOST_CHARACTERS = 300_000;

export function proofText(paragraphs: readonly Paragraph[]): ProofParagraph[] {
  const proof: ProofParagraph[] = [];
  let left = MOST_CHARACTERS;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    const text = paragraph.text.slice(0, left);
    left -= text.length + 1;
    proof.push({ text, key: textKey(text), paragraph, lineOf: (at) => lineAt(paragraph, at) });
  }
  return proof;
}
