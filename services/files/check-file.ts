import { Failure } from '../failures';
import { decodeBytes } from '../formats/decode-bytes';
import { inspectInThread } from '../formats/extract-in-thread';
import { refuseSecretDocument, refuseStateSecrets } from '../state-secrets/refuse-state-secrets';
import { MAX_FILE_BYTES } from './file-store';
import { sniffType } from './sniff-type';

/** Types that can be looked into; a picture cannot, and a person answers for what it shows. */
const INSPECTED: readonly string[] = ['pdf', 'docx', 'xlsx', 'pptx'];

export interface CheckedFile {
  mimeType: string;
}

/**
 * Whether a file may be kept: size, content against name, nothing that runs, no password, no bomb, no stamp of state secrecy
 * in its words. Looked at in a thread of its own, before any of it is stored.
 * @throws Failure FILE_TOO_LARGE; FILE_TYPE_REFUSED with `details.reason` (`empty`, `encrypted`, `active-content`, `too-large`,
 * `unsupported-format`, `unreadable`) and a Vietnamese `details.sentence`; STATE_SECRET_REFUSED.
 */
export async function checkFile({ name, content }: { name: string; content: Buffer }): Promise<CheckedFile> {
  if (content.length > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { maxBytes: MAX_FILE_BYTES });
  refuseStateSecrets(name.replace(/\.[a-z0-9]{1,8}$/i, ''));
  if (content.length === 0) throw new Failure('FILE_TYPE_REFUSED', { name, reason: 'empty' });
  const mimeType = sniffType(name, content);
  if (!mimeType) throw new Failure('FILE_TYPE_REFUSED', { name, reason: 'unsupported-format' });
  const extension = name.toLowerCase().split('.').pop() ?? '';
  if (INSPECTED.includes(extension)) await inspect(name, extension, content);
  else if (mimeType.startsWith('text/')) refuseSecretDocument(withoutTags(decodeBytes(content), mimeType));
  return { mimeType };
}

async function inspect(name: string, extension: string, content: Buffer): Promise<void> {
  const { refusal, documents, cells } = await inspectInThread({ extension, bytes: content });
  if (refusal) throw new Failure('FILE_TYPE_REFUSED', { name, reason: refusal.code, sentence: refusal.message });
  for (const words of documents) refuseSecretDocument(words);
  // A register names degrees in its columns; a stamp is in capitals.
  for (const cell of cells) if (cell === cell.toUpperCase()) refuseStateSecrets(cell);
}

/** Lines of a web page: a plan in it is read and refused again by its reader. */
function withoutTags(text: string, mimeType: string): string {
  return mimeType === 'text/html' ? text.replace(/<[^>]*>/g, '\n') : text;
}
