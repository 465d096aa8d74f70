import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with `go/` and `java/`. The compiled code lies in `dist/` without them, so the search goes upwards from
 * here; the result is the same for both.
 *
 * @throws when the package was installed without its `infra/engines` folder
 */
export function engineSourcesDir(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'infra', 'engines');
    if (existsSync(join(candidate, 'go', 'mongo', 'go.mod'))) return candidate;
  }
  throw new Error('The folder infra/engines with the engine sources is missing from this installation.');
}
