import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollIntervalMs = 500;

/**
 * Lets one process at a time do an expensive build; the others wait and then look whether it is done.
 *
 * The lock saves work and protects nothing: every build writes to a name of its own and is renamed into place, so
 * two builders that slip through at once (a stale lock removed twice) cost time, never a broken file.
 *
 * @param isDone asked before each attempt; true ends the wait without work
 */
export async function withBuildLock(
  lockFile: string,
  isDone: () => Promise<boolean>,
  work: () => Promise<void>,
): Promise<void> {
  await mkdir(dirname(lockFile), { recursive: true });
  while (!(await isDone())) {
    if (await takeLock(lockFile)) {
      try {
        if (!(await isDone())) await work();
        return;
      } finally {
        await rm(lockFile, { force: true });
      }
    }
    if (!(await holderIsAlive(lockFile))) await rm(lockFile, { force: true });
    else await delay(pollIntervalMs);
  }
}

async function takeLock(lockFile: string): Promise<boolean> {
  try {
    const handle = await open(lockFile, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holderIsAlive(lockFile: string): Promise<boolean> {
  const pid = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  // An empty file belongs to somebody who is just writing it; the next look decides.
  if (pid === 0) return (await ageMs(lockFile)) < 10 * pollIntervalMs;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ageMs(file: string): Promise<number> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return Number.POSITIVE_INFINITY;
  const { mtimeMs } = await handle.stat();
  await handle.close();
  return Date.now() - mtimeMs;
}
