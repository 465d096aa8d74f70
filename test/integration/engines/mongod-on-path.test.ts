import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { findMongo } from '../../../infra/engines/find-mongo';
import { startMongo } from '../../../infra/engines/start-mongo';
import { refusesConnections } from '../../support/engines/refuses-connections';

const log = () => undefined;

describe('a mongod on PATH', () => {
  const pathBefore = process.env['PATH'];
  let folder: string;
  let mongod: string;

  // Understands the options of mongod and is the embedded engine behind them.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-mongod-'));
    await mkdir(join(folder, 'bin'));
    mongod = join(folder, 'bin', 'mongod');
    const { path } = await findMongo(log, 'embedded');
    await writeFile(
      mongod,
      `#!/bin/sh
[ "$1" = --version ] && exit
[ "$1 $3 $5" = '--dbpath --port --bind_ip' ] && exec '${path}' -dir "$2" -listen "$6:$4"
`,
    );
    await chmod(mongod, 0o755);
  });
  afterEach(() => {
    process.env['PATH'] = pathBefore;
  });
  afterAll(() => rm(folder, { recursive: true }));

  const useIt = () => {
    process.env['PATH'] = `${join(folder, 'bin')}:${pathBefore}`;
  };

  it('is used for a new folder, and ends when it is told to', async () => {
    useIt();
    const engine = await startMongo({ dataDir: join(folder, 'new'), log });
    expect(engine.how).toBe(`binary on PATH (${mongod})`);
    const client = await MongoClient.connect(engine.uri);
    expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await engine.stop();
    await expect(refusesConnections(new URL(engine.uri).host)).resolves.toBeUndefined();
  });

  it('does not take over a folder that the embedded engine wrote', async () => {
    const dataDir = join(folder, 'old');
    await mkdir(join(dataDir, 'embedded'), { recursive: true });
    useIt();
    const second = await startMongo({ dataDir, log });
    expect(second.how).not.toContain(mongod);
    await second.stop();
  });
});
