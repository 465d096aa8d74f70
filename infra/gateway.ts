import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { createGraphqlServer } from '../graphql/server';
import { createPages } from '../pages/handle-request';
import { createIdentify } from './create-identify';
import { openOffice } from './open-office';
import { type FullConfig, type RunningProcess, runAsProcess } from './run-as-process';

/** Builds and starts a gateway: GraphQL, link pages, health. */
export async function startGateway(config: FullConfig): Promise<RunningProcess & { port: number }> {
  const { office, mongo, temporal, close } = await openOffice(config);
  const graphql = createGraphqlServer({
    office,
    identify: await createIdentify(config),
    graphiql: config.NODE_ENV !== 'production',
  });
  const pages = createPages(office);

  const route = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/graphql') return graphql.handle(request);
    if (pathname === '/livez') return Response.json({ status: 'alive' });
    if (pathname === '/readyz') return readiness([mongo.ping(), temporal.ping()]);
    return pages.handle(request);
  };
  const adapter = createServerAdapter(route);
  const server = createServer((request, response) => void adapter(request, response));
  // Slow senders are cut off; a graceful stop does not wait for idle connections.
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, resolve);
  });
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });
  return {
    port: (server.address() as AddressInfo).port,
    done,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      server.closeAllConnections();
      await close();
      finished();
    },
  };
}

/** Ready means that a plan can be created: both stores answer. Acknowledgements need MongoDB alone. */
async function readiness(checks: Promise<unknown>[]): Promise<Response> {
  const results = await Promise.allSettled(checks);
  const ready = results.every((result) => result.status === 'fulfilled');
  return Response.json(
    { status: ready ? 'ready' : 'not ready' },
    { status: ready ? 200 : 503, headers: ready ? {} : { 'Retry-After': '5' } },
  );
}

if (require.main === module) {
  runAsProcess(async (config) => {
    const gateway = await startGateway(config);
    return { ...gateway, ready: { port: gateway.port } };
  });
}
