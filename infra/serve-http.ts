import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { callerAddress } from './caller-address';

/** Answers one request; `from` is where it comes from. */
export type Route = (request: Request, from: { address: string }) => Promise<Response>;

export interface HttpSettings {
  host: string;
  port: number;
  /** Proxies of our own in front, as in `TRUSTED_PROXIES`. */
  trustedProxies: number;
  log: (event: string, data?: Record<string, unknown>) => void;
}

export interface HttpServer {
  port: number;
  /** Takes no new requests, lets those in hand finish for ten seconds, then cuts what is left. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;
/** Slow senders are cut off. */
const REQUEST_MS = 30_000;

/** Serves a route over HTTP. What a route throws, or an address that is none, is answered without a word of its cause. */
export async function serveHttp(route: Route, { host, port, trustedProxies, log }: HttpSettings): Promise<HttpServer> {
  const answer = async (request: Request, { req }: { req: IncomingMessage }): Promise<Response> => {
    try {
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
      return await route(request, { address: callerAddress(req, trustedProxies) });
    } catch (error) {
      log('http-internal', { error: error instanceof Error ? error.name : 'unknown' });
      return new Response(null, { status: 500 });
    }
  };
  const adapter = createServerAdapter<{ req: IncomingMessage }>(answer);
  const server = createServer((request, response) => void adapter(request, response));
  server.requestTimeout = REQUEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A graceful stop does not wait for idle connections.
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
      server.closeAllConnections();
    },
  };
}
