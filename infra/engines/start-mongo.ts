import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { assertPortIsFree } from './assert-port-is-free';
import { findMongo, type LocatedMongo, type MongoKind } from './find-mongo';
import { freePort } from './free-port';
import type { RunningEngine } from './running-engine';
import { type SpawnedEngine, spawnEngine } from './spawn-engine';

export interface StartMongoOptions {
  /** Created when missing; each kind of engine keeps a folder of its own inside. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** On 127.0.0.1; chosen when absent. */
  readonly port?: number;
}

const startTimeoutMs = 60_000;
const pollIntervalMs = 50;

/**
 * Starts a document engine: a real mongod (standalone) where one can be had, else the embedded one.
 *
 * A folder stays with the engine that first wrote it: a mongod installed later must not make the data disappear.
 *
 * @returns the engine and its address; the connection string names no database
 * @throws with what to install where no engine can be had, or with the engine's last words when it does not start
 */
export async function startMongo(options: StartMongoOptions): Promise<RunningEngine & { uri: string }> {
  if (options.port !== undefined) await assertPortIsFree(options.port);
  const located = await findMongo(options.log, kindOfData(options.dataDir));
  const folder = join(options.dataDir, located.kind);
  await mkdir(folder, { recursive: true });
  const { engine, port } =
    located.kind === 'mongod'
      ? await startMongod(located, folder, options.port)
      : await startEmbedded(located, folder, options.port);
  engine.unref();
  options.log(`MongoDB: ${located.how}, 127.0.0.1:${port}`);
  return {
    how: located.how,
    pid: engine.pid,
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    stop: engine.stop,
  };
}

function kindOfData(dataDir: string): MongoKind | null {
  const kinds: MongoKind[] = ['mongod', 'embedded'];
  return kinds.find((kind) => existsSync(join(dataDir, kind))) ?? null;
}

interface Started {
  readonly engine: SpawnedEngine;
  readonly port: number;
}

async function startEmbedded(located: LocatedMongo, folder: string, port = 0): Promise<Started> {
  const engine = spawnEngine({
    path: located.path,
    args: ['-listen', `127.0.0.1:${port}`, '-dir', folder, '-stdin'],
    watchesStdin: true,
  });
  const listening = new Promise<number>((resolve) => {
    engine.onLine((line) => {
      const match = /^\{"listening":".*:(\d+)"\}$/.exec(line);
      if (match) resolve(Number(match[1]));
    });
  });
  const failed = engine.ended.then((lastWords) => Promise.reject(new Error(`${located.path} ${lastWords}`)));
  // The engine also ends in ordinary ways, long after this function returned.
  failed.catch(() => undefined);
  return { engine, port: await Promise.race([listening, failed]) };
}

async function startMongod(located: LocatedMongo, folder: string, wantedPort?: number): Promise<Started> {
  const port = wantedPort ?? (await freePort());
  const engine = spawnEngine({
    path: located.path,
    args: ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket', '--quiet'],
    watchesStdin: false,
  });
  const giveUpAtMs = Date.now() + startTimeoutMs;
  while (!(await answers(port))) {
    if (engine.hasEnded()) throw new Error(`${located.path} ${await engine.ended}`);
    if (Date.now() > giveUpAtMs) {
      await engine.stop();
      throw new Error(`${located.path} did not answer within ${startTimeoutMs / 1000} s`);
    }
    await delay(pollIntervalMs);
  }
  return { engine, port };
}

async function answers(port: number): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  });
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}
