import { LARGEST_INPUT_BYTES } from '../reading/refusals';
import { decodeBytes } from './decode-bytes';
import { extractInThread } from './extract-in-thread';
import type { Extraction } from './extraction';
import { FILE_REFUSALS } from './refusals-of-files';
import { sniffFormat } from './sniff-format';

export interface SubmittedFile {
  bytes: Uint8Array;
  /** Only asked where the content does not say what it is. */
  fileName?: string;
}

/** The text of a file (.txt, .md, .html, .docx, .pdf with text), or why there is none. Never throws, never hangs. */
export async function extractText({ bytes, fileName }: SubmittedFile): Promise<Extraction> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > LARGEST_INPUT_BYTES) return refuse('tooLarge');
  const format = sniffFormat(bytes, fileName);
  if (typeof format !== 'string') return { text: '', notes: [], refusal: format };
  if (format === 'text') return { text: decodeBytes(bytes), notes: [], refusal: null };
  return extractInThread({ format, bytes });
}

function refuse(why: keyof typeof FILE_REFUSALS): Extraction {
  return { text: '', notes: [], refusal: FILE_REFUSALS[why] };
}
