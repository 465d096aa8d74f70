import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enginesCacheDir } from './engines-cache-dir';
import type { LocatedEngine } from './located-engine';
import { recentFailure } from './recent-failure';
import { runProgram } from './run-program';
import { showProgress } from './show-progress';

const version = '8.0.12';
const firstAnswerTimeoutMs = 4_000;
const trialTimeoutMs = 20_000;

/** A mongod downloaded earlier, or null. */
export async function findDownloadedMongod(): Promise<LocatedEngine | null> {
  const path = await readFile(pathFile(), 'utf8').catch(() => '');
  if (path === '') return null;
  return access(path).then(
    () => ({ path, how: `cache (${path})` }),
    () => null,
  );
}

/**
 * Fetches an official mongod with mongodb-memory-server-core, which knows the archive for each system and checks its
 * sum.
 *
 * @returns null without a network (known after 4 s, then remembered for 10 minutes), where no build exists for this
 *   system, or where the build does not run on it (an old processor, a missing library)
 */
export async function downloadMongod(log: (line: string) => void): Promise<LocatedEngine | null> {
  const failure = recentFailure('download-mongod');
  if (await failure.isRemembered()) return null;
  try {
    await fetch('https://fastdl.mongodb.org/', { method: 'HEAD', signal: AbortSignal.timeout(firstAnswerTimeoutMs) });
    const path = await showProgress(`Downloading mongod ${version}`, log, fetchBinary);
    const tried = await runProgram(path, ['--version'], { timeoutMs: trialTimeoutMs });
    if (tried.exitCode !== 0) throw new Error(tried.output);
    await writeFile(pathFile(), path);
    await failure.forget();
    return { path, how: `downloaded (${path})` };
  } catch (error) {
    await failure.remember(String(error));
    return null;
  }
}

async function fetchBinary(): Promise<string> {
  const downloadDir = join(enginesCacheDir(), 'mongod');
  await mkdir(downloadDir, { recursive: true });
  // Loaded late: the module reads its own configuration files when it is required.
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return MongoBinary.getPath({ version, downloadDir, checkMD5: true });
}

function pathFile(): string {
  return join(enginesCacheDir(), `mongod-${version}.path`);
}
