import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Activities } from '../services/activities';
import type { KeyRing } from '../services/grants/key-ring';
import { TASK_QUEUE } from '../workflows/ids';
import { createDataConverter } from './payload-codec';

/** @param keys what the payloads are encrypted with; client and worker need the same. */
export async function connectTemporal(
  address: string,
  namespace: string,
  keys: KeyRing,
): Promise<{ client: Client; ping(): Promise<void>; close(): Promise<void> }> {
  const connection = await Connection.connect({ address, connectTimeout: 10_000 });
  return {
    client: new Client({ connection, namespace, dataConverter: createDataConverter(keys) }),
    ping: async () => {
      await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
    },
    close: () => connection.close(),
  };
}

/** Bundles the workflow code: the compiled one where it lies, else the TypeScript sources. */
export async function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const compiled = join(__dirname, '../workflows/index.js');
  return bundleWorkflowCode({
    workflowsPath: existsSync(compiled) ? compiled : join(__dirname, '../workflows/index.ts'),
    failureConverterPath: require.resolve('./failure-converter'),
    logger: quiet,
  });
}

const nothing = (): void => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A worker measured for two cores: autoscaling pollers did twice the work of the defaults and four times that of the tuner. */
export async function createWorker(options: {
  address: string;
  namespace: string;
  taskQueue?: string;
  activities: Activities;
  bundle: WorkflowBundleWithSourceMap;
  keys: KeyRing;
}): Promise<{ worker: Worker; close(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: options.address });
  const worker = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue ?? TASK_QUEUE,
    workflowBundle: options.bundle,
    activities: options.activities,
    dataConverter: createDataConverter(options.keys),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    maxCachedWorkflows: 500,
    // A task meant for a worker that died goes to another one after this long.
    stickyQueueScheduleToStartTimeout: '5 seconds',
    reuseV8Context: true,
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 4, maximum: 20 },
    activityTaskPollerBehavior: { type: 'autoscaling', minimum: 2, initial: 4, maximum: 20 },
    shutdownGraceTime: '20 seconds',
    shutdownForceTime: '30 seconds',
  });
  return { worker, close: () => connection.close() };
}
