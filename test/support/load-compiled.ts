import { createRequire } from 'node:module';

/** Loads modules of the compiled service (`npm run build` makes them), which forks its processes from files beside its own. */
export const loadCompiled = createRequire(`${__dirname}/../../dist/infra/start.js`);
