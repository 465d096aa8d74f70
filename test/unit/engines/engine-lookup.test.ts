import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadTemporal } from '../../../infra/engines/download-temporal';
import { enginesCacheDir } from '../../../infra/engines/engines-cache-dir';
import { findOnPath } from '../../../infra/engines/find-on-path';
import { findTemporal } from '../../../infra/engines/find-temporal';
import { runProgram } from '../../../infra/engines/run-program';
import { withBuildLock } from '../../../infra/engines/with-build-lock';

const silent = () => undefined;
const temporalScript = '#!/bin/sh\necho temporal version test\n';

describe('finding an engine', () => {
  let folder: string;
  const before = { path: process.env['PATH'], cache: process.env['XDG_CACHE_HOME'] };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-engines-'));
    process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
    await mkdir(join(folder, 'bin'));
  });

  afterEach(async () => {
    process.env['PATH'] = before.path;
    if (before.cache === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before.cache;
    await rm(folder, { recursive: true });
  });

  async function program(name: string, content: string): Promise<string> {
    const path = join(folder, 'bin', name);
    await writeFile(path, content);
    await chmod(path, 0o755);
    return path;
  }

  it('keeps engines in the cache folder of the user', () => {
    expect(enginesCacheDir()).toBe(join(folder, 'cache', 'noinhan', 'engines'));
  });

  it('prefers a working program on PATH and says so', async () => {
    const path = await program('temporal', temporalScript);
    process.env['PATH'] = `${join(folder, 'bin')}:${before.path}`;
    expect(await findTemporal(silent)).toEqual({ path, how: `binary on PATH (${path})` });
  });

  it('passes over a file on PATH that cannot be executed', async () => {
    const path = await program('temporal', temporalScript);
    await chmod(path, 0o644);
    process.env['PATH'] = join(folder, 'bin');
    expect(findOnPath('temporal')).toBeNull();
  });

  it('says in one message what to install where nothing works', async () => {
    process.env['PATH'] = join(folder, 'bin');
    // A remembered failure stands for a machine without a network.
    await mkdir(enginesCacheDir(), { recursive: true });
    await writeFile(join(enginesCacheDir(), 'download-temporal.failed'), 'no network');
    await expect(findTemporal(silent)).rejects.toThrow(/Hãy cài Temporal CLI/);
  });

  describe('downloading', () => {
    let server: Server;
    let requests: number;

    async function serve(body: Buffer | null): Promise<string> {
      requests = 0;
      server = createServer((_request, response) => {
        requests += 1;
        if (body === null) response.writeHead(503).end();
        else response.writeHead(200).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }

    afterEach(() => new Promise((resolve) => server.close(resolve)));

    it('unpacks an official archive into the cache', async () => {
      await program('temporal', temporalScript);
      const archive = join(folder, 'archive.tar.gz');
      await runProgram('tar', ['-czf', archive, '-C', join(folder, 'bin'), 'temporal'], { timeoutMs: 10_000 });
      const located = await downloadTemporal(silent, await serve(await readFile(archive)));
      expect(located?.how).toMatch(/^downloaded/);
      expect(await readFile(located?.path ?? '', 'utf8')).toBe(temporalScript);
    });

    it('remembers a failure, so that the next start does not wait for it again', async () => {
      const origin = await serve(null);
      expect(await downloadTemporal(silent, origin)).toBeNull();
      expect(await downloadTemporal(silent, origin)).toBeNull();
      expect(requests).toBe(1);
    });
  });

  it('lets one builder work while the others wait for its result', async () => {
    let done = false;
    let builds = 0;
    const work = async () => {
      builds += 1;
      await new Promise((resolve) => setImmediate(resolve));
      done = true;
    };
    const lockFile = join(folder, 'engine.lock');
    await Promise.all(Array.from({ length: 5 }, () => withBuildLock(lockFile, async () => done, work)));
    expect(builds).toBe(1);
  });

  it('takes over the lock of a builder that was killed', async () => {
    const lockFile = join(folder, 'engine.lock');
    const { output } = await runProgram('/bin/sh', ['-c', 'echo $$'], { timeoutMs: 5_000 });
    await writeFile(lockFile, output.trim());
    let built = false;
    await withBuildLock(
      lockFile,
      async () => built,
      async () => {
        built = true;
      },
    );
    expect(built).toBe(true);
  });
});
