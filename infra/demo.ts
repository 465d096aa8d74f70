import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory } from '../services/directory/create-directory';
import { readConfig } from './config';
import { demonstrationDirectory } from './demo/demonstration-directory';
import { playPlans } from './demo/play-plans';
import { openProgressLines } from './demo/progress-lines';
import { readScripts } from './demo/read-scripts';
import { progressOf, resultTable, sceneLines } from './demo/result-table';
import { runService } from './run-service';

/**
 * `npm run demo [-- FILE …] [-- --keep-dates]`: carries plans from their text to their last report on real engines,
 * people played over SMTP, HTTP and GraphQL. Exit code 1 if any plan did not end as it should.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith('--'));
  const directory = demonstrationDirectory();
  const scripts = await readScripts(files, createDirectory(directory), !args.includes('--keep-dates'));
  const dataDir = await mkdtemp(join(tmpdir(), 'noinhan-demo-'));
  const log = (line: string): void => void process.stdout.write(`  ${line}\n`);
  // The people of the demonstration act as soon as their mail is there, and do the work of a year in a minute.
  const settings = {
    FOLLOW_UP_POLICY: 'demonstration',
    LOG_LEVEL: 'warn',
    ACKNOWLEDGE_AFTER_SECONDS: '0',
    RATE_MUTATIONS_PER_MINUTE: '10000',
    RATE_QUERIES_PER_MINUTE: '10000',
  };
  const started = Date.now();
  process.stdout.write('Nơi nhận: starting the service\n');
  const starting = runService({ config: readConfig(), dataDir, directory, settings, log });
  stopOnSignal(starting, dataDir);
  const service = await starting;
  try {
    if (!service.inbox) throw new Error('The demonstration reads the mails that arrive: leave SMTP_URL unset.');
    log(`ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    process.stdout.write('\n');
    const lines = openProgressLines(scripts.map((script) => script.name));
    const results = await playPlans(scripts, { ...service, inbox: service.inbox }, lines.show);
    process.stdout.write(`\n${resultTable(results)}\n`);
    process.stdout.write(`\nThe months after the signature\n${sceneLines(results)}\n`);
    process.stdout.write(`\nHow the plans stand (planProgress)\n${progressOf(results)}\n`);
    if (results.some((result) => result.ended !== 'CLOSED')) process.exitCode = 1;
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Ctrl-C stops everything that was started, however far it has come, and leaves nothing behind. */
function stopOnSignal(starting: Promise<{ stop(): Promise<void> }>, dataDir: string): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stdout.write('\n  stopping …\n');
      void starting
        .then((service) => service.stop())
        .then(() => rm(dataDir, { recursive: true, force: true }))
        .finally(() => process.exit(130));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
