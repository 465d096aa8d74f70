import { existsSync } from 'node:fs';
import { findMongo } from './find-mongo';
import { findTemporal } from './find-temporal';
import { prepareTimeSkippingServer } from './prepare-time-skipping-server';

const log = (line: string) => console.log(line);

/** One after the other: the builds use every core they get. */
async function prepare(): Promise<void> {
  await step('MongoDB', async () => (await findMongo(log, null)).how);
  await step('Temporal', async () => (await findTemporal(log)).how);
  await step('Temporal test server (time skipping)', async () => {
    const path = await prepareTimeSkippingServer(log);
    return existsSync(path) ? path : 'missing';
  });
}

async function step(name: string, find: () => Promise<string>): Promise<void> {
  const startedAtMs = Date.now();
  try {
    const how = await find();
    log(`✓ ${name}: ${how} — ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s`);
  } catch (error) {
    process.exitCode = 1;
    log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

void prepare();
