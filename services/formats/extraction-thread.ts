import { parentPort, workerData } from 'node:worker_threads';
import type { Refusal } from '../reading/plan-reading';
import { decodeBytes } from './decode-bytes';
import { type Extraction, type Inspection, Refused } from './extraction';
import { inspectOffice } from './inspect-office';
import { inspectPdf } from './pdf/inspect-pdf';
import { loadPdf, readPdf } from './pdf/read-pdf';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { FILE_REFUSALS } from './refusals-of-files';

export interface ReadInput {
  task: 'read';
  format: 'html' | 'zip' | 'pdf';
  bytes: Uint8Array;
}

export interface InspectInput {
  task: 'inspect';
  /** `pdf`, `docx`, `xlsx`, `pptx`. */
  extension: string;
  bytes: Uint8Array;
}

export type ThreadInput = ReadInput | InspectInput;

/** First that the thread is ready, then what it found. */
export interface ThreadMessage {
  found: Extraction | Inspection | null;
}

/** The thread `extractInThread` starts: one file, then it ends. */
async function main(input: ThreadInput): Promise<void> {
  if (input.task === 'read' ? input.format === 'pdf' : input.extension === 'pdf') await loadPdf();
  tell({ found: null });
  tell({ found: input.task === 'read' ? await extract(input) : await inspect(input) });
}

async function extract({ format, bytes }: ReadInput): Promise<Extraction> {
  try {
    if (format === 'html') return readHtml(decodeBytes(bytes));
    return format === 'zip' ? readDocx(bytes) : await readPdf(bytes);
  } catch (error) {
    return { text: '', notes: [], refusal: refusalOf(error) };
  }
}

async function inspect({ extension, bytes }: InspectInput): Promise<Inspection> {
  try {
    return extension === 'pdf' ? await inspectPdf(bytes) : await inspectOffice(bytes, extension);
  } catch (error) {
    return { refusal: refusalOf(error), documents: [], cells: [] };
  }
}

function refusalOf(error: unknown): Refusal {
  return error instanceof Refused ? error.refusal : FILE_REFUSALS.damaged;
}

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

void main(workerData as ThreadInput);
