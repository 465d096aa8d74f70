import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import type { Pages } from '../../../pages/handle-request';

export interface ServedPages {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a request handler over real HTTP, the way the gateway does. The handler may come later than the address. */
export async function servePages(handle: () => Pages['handle']): Promise<ServedPages> {
  const adapter = createServerAdapter<{ req: IncomingMessage }>((request, { req }) =>
    handle()(request, { address: req.socket.remoteAddress ?? 'unknown' }),
  );
  const server = createServer((request, response) => void adapter(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
