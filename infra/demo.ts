import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dayOf } from '../services/calendar/vietnam-time';
import { createDirectory, type Directory } from '../services/directory/create-directory';
import { foldName } from '../services/directory/fold-name';
import { readPlan } from '../services/reading/read-plan';
import { readConfig } from './config';
import { type PlanScript, playPlan } from './demo/play-plan';
import { openProgressLines } from './demo/progress-lines';
import { type PlanResult, resultTable } from './demo/result-table';
import { shiftDates } from './demo/shift-dates';
import { runService } from './run-service';
import { loadSampleDirectories } from './samples/load-sample-directories';
import { connectTemporal } from './temporal';

const SAMPLE_PLANS = join(__dirname, '../../infra/samples/plans');

/**
 * `npm run demo [-- FILE …] [-- --keep-dates]`: carries plans from their text to their last report on real engines,
 * people played over SMTP, HTTP and GraphQL. Exit code 1 if any plan did not end as it should.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith('--'));
  const directory = createDirectory(loadSampleDirectories());
  const scripts = await readScripts(files, directory, !args.includes('--keep-dates'));
  const dataDir = await mkdtemp(join(tmpdir(), 'noinhan-demo-'));
  const log = (line: string): void => void process.stdout.write(`  ${line}\n`);
  const settings = { FOLLOW_UP_POLICY: 'demonstration', LOG_LEVEL: 'warn', WAKE_GATHER_MS: '1000' };
  const started = Date.now();
  process.stdout.write('Nơi nhận: starting the service\n');
  const starting = runService({ config: readConfig(), dataDir, settings, log });
  const service = await stoppable(starting);
  try {
    if (!service.inbox) throw new Error('The demonstration reads the mails that arrive: leave SMTP_URL unset.');
    log(`ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    const results = await playAll(scripts, { ...service, inbox: service.inbox }, directory);
    process.stdout.write(`\n${resultTable(results)}\n`);
    if (results.some((result) => result.ended !== 'CLOSED')) process.exitCode = 1;
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Ctrl-C stops everything that was started, however far it has come. */
async function stoppable<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.stdout.write('\n  stopping …\n');
      void starting.then((service) => service.stop()).finally(() => process.exit(130));
    });
  }
  return starting;
}

async function playAll(
  scripts: PlanScript[],
  service: Parameters<typeof playPlan>[1]['service'],
  directory: Directory,
): Promise<PlanResult[]> {
  const { client: temporal, close } = await connectTemporal(service.temporalAddress, 'default');
  process.stdout.write('\n');
  const lines = openProgressLines(scripts.map((script) => script.name));
  try {
    return await Promise.all(
      scripts.map(async (script) => {
        const show = (words: string): void => lines.show(script.name, words);
        return playPlan(script, { service, temporal, directory, show }).catch((error: Error) =>
          failed(script, error, show),
        );
      }),
    );
  } finally {
    await close();
  }
}

function failed(script: PlanScript, error: Error, show: (words: string) => void): PlanResult {
  show(`FAILED  ${error.message}`);
  const nothing = {
    recipients: 0,
    acknowledged: 0,
    returned: 0,
    tasks: 0,
    reminders: 0,
    reports: 0,
    events: 0,
    seconds: 0,
  };
  return { plan: script.name, ended: 'FAILED', number: '–', ...nothing };
}

async function readScripts(files: string[], directory: Directory, moveDates: boolean): Promise<PlanScript[]> {
  const chosen =
    files.length > 0 ? files : (await readdir(SAMPLE_PLANS)).sort().map((name) => join(SAMPLE_PLANS, name));
  const today = dayOf(new Date());
  return Promise.all(
    chosen.map(async (file, index) => {
      const original = await readFile(file, 'utf8');
      const reading = readPlan({ text: original, asOf: today });
      if (reading.refusal) throw new Error(`${file}: ${reading.refusal.message}`);
      const issuerId = issuerOf(reading.issuer.name, directory);
      if (!issuerId)
        throw new Error(
          `${file}: “${reading.issuer.name ?? ''}” is none of the sample offices (infra/samples/directories)`,
        );
      return {
        name: basename(file).replace(/_.*|\.\w+$/, ''),
        text: moveDates ? shiftDates(original, reading, today) : original,
        issuerId,
        ...staffOf(issuerId, directory),
        // Each special turn is shown once among the five.
        returnsForm: index === 1,
        handsOver: index === 2,
        hasReturn: index === 0 || index === 3,
        returnsReport: index === 2,
      };
    }),
  );
}

function issuerOf(name: string | null, directory: Directory): string | null {
  const wanted = foldName(name ?? '');
  const found = directory
    .issuers()
    .find(({ unitId }) => directory.unit(unitId)?.names.some((own) => foldName(own) === wanted));
  return found?.unitId ?? null;
}

function staffOf(issuerId: string, directory: Directory): { drafterId: string; officerId: string } {
  const followUpUnitId = directory.issuer(issuerId)?.followUpUnitId ?? issuerId;
  const drafter = directory.peopleWithRole('DRAFTER', issuerId)[0];
  const officer = directory.peopleWithRole('FOLLOW_UP_OFFICER', followUpUnitId)[0];
  if (!drafter || !officer) throw new Error(`${issuerId}: nobody drafts or follows up`);
  return { drafterId: drafter.id, officerId: officer.id };
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
