import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface EvilPage {
  /** Address of the page that does something to this link; `localhost` is another site than 127.0.0.1. */
  with(link: string): string;
  close(): Promise<void>;
}

/** A page of another site that knows somebody's link. */
export async function serveEvilPage(bodyFor: (link: string) => string): Promise<EvilPage> {
  const server = createServer((request, response) => {
    const link = new URL(request.url ?? '/', 'http://localhost').searchParams.get('link') ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Khác</title><body>${link ? bodyFor(link) : ''}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    with: (link) => `http://localhost:${port}/?link=${encodeURIComponent(link)}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
