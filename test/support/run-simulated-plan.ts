import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { prepareTimeSkippingServer } from '../../infra/engines/prepare-time-skipping-server';
import { bundleWorkflows } from '../../infra/temporal';
import { createTemporalProcess } from '../../infra/temporal-process';
import { createActivities } from '../../services/activities';
import type { DirectoryData } from '../../services/directory/directory-data';
import { openTestOffice, type TestOffice } from './open-test-office';
import { quietenTemporal } from './quieten-temporal';
import { until } from './until';

/** What a test in simulated time may take on a loaded machine; alone it takes less than a minute. */
export const SIMULATION_MS = 600_000;

export interface Simulation extends TestOffice {
  env: TestWorkflowEnvironment;
  /**
   * Runs a worker while `people` act; time moves only when they sleep. Between two calls there is no worker, and what
   * comes due meanwhile waits for the next.
   */
  run<T>(people: () => Promise<T>): Promise<T>;
  /** Lets simulated time pass and moves the people's clock along. */
  sleepUntil(instant: Date): Promise<void>;
  /** The same while no worker runs. */
  sleepWithoutWorker(instant: Date): Promise<void>;
}

/**
 * A plan's road in simulated time: the time-skipping server, the real document engine, real mail. People act at the
 * server's time; a year takes seconds.
 */
export async function openSimulation(options: {
  now: Date;
  directory?: DirectoryData;
  settings?: Record<string, string>;
  /** The worker goes and comes again: no task is kept for the one that knows the workflow. */
  withOutages?: boolean;
}): Promise<Simulation> {
  quietenTemporal();
  const path = await prepareTimeSkippingServer(() => undefined);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const taskQueue = `simulation-${randomUUID()}`;
  const process = createTemporalProcess(env.client, { taskQueue, gatherMs: 50, log: () => undefined });
  const office = await openTestOffice({ ...options, process });
  const workflowBundle = await bundleWorkflows();
  const startWorker = () =>
    Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle,
      activities: createActivities(office.office),
      ...(options.withOutages ? { maxCachedWorkflows: 0 } : {}),
    });
  const follow = async (): Promise<void> => office.setClock(new Date(await env.currentTimeMs()));
  const sleepUntil = async (instant: Date): Promise<void> => {
    const wait = instant.getTime() - (await env.currentTimeMs());
    if (wait > 0) await env.sleep(wait);
    await follow();
  };
  return {
    ...office,
    env,
    sleepUntil,
    sleepWithoutWorker: async (instant) => {
      await passWithoutWorker(env, instant);
      await follow();
    },
    run: async (people) => {
      await sleepUntil(options.now);
      return (await startWorker()).runUntil(people);
    },
    close: async () => {
      await process.flush();
      await office.close();
      await env.teardown();
    },
  };
}

/** Less than this in simulated time from one look to the next: it stands still. */
const STILL_MS = 1_000;

/**
 * The server holds time for every workflow task that nobody has taken yet; as nobody will, each hold is taken off, and
 * put back before a worker comes.
 */
async function passWithoutWorker(env: TestWorkflowEnvironment, instant: Date): Promise<void> {
  const { testService } = env.connection;
  let arrived = false;
  const sleep = env.sleep(instant.getTime() - (await env.currentTimeMs())).then(() => {
    arrived = true;
  });
  let seen = 0;
  let takenOff = 0;
  await until(`simulated time is ${instant.toISOString()}`, async () => {
    const now = await env.currentTimeMs();
    if (!arrived && now - seen < STILL_MS) {
      // Refused where nothing is held: the server is busy, and time about to go on.
      const isTakenOff = await testService?.unlockTimeSkipping({}).catch(() => null);
      if (isTakenOff) takenOff += 1;
    }
    seen = now;
    return arrived;
  });
  await sleep;
  for (; takenOff > 0; takenOff -= 1) await testService?.lockTimeSkipping({});
}
