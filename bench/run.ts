import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench` runs every bench, `npm run bench -- reading` one. Each is a process of its own, cold and undisturbed. */
const BENCHES = ['reading', 'rendering'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no bench named ${unknown.join(', ')}; there are ${BENCHES.join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : BENCHES) {
    process.stdout.write(`\n${name}\n`);
    const { status } = spawnSync(process.execPath, [join(__dirname, `${name}.js`)], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
