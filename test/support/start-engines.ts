import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongo } from '../../infra/engines/start-mongo';
import { startTemporal } from '../../infra/engines/start-temporal';

/** What jest's teardown has to end; jest runs both in one process. */
export const started: { stop(): Promise<void> }[] = [];

/** Starts the engines once for all projects that ask for them and tells the tests where they are. */
export default async function startEngines(): Promise<void> {
  if (process.env['TEST_MONGODB_URI']) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'noinhan-test-'));
  const log = (): void => undefined;
  const [mongo, temporal] = await Promise.all([startMongo({ dataDir, log }), startTemporal({ dataDir: null, log })]);
  started.push(mongo, temporal);
  process.env['TEST_MONGODB_URI'] = mongo.uri;
  process.env['TEST_TEMPORAL_ADDRESS'] = temporal.address;
}
