import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import { freePort } from '../../../infra/engines/free-port';
import { type StartTemporalOptions, startTemporal } from '../../../infra/engines/start-temporal';
import { killStarterOf } from '../../support/engines/kill-starter-of';
import { refusesConnections } from '../../support/engines/refuses-connections';

const searchAttributes = { PlanStatus: 'Keyword', PlanDue: 'Datetime', PlanRound: 'Int' } as const;
const planStatus = defineSearchAttributeKey('PlanStatus', 'KEYWORD');

describe('the Temporal engine', () => {
  let dataDir: string;
  const start = (options: Partial<StartTemporalOptions> = {}) =>
    startTemporal({ dataDir, searchAttributes, log: () => undefined, ...options });

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'noinhan-temporal-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('keeps a running workflow and its search attributes when it is killed and started again', async () => {
    const first = await start();
    const connection = await Connection.connect({ address: first.address });
    await new Client({ connection }).workflow.start('planLifecycle', {
      workflowId: 'plan:1',
      taskQueue: 'nobody',
      typedSearchAttributes: [{ key: planStatus, value: 'DRAFT' }],
    });
    process.kill(first.pid, 'SIGKILL');
    await connection.close();
    await first.stop();

    const second = await start();
    const again = await Connection.connect({ address: second.address });
    const described = await new Client({ connection: again }).workflow.getHandle('plan:1').describe();
    expect(described.status.name).toBe('RUNNING');
    expect(described.typedSearchAttributes.get(planStatus)).toBe('DRAFT');
    await again.close();
    await second.stop();
    await expect(refusesConnections(second.address)).resolves.toBeUndefined();
  });

  it('writes no file when it is asked to stay in memory, and shows its page only on request', async () => {
    const engine = await start({ dataDir: null, uiPort: await freePort() });
    const page = await fetch(engine.uiUrl ?? '');
    expect(page.status).toBe(200);
    await expect(stat(join(dataDir, 'temporal.db'))).rejects.toMatchObject({ code: 'ENOENT' });
    await engine.stop();
  });

  it('reports the last words of a server that cannot start', async () => {
    await writeFile(join(dataDir, 'temporal.db'), 'not a database');
    await expect(start()).rejects.toThrow(/temporal.* ended with exit code 1\n(.|\n)*database/);
  });

  it('does not take a stranger on its port for its own server', async () => {
    const stranger = await start({ dataDir: null });
    await expect(start({ port: Number(stranger.address.split(':')[1]) })).rejects.toThrow(/đang được dùng/);
    await stranger.stop();
  });

  it('ends when the process that started it is killed', async () => {
    const address = await killStarterOf('temporal', dataDir);
    await expect(refusesConnections(address)).resolves.toBeUndefined();
  });
});
