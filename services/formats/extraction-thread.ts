import { parentPort, workerData } from 'node:worker_threads';
import { decodeBytes } from './decode-bytes';
import { type Extraction, Refused } from './extraction';
import { loadPdf, readPdf } from './pdf/read-pdf';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { FILE_REFUSALS } from './refusals-of-files';

export interface ThreadInput {
  format: 'html' | 'zip' | 'pdf';
  bytes: Uint8Array;
}

/** First that the thread is ready, then what it read. */
export interface ThreadMessage {
  extraction: Extraction | null;
}

/** The thread `extractInThread` starts: one file, then it ends. */
async function main({ format, bytes }: ThreadInput): Promise<void> {
  if (format === 'pdf') await loadPdf();
  tell({ extraction: null });
  tell({ extraction: await extract(format, bytes) });
}

async function extract(format: ThreadInput['format'], bytes: Uint8Array): Promise<Extraction> {
  try {
    if (format === 'html') return readHtml(decodeBytes(bytes));
    return format === 'zip' ? readDocx(bytes) : await readPdf(bytes);
  } catch (error) {
    return { text: '', notes: [], refusal: error instanceof Refused ? error.refusal : FILE_REFUSALS.damaged };
  }
}

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

void main(workerData as ThreadInput);
