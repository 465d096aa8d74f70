import { createServer } from 'node:net';

/**
 * Refuses a port of 127.0.0.1 on which somebody listens already: a wait for the own engine there would be answered
 * by the stranger, and the start would look like a success.
 *
 * @throws naming the port
 */
export async function assertPortIsFree(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Cổng ${port} đang được dùng (port ${port} is in use).`) : error),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
