import { createFileDoor } from '../graphql/file-door';
import { withApiKeys } from '../graphql/identify-by-key';
import { createGraphqlServer } from '../graphql/server';
import { createPages } from '../pages/handle-request';
import { createVerifyPages } from '../pages/verify/handle-verify';
import type { Office } from '../services/office';
import { createIdentify } from './create-identify';
import { openOffice } from './open-office';
import { type FullConfig, type RunningProcess, runAsProcess } from './run-as-process';
import { type Route, serveHttp } from './serve-http';

/** Builds and starts a gateway: GraphQL, link pages, health. */
export async function startGateway(config: FullConfig): Promise<RunningProcess & { port: number }> {
  const { office, mongo, temporal, close } = await openOffice(config);
  const identify = withApiKeys(office, await createIdentify(config));
  const files = createFileDoor({ office, identify });
  const graphql = createGraphqlServer({
    office,
    identify,
    graphiql: config.NODE_ENV !== 'production',
  });
  const pages = createPages(office);
  const verifyPages = createVerifyPages(office);

  const route: Route = async (request, from) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/graphql') return graphql.handle(request, from);
    if (/^\/files(?:\/|$)/.test(pathname)) return files.handle(request, from);
    if (pathname === '/livez') return Response.json({ status: 'alive' });
    if (pathname === '/readyz') return readiness([mongo.ping(), temporal.ping()]);
    if (pathname === '/.well-known/noinhan-audit-keys.json') return publishedKeys(office);
    if (pathname.startsWith('/v/')) return verifyPages.handle(request, from);
    return pages.handle(request, from);
  };
  const { HOST: host, PORT: port, TRUSTED_PROXIES: trustedProxies } = config;
  const server = await serveHttp(route, { host, port, trustedProxies, log: office.log });
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });
  return {
    port: server.port,
    done,
    stop: async () => {
      await server.stop();
      await close();
      finished();
    },
  };
}

/** What others need to check seals and evidence packs without the service (RFC 7517). */
function publishedKeys({ auditKeys }: Pick<Office, 'auditKeys'>): Response {
  const headers = { 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' };
  return Response.json({ keys: auditKeys.published }, { headers });
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
