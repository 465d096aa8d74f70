import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const manifest = json('package.json') as Record<string, Record<string, string> | undefined>;
const lock = json('package-lock.json') as { packages: Record<string, LockEntry> };

interface LockEntry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

/** `1.2.3`, or an alias of one exact version: `npm:typescript@7.0.2`. */
const exactVersion = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('the packages of the project', () => {
  it.each(['dependencies', 'devDependencies', 'overrides'])('are pinned to one version each (%s)', (group) => {
    const unpinned = Object.entries(manifest[group] ?? {}).filter(([, version]) => !exactVersion.test(version));
    expect(unpinned).toEqual([]);
  });

  it('stand in the lock file in the very version that is asked for', () => {
    const asked = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    const differing = Object.entries(asked).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version.replace(/^npm:.+@/, ''),
    );
    expect(differing).toEqual([]);
  });

  it('are fetched from whatever registry the machine uses: the lock file names no host', () => {
    const hosts = Object.entries(lock.packages).flatMap(([name, { resolved }]) =>
      resolved?.includes('://') ? [`${name}: ${resolved}`] : [],
    );
    expect(hosts).toEqual([]);
  });

  it('include those of every platform: without them `npm ci` refuses the lock file', () => {
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^(.*\/)?node_modules\//, '')));
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).flatMap((name) => (locked.has(name) ? [] : [`${path} → ${name}`])),
    );
    expect(missing).toEqual([]);
  });
});
