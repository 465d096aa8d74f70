import { createRequire } from 'node:module';

const load = createRequire(__filename);

/** A module of the compiled service: it forks its processes from files beside its own. `npm run build` makes them. */
export function loadCompiled<T>(path: string): T {
  return load(`../../dist/${path}.js`) as T;
}
