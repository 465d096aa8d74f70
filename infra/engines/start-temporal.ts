import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { assertPortIsFree } from './assert-port-is-free';
import { findTemporal } from './find-temporal';
import { freePort } from './free-port';
import type { RunningEngine } from './running-engine';
import { type SpawnedEngine, spawnEngine } from './spawn-engine';

export interface StartTemporalOptions {
  /** Folder of the database file; null keeps everything in memory. */
  readonly dataDir: string | null;
  readonly log: (line: string) => void;
  /** Of the gRPC service on 127.0.0.1; chosen when absent. */
  readonly port?: number;
  /** Of the web page; null or absent: no page. */
  readonly uiPort?: number | null;
  /** Custom search attributes to register, name and type. */
  readonly searchAttributes?: Readonly<Record<string, 'Keyword' | 'Datetime' | 'Int'>>;
}

const namespace = 'default';
const startTimeoutMs = 60_000;
const pollIntervalMs = 50;
const connectTimeoutMs = 1_000;
const attempts = 3;

/**
 * Starts the Temporal development server and resolves when its default namespace answers.
 *
 * @throws with what to install where no Temporal can be had, or with the server's last words when it does not start
 */
export async function startTemporal(
  options: StartTemporalOptions,
): Promise<RunningEngine & { address: string; uiUrl: string | null }> {
  if (options.port !== undefined) await assertPortIsFree(options.port);
  const located = await findTemporal(options.log);
  if (options.dataDir !== null) await mkdir(options.dataDir, { recursive: true });

  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const engine = spawnEngine({ path: located.path, args: serverArgs(options, port), watchesStdin: false });
    const address = `127.0.0.1:${port}`;
    const problem = await waitUntilReady(engine, address);
    if (problem === null) {
      engine.unref();
      const uiUrl = options.uiPort == null ? null : `http://127.0.0.1:${options.uiPort}`;
      options.log(`Temporal: ${located.how}, ${address}${uiUrl === null ? '' : `, ${uiUrl}`}`);
      return { how: located.how, pid: engine.pid, address, uiUrl, stop: engine.stop };
    }
    await engine.stop();
    // Somebody may have taken a port chosen here, or one of the four that the server chooses for itself and panics over.
    const endedEarly = problem.startsWith('ended');
    if (attempt === attempts || !endedEarly) throw new Error(`${located.path} ${problem}`);
  }
}

function serverArgs(options: StartTemporalOptions, port: number): string[] {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'];
  if (options.dataDir !== null) args.push('--db-filename', join(options.dataDir, 'temporal.db'));
  if (options.uiPort == null) args.push('--headless');
  else args.push('--ui-port', String(options.uiPort), '--ui-ip', '127.0.0.1');
  // The default of 10 refuses the eleventh update that one plan handles at a time.
  args.push('--dynamic-config-value', 'history.maxInFlightUpdates=100');
  for (const [name, type] of Object.entries(options.searchAttributes ?? {})) {
    args.push('--search-attribute', `${name}=${type}`);
  }
  return args;
}

/** Resolves to null when the server answers, else to the reason why it will not. */
async function waitUntilReady(engine: SpawnedEngine, address: string): Promise<string | null> {
  const giveUpAtMs = Date.now() + startTimeoutMs;
  while (Date.now() < giveUpAtMs) {
    if (engine.hasEnded()) return engine.ended;
    if (await answers(address)) return null;
    await delay(pollIntervalMs);
  }
  return `did not answer within ${startTimeoutMs / 1000} s`;
}

async function answers(address: string): Promise<boolean> {
  let connection: Connection | null = null;
  try {
    connection = await Connection.connect({ address, connectTimeout: connectTimeoutMs });
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
