import { extractText, type SubmittedFile } from '../formats/extract-text';
import type { Finding } from '../reading/plan-reading';
import { convertedEncoding, repairEncoding } from '../reading/repair-encoding';
import { composed } from '../state-secrets/composed';
import { refuseSecretDocument } from '../state-secrets/refuse-state-secrets';
import { refuseReading } from './refuse-reading';

/** The text of a revision to be, in Unicode, and what was changed to get it. */
export interface TakenInText {
  text: string;
  notes: Finding[];
  /** The uploaded file it came in. */
  sourceFileId?: string;
}

/** A text as it was pasted, in NFC; one in an old encoding is converted where that is sure. */
export function takeInText(pasted: string): TakenInText {
  const { text, from } = repairEncoding(pasted);
  return { text: composed(text), notes: from === null ? [] : [convertedEncoding(from)] };
}

/**
 * The text of a file that was sent in: .txt, .md, .html, .docx, or a .pdf with text.
 * @throws Failure TEXT_EMPTY, TEXT_TOO_LARGE, UNREADABLE; STATE_SECRET_REFUSED for a stamp beside the text (in a header).
 */
export async function takeInFile(file: SubmittedFile): Promise<TakenInText> {
  const { text, notes, refusal, asides } = await extractText(file);
  if (refusal) throw refuseReading(refusal);
  for (const words of asides ?? []) refuseSecretDocument(words);
  const taken = takeInText(text);
  return { text: taken.text, notes: [...notes, ...taken.notes] };
}
