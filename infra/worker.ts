import { createActivities } from '../services/activities';
import { parseKeyRing } from '../services/grants/key-ring';
import { openOffice } from './open-office';
import { type FullConfig, type RunningProcess, runAsProcess } from './run-as-process';
import { runRelay } from './run-relay';
import { bundleWorkflows, createWorker } from './temporal';

/** Builds and starts a worker: workflows, activities and the relay. */
export async function startWorker(config: FullConfig): Promise<RunningProcess> {
  const { office, close: closeOffice } = await openOffice(config);
  const { worker, close } = await createWorker({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    activities: createActivities(office),
    bundle: await bundleWorkflows(),
    keys: parseKeyRing(config.PAYLOAD_KEYS),
  });
  const relay = runRelay(office);
  const done = worker.run();
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
      await relay.stop();
      await close();
      await closeOffice();
    },
  };
}

if (require.main === module) {
  runAsProcess(async (config) => {
    const worker = await startWorker(config);
    return { ...worker, ready: {} };
  });
}
