import { buildWithGo, findBuilt, type GoBuild } from './build-with-go';
import { downloadTemporal, findDownloadedTemporal } from './download-temporal';
import { findOnPath } from './find-on-path';
import type { LocatedEngine } from './located-engine';
import { runProgram } from './run-program';

const goBuild: GoBuild = { module: 'temporal', package: 'github.com/temporalio/cli/cmd/temporal', name: 'temporal' };
const trialTimeoutMs = 20_000;

/**
 * Finds the Temporal CLI: `PATH`, the cache, an official download, a build with go.
 *
 * @throws with what to install where none of these works
 */
export async function findTemporal(log: (line: string) => void): Promise<LocatedEngine> {
  const found =
    (await onPath()) ??
    (await findDownloadedTemporal()) ??
    (await findBuilt(goBuild)) ??
    (await downloadTemporal(log)) ??
    (await buildWithGo(goBuild, log));
  if (found !== null) return found;
  throw new Error(
    'Không tìm thấy Temporal. Hãy cài Temporal CLI (lệnh "temporal") hoặc Go từ 1.25, hoặc đặt TEMPORAL_ADDRESS.\n' +
      'Temporal was not found: no "temporal" on PATH, no download possible, no Go to build it. Install the Temporal ' +
      'CLI or Go 1.25+, or set TEMPORAL_ADDRESS to a running server.',
  );
}

async function onPath(): Promise<LocatedEngine | null> {
  const path = findOnPath('temporal');
  if (path === null) return null;
  const { exitCode } = await runProgram(path, ['--version'], { timeoutMs: trialTimeoutMs });
  return exitCode === 0 ? { path, how: `binary on PATH (${path})` } : null;
}
