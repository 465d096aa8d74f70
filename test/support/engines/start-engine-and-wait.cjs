// Starts one engine in a process of its own, prints its address and waits to be killed.
// Usage: node start-engine-and-wait.cjs mongo|temporal DATA_FOLDER
const { readFileSync } = require('node:fs');
const { extname } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename.slice(0, -extname(filename).length));
};

const [, , engine, dataDir] = process.argv;
const log = () => undefined;

async function start() {
  if (engine === 'mongo') {
    const { startMongo } = require('../../../infra/engines/start-mongo.ts');
    return new URL((await startMongo({ dataDir, log })).uri).host;
  }
  const { startTemporal } = require('../../../infra/engines/start-temporal.ts');
  return (await startTemporal({ dataDir, log })).address;
}

start().then((address) => console.log(JSON.stringify({ address })));
