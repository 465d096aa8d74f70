import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Takes every mail to its final dot and hangs up: whether it has it nobody can say. */
export async function startServerThatLosesAnswers(): Promise<{ smtpUrl: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let received = '';
    socket.write('220 localhost\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (inData && received.endsWith('\r\n.\r\n')) return void socket.destroy();
      if (inData || !received.endsWith('\r\n')) return;
      const commands = received.split('\r\n').filter((line) => line !== '');
      received = '';
      for (const command of commands) {
        inData = command.toUpperCase() === 'DATA';
        socket.write(inData ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
