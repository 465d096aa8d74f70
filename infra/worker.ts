import { createActivities } from '../services/activities';
import { buildOffice } from './build-office';
import { createLogger } from './logger';
import { connectMongo } from './mongo';
import { type FullConfig, type RunningProcess, runAsProcess } from './run-as-process';
import { runRelay } from './run-relay';
import { createSmtp } from './smtp';
import { bundleWorkflows, connectTemporal, createWorker } from './temporal';
import { createTemporalProcess } from './temporal-process';

/** Builds and starts a worker: workflows, activities and the relay. */
export async function startWorker(config: FullConfig): Promise<RunningProcess> {
  const logger = createLogger(config.LOG_LEVEL);
  const mongo = await connectMongo(config.MONGODB_URI, config.MONGODB_DATABASE);
  const temporal = await connectTemporal(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
  const smtp = createSmtp(config.SMTP_URL, config);
  const process = createTemporalProcess(temporal.client, {
    gatherMs: config.WAKE_GATHER_MS,
    log: (event, data) => logger.info(data, event),
  });
  const office = buildOffice({
    config,
    mongo,
    process,
    transport: smtp.transport,
    publicBaseUrl: config.PUBLIC_BASE_URL,
    logger,
  });
  const { worker, close } = await createWorker({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    activities: createActivities(office),
    bundle: await bundleWorkflows(),
  });
  const relay = runRelay(office);
  const done = worker.run();
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
      await relay.stop();
      await process.flush();
      smtp.close();
      await Promise.all([close(), temporal.close(), mongo.close()]);
    },
  };
}

if (require.main === module) {
  runAsProcess(async (config) => {
    const worker = await startWorker(config);
    return { ...worker, ready: {} };
  });
}
