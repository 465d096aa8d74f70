import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { InboxMessage } from './inbox-message';
import { type InboxStore, openInboxStore } from './inbox-store';
import { readInboxMessage } from './read-inbox-message';
import { serveInboxPages } from './serve-inbox-pages';

/** What the server is about to accept: one recipient (`rcpt`, no bytes yet) or the whole mail (`data`). */
export interface InboxOffer {
  readonly to: string[];
  readonly raw: Buffer | null;
  readonly stage: 'rcpt' | 'data';
}

export interface SmtpReply {
  /** 4xx or 5xx. */
  readonly code: number;
  readonly message: string;
}

export interface StartMailInboxOptions {
  /** Of SMTP on 127.0.0.1; chosen when absent. */
  readonly port?: number;
  /** Of the web page on 127.0.0.1; chosen when absent; null: no page. */
  readonly webPort?: number | null;
  /** Keeps the raw mails as `.eml` files; null: in memory only. */
  readonly dataDir: string | null;
  readonly log: (line: string) => void;
  /** For tests: a reply refuses the offer, undefined lets it pass. */
  readonly script?: (offer: InboxOffer) => SmtpReply | undefined;
}

export interface MailInbox {
  /** `smtp://127.0.0.1:PORT`, without TLS or a password. */
  readonly smtpUrl: string;
  readonly webUrl: string | null;
  /** Accepted mails, oldest first: at most the newest 10,000. */
  messages(): InboxMessage[];
  /** Calls the listener after each accepted mail; the result ends that. */
  onMessage(listener: (message: InboxMessage) => void): () => void;
  stop(): Promise<void>;
}

type Accept = (envelope: SMTPServerSession['envelope'], raw: Buffer) => Promise<string>;

const maxMailBytes = 50 * 1024 * 1024;
const closeTimeoutMs = 200;

/** Starts a real SMTP server that keeps every mail and sends none, with a page to read them. */
export async function startMailInbox(options: StartMailInboxOptions): Promise<MailInbox> {
  const store = await openInboxStore(options.dataDir);
  const listeners = new Set<(message: InboxMessage) => void>();
  const smtp = createSmtpServer(options.script, (envelope, raw) => accept(store, listeners, envelope, raw));
  const smtpUrl = `smtp://127.0.0.1:${await listen(smtp, options.port ?? 0)}`;
  const pages = options.webPort === null ? null : await serveInboxPages(store, options.webPort ?? 0);
  const webUrl = pages === null ? null : `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  options.log(`Hộp thư thử nghiệm: ${smtpUrl}${webUrl === null ? '' : `, ${webUrl}`}`);
  return {
    smtpUrl,
    webUrl,
    messages: store.messages,
    onMessage(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async stop() {
      await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), closePages(pages)]);
    },
  };
}

function createSmtpServer(script: StartMailInboxOptions['script'], accept: Accept): SMTPServer {
  return new SMTPServer({
    name: 'localhost',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxMailBytes,
    closeTimeout: closeTimeoutMs,
    onRcptTo(recipient, _session, callback) {
      const refused = script?.({ to: [recipient.address], raw: null, stage: 'rcpt' });
      callback(refused === undefined ? null : replyError(refused));
    },
    onData(stream, session, callback) {
      receive(stream, session, script, accept).then(
        (id) => callback(null, `2.0.0 queued as ${id}`),
        (error: unknown) => callback(error as Error),
      );
    },
  });
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  script: StartMailInboxOptions['script'],
  accept: Accept,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw replyError({ code: 552, message: '5.3.4 message too large' });
  const raw = Buffer.concat(chunks);
  const to = session.envelope.rcptTo.map(({ address }) => address);
  const refused = script?.({ to, raw, stage: 'data' });
  if (refused !== undefined) throw replyError(refused);
  return accept(session.envelope, raw);
}

async function accept(
  store: InboxStore,
  listeners: ReadonlySet<(message: InboxMessage) => void>,
  envelope: SMTPServerSession['envelope'],
  raw: Buffer,
): Promise<string> {
  const receivedAt = new Date();
  const id = `${receivedAt.toISOString().replace(/[^\d]/g, '')}-${randomBytes(4).toString('hex')}`;
  const message = await readInboxMessage(id, raw, {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    receivedAt,
  });
  await store.add(message);
  for (const listener of listeners) listener(message);
  return id;
}

/** An error as smtp-server wants it: the reply code travels on the error object. */
function replyError(reply: SmtpReply): Error {
  return Object.assign(new Error(reply.message), { responseCode: reply.code });
}

function listen(smtp: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject);
    smtp.listen(port, '127.0.0.1', () => {
      smtp.off('error', reject);
      // Broken connections of clients arrive here and concern nobody else.
      smtp.on('error', () => undefined);
      resolve((smtp.server.address() as AddressInfo).port);
    });
  });
}

async function closePages(pages: Server | null): Promise<void> {
  if (pages === null) return;
  const closed = new Promise<void>((resolve) => pages.close(() => resolve()));
  pages.closeAllConnections();
  await closed;
}
