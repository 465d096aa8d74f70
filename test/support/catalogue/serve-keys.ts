import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

export interface KeyServer {
  url: string;
  /** What it publishes now. */
  keys: JWK[];
  /** `down`: connections are refused by closing them; `wrong`: answers 500. */
  state: 'up' | 'down' | 'wrong';
  /** How often it was asked. */
  asked: number;
  close(): Promise<void>;
}

/** The key set of an identity provider over HTTP, which can go away and come back. */
export async function serveKeys(): Promise<KeyServer> {
  const server = createServer((request, response) => {
    served.asked += 1;
    if (served.state === 'down') request.socket.destroy();
    else if (served.state === 'wrong') response.writeHead(500).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: served.keys }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const served: KeyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    keys: [],
    state: 'up',
    asked: 0,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return served;
}
