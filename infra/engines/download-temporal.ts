import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { enginesCacheDir } from './engines-cache-dir';
import type { LocatedEngine } from './located-engine';
import { recentFailure } from './recent-failure';
import { runProgram } from './run-program';
import { showProgress } from './show-progress';

/** The version that `go/temporal/go.mod` pins too. */
const version = '1.5.1';
const firstAnswerTimeoutMs = 4_000;
const unpackTimeoutMs = 60_000;

/** A Temporal CLI downloaded earlier, or null. */
export async function findDownloadedTemporal(): Promise<LocatedEngine | null> {
  const path = downloadedPath();
  return access(path).then(
    () => ({ path, how: `cache (${path})` }),
    () => null,
  );
}

/**
 * Fetches the official build from Temporal's download service.
 *
 * This is the address from which the SDK's test package downloads. The package itself is not used: it downloads only
 * as a part of starting a server for tests, and that would fix the SDK's runtime settings for the whole process.
 *
 * @returns null without a network (known after 4 s, then remembered for 10 minutes) or on Windows
 */
export async function downloadTemporal(
  log: (line: string) => void,
  origin = 'https://temporal.download',
): Promise<LocatedEngine | null> {
  if (process.platform === 'win32') return null;
  const failure = recentFailure('download-temporal');
  if (await failure.isRemembered()) return null;
  try {
    const response = await firstAnswer(
      `${origin}/cli/archive/v${version}?platform=${process.platform}&arch=${goArch()}`,
    );
    await showProgress(`Downloading temporal ${version}`, log, () => unpack(response));
    await failure.forget();
    return { path: downloadedPath(), how: `downloaded (${downloadedPath()})` };
  } catch (error) {
    await failure.remember(String(error));
    return null;
  }
}

async function firstAnswer(url: string): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), firstAnswerTimeoutMs);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

async function unpack(response: Response): Promise<void> {
  await mkdir(enginesCacheDir(), { recursive: true });
  const folder = await mkdtemp(join(enginesCacheDir(), 'download-'));
  try {
    const archive = join(folder, 'archive.tar.gz');
    await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(archive));
    const unpacked = await runProgram('tar', ['-xzf', archive, '-C', folder, 'temporal'], {
      timeoutMs: unpackTimeoutMs,
    });
    const tried = await runProgram(join(folder, 'temporal'), ['--version'], { timeoutMs: unpackTimeoutMs });
    if (unpacked.exitCode !== 0 || tried.exitCode !== 0) throw new Error(unpacked.output + tried.output);
    await rename(join(folder, 'temporal'), downloadedPath());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function downloadedPath(): string {
  return join(enginesCacheDir(), `temporal-${version}-official-${process.platform}-${process.arch}`);
}

function goArch(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}
