import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ForkedProcess {
  pid: number;
  /** What the process reported when it was ready. */
  ready: Record<string, unknown>;
  /** Asks it to drain, resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

const LAST_WORDS_CHARS = 4_000;

/**
 * Starts a compiled gateway or worker as a process of its own, its log in a file, and resolves when it is ready.
 * It ends with this process, however this process ends: it watches the channel between the two.
 * @throws Error with its last words when it ends before that.
 */
export async function forkProcess(
  file: string,
  environment: NodeJS.ProcessEnv,
  logFile: string,
): Promise<ForkedProcess> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const child = fork(file, [], {
    env: environment,
    stdio: ['ignore', 'ignore', log, 'ipc'],
    execArgv: ['--enable-source-maps'],
  });
  closeSync(log);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    child.on('message', (message: { ready?: Record<string, unknown> }) => message.ready && resolve(message.ready));
    child.once('exit', (code) => {
      const words = readFileSync(logFile, 'utf8').slice(-LAST_WORDS_CHARS);
      reject(new Error(`${file} ended with ${code ?? 'a signal'}\n${words}`));
    });
  });
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { pid: child.pid ?? 0, ready, stop: end('SIGTERM'), kill: end('SIGKILL') };
}
