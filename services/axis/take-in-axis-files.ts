import { Failure } from '../failures';
import type { Office } from '../office';
import { sha256 } from '../sha256';
import { errorMessage } from '../wording/error-message';
import { wording } from '../wording/wording';
import type { IncomingAxisFile } from './axis-port';
import { AxisRefusal } from './axis-refusal';
import { indexOrgans } from './find-subject';
import { readEdxml } from './read-edxml';
import { type ReceivedStatus, takeInStatus } from './take-in-status';

const AT_ONCE = 500;
/** So many in a row that cannot be taken in are an engine that is away. */
const PATIENCE = 5;

interface Waiting extends ReceivedStatus {
  file: IncomingAxisFile;
}

/**
 * Takes in the status messages that the gateway of the axis has put down, in the order of their own times. What cannot be
 * taken in is put aside with its reason, and nothing is changed; what fails for want of an engine stays for the next round.
 * @returns how many were taken in.
 */
export async function takeInAxisFiles(office: Office): Promise<number> {
  if (!office.axis) return 0;
  const waiting: Waiting[] = [];
  let looked = 0;
  for await (const file of office.axis.port.receive()) {
    await settle(office, file, async () => {
      waiting.push(read(file));
      return false;
    });
    looked += 1;
    if (looked === AT_ONCE) break;
  }
  if (waiting.length === 0) return 0;
  const organs = indexOrgans(await office.directory(), office.clock());
  waiting.sort((a, b) => a.status.at.getTime() - b.status.at.getTime() || a.status.code - b.status.code);
  const outcomes = { DONE: 0, LEFT: 0, REFUSED: 0, FAILED: 0 };
  for (const one of waiting) {
    outcomes[await settle(office, one.file, () => takeInStatus(office, organs, one))] += 1;
    if (outcomes.FAILED === PATIENCE) break;
  }
  return outcomes.DONE;
}

function read(file: IncomingAxisFile): Waiting {
  const { content } = file;
  if (content === null) throw new AxisRefusal('TOO_LARGE');
  const message = readEdxml(content);
  if (message.kind !== 'STATUS') throw new AxisRefusal('NOT_A_STATUS');
  return { file, status: message.status, digest: sha256(content) };
}

/** @param takeIn answers false where the file has to stay. */
async function settle(
  office: Office,
  file: IncomingAxisFile,
  takeIn: () => Promise<boolean>,
): Promise<'DONE' | 'LEFT' | 'REFUSED' | 'FAILED'> {
  const digest = file.content ? sha256(file.content) : null;
  try {
    if (!(await takeIn())) return 'LEFT';
    await file.done();
    return 'DONE';
  } catch (error) {
    const reason = reasonOf(error);
    // Another file may still be taken in; this one is tried again.
    office.log(reason ? 'axis-message-refused' : 'axis-message-failed', {
      file: digest,
      ...(reason ? { reason: reason.code } : { error: String(error) }),
    });
    if (!reason) return 'FAILED';
    await file.refuse(`${reason.code}\n${reason.words}\n`);
    return 'REFUSED';
  }
}

/** Null: not the message is at fault, and it is tried again. */
function reasonOf(error: unknown): { code: string; words: string } | null {
  if (error instanceof AxisRefusal) {
    const words = wording('vi').axis.refusals[error.code];
    return { code: error.code, words: error.detail === null ? words : `${words} (${error.detail})` };
  }
  if (!(error instanceof Failure) || error.code === 'UNAVAILABLE' || error.code === 'INTERNAL') return null;
  return { code: error.code, words: errorMessage('vi', error.code, error.details) };
}
