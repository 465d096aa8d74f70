import { buildWithGo, findBuilt, type GoBuild } from './build-with-go';
import { downloadMongod, findDownloadedMongod } from './download-mongod';
import { findOnPath } from './find-on-path';
import type { LocatedEngine } from './located-engine';
import { runProgram } from './run-program';

/** Two programs speak the protocol; their files differ, so data written by one is invisible to the other. */
export type MongoKind = 'mongod' | 'embedded';

export interface LocatedMongo extends LocatedEngine {
  readonly kind: MongoKind;
}

const goBuild: GoBuild = { module: 'mongo', package: '.', name: 'noinhan-mongo', patch: './patch' };
const trialTimeoutMs = 20_000;

/**
 * Finds a document engine: `mongod` on `PATH`, the cache, an official download, a build of the embedded engine.
 *
 * @param only restricts the search to the kind that wrote the data at hand; null for new data
 * @throws with what to install where none of these works
 */
export async function findMongo(log: (line: string) => void, only: MongoKind | null): Promise<LocatedMongo> {
  const found =
    as('mongod', only === 'embedded' ? null : await onPath()) ??
    as('mongod', only === 'embedded' ? null : await findDownloadedMongod()) ??
    as('embedded', only === 'mongod' ? null : await findBuilt(goBuild)) ??
    as('mongod', only === 'embedded' ? null : await downloadMongod(log)) ??
    as('embedded', only === 'mongod' ? null : await buildWithGo(goBuild, log));
  if (found !== null) return found;
  throw new Error(
    'Không tìm thấy MongoDB. Hãy cài MongoDB (lệnh "mongod") hoặc Go từ 1.24, hoặc đặt MONGODB_URL.\n' +
      `No document engine was found${only === 'mongod' ? ' (the data folder was written by mongod)' : ''}: no ` +
      '"mongod" on PATH, no download possible, no Go to build the embedded engine. Install MongoDB or Go 1.24+, or ' +
      'set MONGODB_URL to a running server.',
  );
}

function as(kind: MongoKind, located: LocatedEngine | null): LocatedMongo | null {
  return located === null ? null : { ...located, kind };
}

async function onPath(): Promise<LocatedEngine | null> {
  const path = findOnPath('mongod');
  if (path === null) return null;
  const { exitCode } = await runProgram(path, ['--version'], { timeoutMs: trialTimeoutMs });
  return exitCode === 0 ? { path, how: `binary on PATH (${path})` } : null;
}
