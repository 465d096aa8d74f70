import { join } from 'node:path';
import type { DirectoryData } from '../services/directory/directory-data';
import { storeDirectory } from '../services/directory/directory-store';
import { type Config, environmentWith } from './config';
import { freePort } from './engines/free-port';
import { type MailInbox, startMailInbox } from './engines/start-mail-inbox';
import { startMongo } from './engines/start-mongo';
import { startTemporal } from './engines/start-temporal';
import { type ForkedProcess, forkProcess } from './fork-process';
import { connectMongo } from './mongo';
import { createSampleTokens, type SampleTokens } from './sample-tokens';
import { loadSampleDirectories } from './samples/load-sample-directories';

export interface ServiceOptions {
  config: Config;
  /** Data of the embedded engines and the sample keys; created when missing. */
  dataDir: string;
  /** Settings that differ from the environment. */
  settings?: Record<string, string>;
  /** Taken in where there is no directory yet; absent: the sample offices. */
  directory?: DirectoryData;
  /** Fixed ports for `npm start`; absent: any free ones. */
  ports?: { gateway: number; temporal: number; temporalPage: number; smtp: number; inboxPage: number };
  log: (line: string) => void;
}

export interface RunningService {
  gatewayUrl: string;
  mongodbUri: string;
  temporalAddress: string;
  temporalPage: string | null;
  /** Null when mail goes to a server of the user's. */
  inbox: MailInbox | null;
  tokens: SampleTokens;
  /** The worker process, to be killed and started again by those who test that. */
  worker(): ForkedProcess;
  restartWorker(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Brings the whole service up: engines where none is configured, the sample directories, a worker and a gateway as
 * processes of their own. Whatever was started is stopped again, in the reverse order, also when a later part fails.
 */
export async function runService(options: ServiceOptions): Promise<RunningService> {
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  const stopAll = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  // Whoever asks second waits for the first.
  const stop = (): Promise<void> => {
    stopping ??= stopAll();
    return stopping;
  };
  try {
    return { ...(await bringUp(options, (one) => stops.push(one))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  options: ServiceOptions,
  onStop: (stop: () => Promise<void>) => void,
): Promise<Omit<RunningService, 'stop'>> {
  const { config, dataDir, ports, log } = options;
  const [mongodbUri, temporal, inbox] = await Promise.all([
    openMongo(options, onStop),
    openTemporal(options, onStop),
    config.SMTP_URL
      ? null
      : startMailInbox({ port: ports?.smtp ?? 0, webPort: ports?.inboxPage ?? 0, dataDir: join(dataDir, 'mail'), log }),
  ]);
  if (inbox) onStop(() => inbox.stop());
  await fillDirectory(mongodbUri, options);
  const tokens = await createSampleTokens(join(dataDir, 'keys'));
  const port = ports?.gateway ?? (await freePort());
  const gatewayUrl = config.PUBLIC_BASE_URL ?? `http://${config.HOST}:${port}`;
  const environment = environmentWith({
    MONGODB_URI: mongodbUri,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: config.SMTP_URL ?? inbox?.smtpUrl ?? '',
    PUBLIC_BASE_URL: gatewayUrl,
    PORT: String(port),
    DATA_DIR: dataDir,
    ...options.settings,
  });
  let worker = await forkProcess(join(__dirname, 'worker.js'), environment, join(dataDir, 'log', 'worker.log'));
  onStop(() => worker.stop());
  log(`worker: process ${worker.pid}`);
  const gateway = await forkProcess(join(__dirname, 'gateway.js'), environment, join(dataDir, 'log', 'gateway.log'));
  onStop(() => gateway.stop());
  log(`gateway: process ${gateway.pid}, ${gatewayUrl}`);
  if (config.INBOUND_SMTP_PORT !== undefined) {
    const inbound = await forkProcess(
      join(__dirname, 'inbound-mail.js'),
      environment,
      join(dataDir, 'log', 'inbound-mail.log'),
    );
    onStop(() => inbound.stop());
    log(`incoming mail: process ${inbound.pid}, port ${config.INBOUND_SMTP_PORT}`);
  }
  return {
    gatewayUrl,
    mongodbUri,
    temporalAddress: temporal.address,
    temporalPage: temporal.page,
    inbox,
    tokens,
    worker: () => worker,
    restartWorker: async () => {
      worker = await forkProcess(join(__dirname, 'worker.js'), environment, join(dataDir, 'log', 'worker.log'));
    },
  };
}

async function openMongo(
  { config, dataDir, log }: ServiceOptions,
  onStop: (stop: () => Promise<void>) => void,
): Promise<string> {
  if (config.MONGODB_URI) {
    log('MongoDB: address in the environment');
    return config.MONGODB_URI;
  }
  const mongo = await startMongo({ dataDir: join(dataDir, 'mongo'), log });
  onStop(() => mongo.stop());
  return mongo.uri;
}

async function openTemporal(
  { config, dataDir, ports, log }: ServiceOptions,
  onStop: (stop: () => Promise<void>) => void,
): Promise<{ address: string; page: string | null }> {
  if (config.TEMPORAL_ADDRESS) {
    log('Temporal: address in the environment');
    return { address: config.TEMPORAL_ADDRESS, page: null };
  }
  const temporal = await startTemporal({
    dataDir: join(dataDir, 'temporal'),
    log,
    ...(ports ? { port: ports.temporal, uiPort: ports.temporalPage } : {}),
  });
  onStop(() => temporal.stop());
  return { address: temporal.address, page: temporal.uiUrl };
}

/** The sample directories go in only where there is none yet: an office's own data is never touched. */
async function fillDirectory(
  uri: string,
  { config, directory = loadSampleDirectories(), log }: ServiceOptions,
): Promise<void> {
  const mongo = await connectMongo(uri, config.MONGODB_DATABASE);
  try {
    if ((await mongo.documents.directory.countDocuments({})) > 0) return;
    await storeDirectory(mongo.documents, directory);
    log('directory: sample offices loaded');
  } finally {
    await mongo.close();
  }
}
