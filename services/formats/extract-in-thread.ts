import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '../reading/plan-reading';
import type { Extraction, Inspection } from './extraction';
import type { InspectInput, ReadInput, ThreadInput, ThreadMessage } from './extraction-thread';
import { FILE_REFUSALS } from './refusals-of-files';

/** The goal is two seconds for every file. */
const READING_LIMIT_MS = 1_500;
/** A file that is only kept may be ten times as large as a plan. */
const INSPECTION_LIMIT_MS = 4_000;
/** On a busy machine everything takes longer, also the start of the thread, which is not the file's fault: both are asked. */
const STARTS_FOR_READING = 7;
const LONGEST_READING_MS = 10_000;
const START_LIMIT_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Two strangers' files at a time; the others wait. */
const LANES = 2;
/** Sources are run only by tests, after a build: the thread itself is always the compiled one. */
const THREAD = __filename.endsWith('.ts')
  ? join(__dirname, '../../dist/services/formats/extraction-thread.js')
  : join(__dirname, 'extraction-thread.js');

const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
let next = 0;

/**
 * Reads a file in a thread of its own with bounds of time and memory: a file made to hang or to swell ends its thread and
 * not the service.
 */
export async function extractInThread(input: Omit<ReadInput, 'task'>): Promise<Extraction> {
  const { found, refusal } = await inLane({ task: 'read', ...input }, READING_LIMIT_MS);
  return (found as Extraction | null) ?? { text: '', notes: [], refusal };
}

/** Looks through a file that is only kept, with the same bounds. */
export async function inspectInThread(input: Omit<InspectInput, 'task'>): Promise<Inspection> {
  const { found, refusal } = await inLane({ task: 'inspect', ...input }, INSPECTION_LIMIT_MS);
  return (found as Inspection | null) ?? { refusal, documents: [], cells: [] };
}

/** What the thread found, or why it was ended. */
interface Outcome {
  found: Extraction | Inspection | null;
  refusal: Refusal;
}

function inLane(input: ThreadInput, limitMs: number): Promise<Outcome> {
  const lane = next % LANES;
  next += 1;
  const result = (lanes[lane] ?? Promise.resolve()).then(() => runThread(input, limitMs));
  lanes[lane] = result;
  return result;
}

function runThread(input: ThreadInput, limitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const worker = new Worker(THREAD, {
      workerData: input,
      resourceLimits: MEMORY,
      stdout: true,
      stderr: true,
      env: {},
    });
    let timer: NodeJS.Timeout | undefined;
    let settled = false;
    const finish = (outcome: Outcome): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(outcome));
    };
    const refuseAfter = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(refused('tooSlow')), milliseconds);
    };
    const begunAt = performance.now();
    refuseAfter(START_LIMIT_MS);
    worker.on('message', (message: ThreadMessage) => {
      if (message.found) finish({ ...refused('damaged'), found: message.found });
      else refuseAfter(readingLimit(performance.now() - begunAt, limitMs));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchInside' : 'damaged')),
    );
    worker.once('exit', () => finish(refused('damaged')));
  });
}

function readingLimit(startMs: number, limitMs: number): number {
  const [lastMinute = 0] = loadavg();
  const crowding = Math.max(1, lastMinute / availableParallelism());
  return Math.min(LONGEST_READING_MS, Math.max(limitMs * crowding, startMs * STARTS_FOR_READING));
}

function refused(why: 'tooSlow' | 'tooMuchInside' | 'damaged'): Outcome {
  return { found: null, refusal: FILE_REFUSALS[why] };
}
