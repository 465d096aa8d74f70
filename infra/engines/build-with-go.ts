import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { engineSourcesDir } from './engine-sources-dir';
import { enginesCacheDir } from './engines-cache-dir';
import { findOnPath } from './find-on-path';
import type { LocatedEngine } from './located-engine';
import { type ProgramResult, runProgram } from './run-program';
import { showProgress } from './show-progress';
import { withBuildLock } from './with-build-lock';

export interface GoBuild {
  /** Folder below `infra/engines/go`. */
  readonly module: string;
  /** What to build: `.` or the path of a package pinned by a `tool` directive. */
  readonly package: string;
  /** Name of the program. */
  readonly name: string;
  /**
   * A program of the module that writes, into the folder given with `-out`, a `go.mod` which replaces a pinned module
   * by a changed copy.
   */
  readonly patch?: string;
}

const buildTimeoutMs = 30 * 60_000;

/** The program as an earlier build left it in the cache, or null. */
export async function findBuilt(build: GoBuild): Promise<LocatedEngine | null> {
  const path = await cachedPath(build);
  return (await exists(path)) ? { path, how: `cache (${path})` } : null;
}

/**
 * Builds the pinned module into the cache; two minutes for Temporal on two cores, half a minute for the other.
 *
 * @returns null where `go` is not installed
 * @throws with the compiler's last lines when the build fails
 */
export async function buildWithGo(build: GoBuild, log: (line: string) => void): Promise<LocatedEngine | null> {
  const go = findOnPath('go');
  if (go === null) return null;
  const path = await cachedPath(build);
  const compile = () => showProgress(`Building ${build.name} with go`, log, () => runBuild(go, build, path, log));
  await withBuildLock(`${path}.lock`, () => exists(path), compile);
  return { path, how: `built with go (${path})` };
}

async function runBuild(go: string, build: GoBuild, path: string, log: (line: string) => void): Promise<void> {
  const temporaryPath = `${path}.${process.pid}`;
  await mkdir(enginesCacheDir(), { recursive: true });
  const patchDir = await mkdtemp(join(enginesCacheDir(), 'patch-'));
  try {
    const modFile = await writePatch(go, build, patchDir, log);
    const args = ['build', '-trimpath', '-buildvcs=false', ...modFile, '-o', temporaryPath, build.package];
    const result = await runGo(go, build, args);
    if (result.exitCode !== 0) {
      await rm(temporaryPath, { force: true });
      throw new Error(`go build of ${build.name} failed:\n${result.output.trim()}`);
    }
    await rename(temporaryPath, path);
  } finally {
    await rm(patchDir, { recursive: true, force: true });
  }
}

/** The unchanged engine gives the same answers, so it is better than none. */
async function writePatch(
  go: string,
  build: GoBuild,
  folder: string,
  log: (line: string) => void,
): Promise<readonly string[]> {
  if (build.patch === undefined) return [];
  const result = await runGo(go, build, ['run', build.patch, '-out', folder]);
  if (result.exitCode === 0) return [`-modfile=${join(folder, 'go.mod')}`];
  log(`WARNING: ${build.name} is built without its changes and will be slow: ${result.output.trim()}`);
  return [];
}

function runGo(go: string, build: GoBuild, args: readonly string[]): Promise<ProgramResult> {
  return runProgram(go, args, {
    cwd: join(engineSourcesDir(), 'go', build.module),
    // Both engines are pure Go; without cgo they need no compiler for C and run on any Linux.
    env: { ...process.env, CGO_ENABLED: '0' },
    timeoutMs: buildTimeoutMs,
  });
}

/** The name carries a hash of everything that goes into the program: a changed pin or source is another program. */
async function cachedPath(build: GoBuild): Promise<string> {
  const folder = join(engineSourcesDir(), 'go', build.module);
  const hash = createHash('sha256');
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    if (/^go\.(mod|sum)$|(?<!_test)\.go$/.test(basename(file)))
      hash.update(file).update(await readFile(join(folder, file)));
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const platform = `${process.platform}-${process.arch}`;
  return join(enginesCacheDir(), `${build.name}-${platform}-${hash.digest('hex').slice(0, 12)}${suffix}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
