// The test command. `npm test` runs every check; `npm test -- unit` (integration, workflows …) builds and runs that
// folder only; what is no folder of test/ goes on to jest: `npm test -- unit calendar -t Tết`.
// The last line is always `N passed, N failed`, with `, N skipped` where some were.

import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';

const root = resolve(dirname(import.meta.filename), '..');
const stepLimitMinutes = 45;
/** jest has written its results but does not end: a test left something open. */
const lingerLimitSeconds = 30;

/** In this order. Everything but unit tests starts engines; where simulated time or browsers are at work, one file at a time. */
const SUITES = [
  { folder: 'unit', jest: ['--maxWorkers=2'], engines: false },
  { folder: 'workflows', jest: ['--runInBand'], engines: true },
  { folder: 'replay', jest: ['--runInBand'], engines: true },
  { folder: 'integration', jest: ['--maxWorkers=2'], engines: true },
  { folder: 'conformance', jest: ['--runInBand'], engines: true },
  { folder: 'end-to-end', jest: ['--runInBand'], engines: true, browser: true },
  { folder: 'faults', jest: ['--runInBand'], engines: true },
];

const CHECKS = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'biome', command: ['biome', 'check', '.'] },
  { name: 'eslint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'imports point one way', command: ['node', 'test/support/check-imports.mjs'] },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
let child = null;
let interrupted = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Asked twice: no more patience.
    tell(child, interrupted ? 'SIGKILL' : signal);
    interrupted = true;
  });
}

await main(process.argv.slice(2));

async function main(args) {
  const startedAtMs = Date.now();
  const wanted = args.filter((arg) => SUITES.some(({ folder }) => folder === arg));
  const forJest = args.filter((arg) => !wanted.includes(arg));
  const suites = SUITES.filter(({ folder }) => (wanted.length === 0 || wanted.includes(folder)) && hasTests(folder));
  for (const folder of wanted.filter((one) => !hasTests(one))) count(`test/${folder} has tests`, false);

  await check('build', ['tsc', '-p', 'tsconfig.build.json']);
  if (wanted.length === 0) for (const { name, command } of CHECKS) await check(name, command);
  if (suites.some(({ browser }) => browser) && process.env.CI) checkBrowser();
  if (suites.some(({ engines }) => engines)) await check('engines', ['node', 'dist/infra/engines/prepare.js'], 'shown');
  for (const suite of suites) await runSuite(suite, forJest);
  report(startedAtMs);
}

function hasTests(folder) {
  const path = join(root, 'test', folder);
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => name.endsWith('.test.ts'));
}

/** Runs one command that passes or fails as a whole. Its output is shown live, or only when it fails. */
async function check(name, command, output = 'on failure') {
  if (interrupted) return;
  if (output === 'shown') console.log(`… ${name}`);
  const { ok, seconds, printed } = await run(command, output === 'shown');
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok && printed) console.log(printed.trimEnd());
  count(name, ok);
}

async function runSuite({ folder, jest }, forJest) {
  if (interrupted) return;
  console.log(`… test/${folder}`);
  const scratch = mkdtempSync(join(tmpdir(), 'noinhan-test-'));
  const resultFile = join(scratch, 'results.json');
  const command = ['jest', '--selectProjects', folder, '--json', `--outputFile=${resultFile}`, ...jest, ...forJest];
  const { ok, seconds } = await run(command, true, resultFile);
  const [failedBefore, passedBefore] = [totals.failed, totals.passed];
  countResults(folder, resultFile);
  // Exit status and figures must agree: a crash, or a run that did not end, is a failure of its own.
  if (!ok && totals.failed === failedBefore && !interrupted) count(`test/${folder}: jest did not end well`, false);
  rmSync(scratch, { recursive: true, force: true });
  const [passed, failed] = [totals.passed - passedBefore, totals.failed - failedBefore];
  console.log(`${failed === 0 ? '✓' : '✗'} test/${folder}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

function countResults(folder, resultFile) {
  if (!existsSync(resultFile)) {
    if (!interrupted) count(`test/${folder}: jest gave no results`, false);
    return;
  }
  for (const suite of JSON.parse(readFileSync(resultFile, 'utf8')).testResults) {
    const file = relative(root, suite.name);
    if (suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed')) {
      count(`${file}: ${whatHappened(suite.message) || 'could not be run'}`, false);
    }
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'passed' || status === 'failed') count(`${file}: ${fullName}`, status === 'passed');
      else totals.skipped += 1;
    }
  }
}

/** What jest says of a file that could not be run, without its heading. */
function whatHappened(text) {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('●'));
}

function count(name, ok) {
  totals[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
}

/** On a developer's machine the tests in a browser may be skipped; in CI that would hide them. */
function checkBrowser() {
  const places = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM_PATH, ...places].find((path) => path && isExecutable(path));
  console.log(found ? `✓ browser: ${found}` : '✗ browser: no Chromium on PATH or in CHROMIUM_PATH');
  count('a browser is there for the end-to-end tests', found !== undefined);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<{ok: boolean, seconds: string, printed: string}>} never rejects */
function run([program, ...args], shown, resultFile) {
  const startedAtMs = Date.now();
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  let printed = '';
  return new Promise((settle) => {
    const end = (ok) => {
      child = null;
      clearInterval(watch);
      settle({ ok, seconds: ((Date.now() - startedAtMs) / 1000).toFixed(1), printed });
    };
    child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      // jest repeats its JSON on standard output; people read its standard error.
      stdio: ['ignore', shown && !resultFile ? 'inherit' : resultFile ? 'ignore' : 'pipe', shown ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      // A group of its own, so that a stop reaches jest's workers as well, however it was asked for.
      detached: process.platform !== 'win32',
    });
    const running = child;
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => (printed += chunk));
    const watch = setInterval(() => stopIfStuck(running, startedAtMs, resultFile), 1000);
    running.once('error', (error) => {
      printed += error.message;
      end(false);
    });
    running.once('close', (code) => end(code === 0));
  });
}

function tell(running, signal) {
  if (!running?.pid) return;
  try {
    if (process.platform === 'win32') running.kill(signal);
    else process.kill(-running.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

function stopIfStuck(running, startedAtMs, resultFile) {
  if ((Date.now() - startedAtMs) / 60_000 > stepLimitMinutes) {
    console.log(`✗ stopped after ${stepLimitMinutes} minutes`);
    tell(running, 'SIGKILL');
  }
  if (!resultFile || !existsSync(resultFile)) return;
  running.resultsSinceMs ??= Date.now();
  if ((Date.now() - running.resultsSinceMs) / 1000 > lingerLimitSeconds) {
    console.log(`✗ jest did not end within ${lingerLimitSeconds} s of its last test: something is still open`);
    tell(running, 'SIGKILL');
  }
}

function report(startedAtMs) {
  if (interrupted) count('interrupted', false);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ✗ ${name}`).join('\n')}`);
  console.log(`\n${((Date.now() - startedAtMs) / 60_000).toFixed(1)} minutes`);
  const { passed, failed, skipped } = totals;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = interrupted ? 130 : failed > 0 ? 1 : 0;
}
