import { connect } from 'node:net';

/** Resolves when nobody listens on an address `host:port` any more; asks again until then. */
export async function refusesConnections(address: string): Promise<void> {
  const [host = '', port = ''] = address.split(':');
  while (await accepts(host, Number(port))) await new Promise((resolve) => setImmediate(resolve));
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
