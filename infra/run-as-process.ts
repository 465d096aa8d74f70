import { type Config, readConfig } from './config';

export interface RunningProcess {
  /** Drains and resolves when everything in hand is finished. */
  stop(): Promise<void>;
  /** Settles when the process ends by itself. */
  done: Promise<void>;
}

/** A process of its own needs to be told where its engines are; `npm start` fills them in. */
const ADDRESSES = ['MONGODB_URI', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'PUBLIC_BASE_URL'] as const;
export type FullConfig = Config & Record<(typeof ADDRESSES)[number], string>;

/** The drain of a process that is asked to stop. */
const DRAIN_LIMIT_MS = 30_000;

/**
 * Runs a gateway or a worker until SIGINT, SIGTERM or the end of the parent that forked it, then drains it.
 * Exit code 1 with one clear message when it cannot start.
 */
export function runAsProcess(start: (config: FullConfig) => Promise<RunningProcess & { ready: object }>): void {
  run(start).catch((error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  });
}

async function run(start: (config: FullConfig) => Promise<RunningProcess & { ready: object }>): Promise<void> {
  const running = await start(requireAddresses(readConfig()));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DRAIN_LIMIT_MS).unref();
    void running.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  process.send?.({ ready: running.ready });
  await running.done;
}

function requireAddresses(config: Config): FullConfig {
  const missing = ADDRESSES.filter((name) => !config[name]);
  if (missing.length > 0) {
    const lines = missing.map(
      (name) => `  ${name}: required for a process of its own; npm start brings its engines along`,
    );
    throw new Error(`The settings are not usable:\n${lines.join('\n')}`);
  }
  return config as FullConfig;
}
