import { createHash } from 'node:crypto';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineSourcesDir } from './engine-sources-dir';
import { enginesCacheDir } from './engines-cache-dir';
import { findOnPath } from './find-on-path';
import { runProgram } from './run-program';
import { showProgress } from './show-progress';
import { withBuildLock } from './with-build-lock';

const fetchTimeoutMs = 10 * 60_000;

/**
 * The time-skipping Temporal test server, as a program that the SDK's test package can start:
 * `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 *
 * @returns the path of a shell script around the Java program
 * @throws where there is no Java, or nothing in the cache and no Maven
 */
export async function prepareTimeSkippingServer(log: (line: string) => void): Promise<string> {
  if (findOnPath('java') === null) {
    throw new Error('The time-skipping test server needs Java 11 or later: no "java" on PATH.');
  }
  const pom = join(engineSourcesDir(), 'java', 'pom.xml');
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const folder = join(enginesCacheDir(), `temporal-test-server-${hash}`);
  const script = join(folder, 'temporal-test-server');
  const isDone = () =>
    access(script).then(
      () => true,
      () => false,
    );
  await withBuildLock(`${folder}.lock`, isDone, () =>
    showProgress('Fetching the time-skipping test server with mvn', log, () => fetchServer(pom, folder)),
  );
  return script;
}

async function fetchServer(pom: string, folder: string): Promise<void> {
  const maven = findOnPath('mvn');
  if (maven === null) {
    throw new Error('The time-skipping test server is fetched with Maven: no "mvn" on PATH.');
  }
  const unfinished = `${folder}.${process.pid}`;
  const result = await runProgram(
    maven,
    [
      '-B',
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${unfinished}`,
    ],
    { timeoutMs: fetchTimeoutMs },
  );
  if (result.exitCode !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`mvn could not fetch the time-skipping test server:\n${result.output.trim()}`);
  }
  await mkdir(unfinished, { recursive: true });
  const script = join(unfinished, 'temporal-test-server');
  await writeFile(script, '#!/bin/sh\nexec java -cp "$(dirname "$0")/*" io.temporal.testserver.TestServer "$@"\n');
  await chmod(script, 0o755);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}
