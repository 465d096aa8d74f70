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

export interface Simulation extends TestOffice {
  env: TestWorkflowEnvironment;
  /** Runs the worker while `people` act; time moves only when they sleep. */
  run<T>(people: () => Promise<T>): Promise<T>;
  /** Lets simulated time pass and moves the people's clock along. */
  sleepUntil(instant: Date): Promise<void>;
}

/**
 * A plan's road in simulated time: the time-skipping server, the real document engine, real mail. People act at the
 * server's time; a year takes seconds.
 */
export async function openSimulation(options: {
  now: Date;
  directory?: DirectoryData;
  settings?: Record<string, string>;
}): Promise<Simulation> {
  quietenTemporal();
  const path = await prepareTimeSkippingServer(() => undefined);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const taskQueue = `simulation-${randomUUID()}`;
  const process = createTemporalProcess(env.client, { taskQueue, gatherMs: 50, log: () => undefined });
  const office = await openTestOffice({ ...options, process });
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await bundleWorkflows(),
    activities: createActivities(office.office),
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
    run: async (people) => {
      await sleepUntil(options.now);
      return worker.runUntil(people);
    },
    close: async () => {
      await process.flush();
      await office.close();
      await env.teardown();
    },
  };
}
