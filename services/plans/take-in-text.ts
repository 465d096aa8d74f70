import { extractText, type SubmittedFile } from '../formats/extract-text';
import type { Finding } from '../reading/plan-reading';
import { convertedEncoding, repairEncoding } from '../reading/repair-encoding';
import { refuseReading } from './refuse-reading';

/** The text of a revision to be, in Unicode, and what was changed to get it. */
export interface TakenInText {
  text: string;
  notes: Finding[];
}

/** A text as it was pasted; one in an old encoding is converted where that is sure. */
export function takeInText(pasted: string): TakenInText {
  const { text, from } = repairEncoding(pasted);
  return { text, notes: from === null ? [] : [convertedEncoding(from)] };
}

/**
 * The text of a file that was sent in: .txt, .md, .html, .docx, or a .pdf with text.
 * @throws Failure TEXT_EMPTY, TEXT_TOO_LARGE, UNREADABLE.
 */
export async function takeInFile(file: SubmittedFile): Promise<TakenInText> {
  const { text, notes, refusal } = await extractText(file);
  if (refusal) throw refuseReading(refusal);
  const taken = takeInText(text);
  return { text: taken.text, notes: [...notes, ...taken.notes] };
}
