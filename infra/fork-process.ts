import { type ChildProcess, fork } from 'node:child_process';

export interface ForkedProcess {
  pid: number;
  /** What the process reported when it was ready. */
  ready: Record<string, unknown>;
  /** Asks it to drain, resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a compiled gateway or worker as a process of its own and resolves when it is ready.
 * It ends with this process, however this process ends: it watches the channel between the two.
 * @throws Error with its last words when it ends before that.
 */
export async function forkProcess(file: string, environment: NodeJS.ProcessEnv): Promise<ForkedProcess> {
  const child = fork(file, [], { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: ['--enable-source-maps'] });
  const words = lastWords(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    child.on('message', (message: { ready?: Record<string, unknown> }) => message.ready && resolve(message.ready));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}\n${words()}`)));
  });
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { pid: child.pid ?? 0, ready, stop: end('SIGTERM'), kill: end('SIGKILL') };
}

/** Keeps the end of what the process says; passes everything on when the log is wanted. */
function lastWords(child: ChildProcess): () => string {
  const kept: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept.push(text);
    while (kept.length > 50) kept.shift();
    if (process.env['NOINHAN_SHOW_LOGS']) process.stderr.write(text);
  });
  return () => kept.join('').slice(-4_000);
}
