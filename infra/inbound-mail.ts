import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type MailroomOffice, takeInMail } from '../services/mail/take-in-mail';
import { openOffice } from './open-office';
import { type FullConfig, type RunningProcess, runAsProcess } from './run-as-process';

export interface InboundMailOptions {
  office: MailroomOffice;
  /** Where it listens; without it on this machine only. */
  host?: string;
  port: number;
  /** Addresses mail is taken for; every other recipient is refused. */
  addresses: readonly string[];
}

export interface InboundMail {
  port: number;
  /** Mails being received or taken in at this moment. */
  inHand(): number;
  stop(): Promise<void>;
}

/** A bounce carries headers, an answer some words; what is larger is for the office's mailbox alone. */
const MAX_MAIL_BYTES = 1024 * 1024;
/** A connection holds one mail at a time, so this bounds both the work at once and what waits; the sender tries again later. */
const MAX_CONNECTIONS = 32;
const SOCKET_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 2_000;

/**
 * Receives what the office's mail server forwards of the address our mails are sent from: bounces and answers. Answers the
 * sender only when a mail is taken in, so that nothing is lost with the process.
 */
export async function startInboundMail({
  office,
  host = '127.0.0.1',
  port,
  addresses,
}: InboundMailOptions): Promise<InboundMail> {
  const own = addresses.map((address) => address.toLowerCase());
  let inHand = 0;
  const smtp = new SMTPServer({
    name: 'localhost',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    maxClients: MAX_CONNECTIONS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    onRcptTo({ address }, _session, callback) {
      callback(own.includes(address.toLowerCase()) ? null : reply(550, '5.1.1 no such mailbox'));
    },
    onData(stream, session, callback) {
      inHand += 1;
      receive(office, stream, session)
        .then(
          () => callback(null, '2.0.0 taken in'),
          (error: unknown) => callback(asReply(office, error)),
        )
        .finally(() => {
          inHand -= 1;
        });
    },
  });
  await new Promise<void>((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(port, host, () => {
      smtp.off('error', reject);
      // Connections that break are their senders' matter.
      smtp.on('error', () => undefined);
      resolve();
    });
  });
  return {
    port: (smtp.server.address() as AddressInfo).port,
    inHand: () => inHand,
    stop: () => new Promise((resolve) => smtp.close(resolve)),
  };
}

async function receive(
  office: MailroomOffice,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size <= MAX_MAIL_BYTES) chunks.push(chunk as Buffer);
  }
  if (size > MAX_MAIL_BYTES) throw reply(552, '5.3.4 message too large');
  const mailFrom = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  await takeInMail(office, { raw: Buffer.concat(chunks), mailFrom });
}

/** An error as smtp-server wants it: the reply code travels on it. */
function reply(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** What is nobody's fault is tried again by the sender. */
function asReply(office: Pick<MailroomOffice, 'log'>, error: unknown): Error {
  if (error instanceof Error && 'responseCode' in error) return error;
  office.log('incoming-mail-failed', { error: String(error) });
  return reply(451, '4.3.0 try again later');
}

/** Starts the receiver as a process of its own. */
export async function startInboundMailProcess(config: FullConfig): Promise<RunningProcess & { port: number }> {
  if (config.INBOUND_SMTP_PORT === undefined) throw new Error('INBOUND_SMTP_PORT: required to receive mail');
  const { office, transport, mailDomain, close } = await openOffice(config);
  const addresses = [config.BOUNCE_ADDRESS ?? config.MAIL_FROM, config.MAIL_FROM];
  const inbound = await startInboundMail({
    office: { ...office, mailDomain, transport },
    host: config.HOST,
    port: config.INBOUND_SMTP_PORT,
    addresses,
  });
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finished = resolve;
  });
  return {
    port: inbound.port,
    done,
    stop: async () => {
      await inbound.stop();
      await close();
      finished();
    },
  };
}

if (require.main === module) {
  runAsProcess(async (config) => {
    const inbound = await startInboundMailProcess(config);
    return { ...inbound, ready: { port: inbound.port } };
  });
}
