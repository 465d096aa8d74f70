import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';

/** A started program that ends with this process. */
export interface SpawnedEngine {
  readonly pid: number;
  /** Lines of standard output, as they come. */
  onLine(listener: (line: string) => void): void;
  /** Resolves when the program has ended, with its last lines of output. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** After this, the engine alone no longer keeps this process from ending; the engine then ends with it. */
  unref(): void;
  stop(): Promise<void>;
}

export interface SpawnEngineOptions {
  readonly path: string;
  readonly args: readonly string[];
  /** True when the program itself exits as soon as its standard input closes. */
  readonly watchesStdin: boolean;
}

const killAfterMs = 10_000;
const keptLines = 20;

// The engine must not outlive this process, even one killed with -9. The only thing the system does then in every
// case is to close our end of a pipe. So a watcher reads the pipe and ends the engine when it closes; the engine
// takes over the process of the shell (exec), hence its id is the child's id.
const guardScript = `
exec 3<&0 </dev/null
( cat <&3
  kill -TERM $$ || exit
  for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 $$ || exit; done
  kill -KILL $$ ) >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts an engine in a process group of its own: Ctrl-C reaches this process only, which then stops in order. */
export function spawnEngine(options: SpawnEngineOptions): SpawnedEngine {
  const guarded = !options.watchesStdin && process.platform !== 'win32';
  const [path, args] = guarded
    ? ['/bin/sh', ['-c', guardScript, 'guard', options.path, ...options.args]]
    : [options.path, [...options.args]];
  const child = spawn(path, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  // Writing to the pipe never happens; an error on it only repeats that the program is gone.
  child.stdin.on('error', () => undefined);

  const lines: string[] = [];
  const listeners: ((line: string) => void)[] = [];
  eachLine(child.stdout, (line) => {
    keepLast(lines, line);
    for (const listener of listeners) listener(line);
  });
  eachLine(child.stderr, (line) => keepLast(lines, line));

  const ended = watchEnd(child, lines);
  return {
    pid: child.pid ?? 0,
    onLine: (listener) => void listeners.push(listener),
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined,
    unref: () => unrefChild(child),
    stop: () => stopChild(child, ended),
  };
}

async function watchEnd(child: Child, lines: string[]): Promise<string> {
  const reason = await Promise.race([
    once(child, 'close').then(([code, signal]) => `ended with ${signal ?? `exit code ${code}`}`),
    once(child, 'error').then(([error]) => `could not be started: ${(error as Error).message}`),
  ]).catch((error: unknown) => `could not be started: ${String(error)}`);
  child.stdin.destroy();
  return [reason, ...lines].join('\n');
}

function unrefChild(child: Child): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
}

async function stopChild(child: Child, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  await ended;
  clearTimeout(timer);
}

function keepLast(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > keptLines) lines.shift();
}

function eachLine(stream: Readable, listener: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) listener(line);
  });
}
