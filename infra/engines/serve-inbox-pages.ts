import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { InboxMessage } from './inbox-message';
import { renderInboxHtml, renderInboxList, renderInboxMessage } from './inbox-page';
import type { InboxStore } from './inbox-store';

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

/** Serves the inbox for reading on 127.0.0.1; port 0 chooses one. Nothing can be changed through it. */
export function serveInboxPages(store: InboxStore, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(store, request);
    response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers }).end(body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function answer(store: InboxStore, request: IncomingMessage): Answer {
  // Mails carry links that sign and acknowledge: a foreign site that points its own name at 127.0.0.1 must not read
  // them.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return plain(421, 'Wrong host.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET.');

  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') {
    const page = Math.max(1, Math.trunc(Number(searchParams.get('trang')) || 1));
    return html(renderInboxList(store.messages(), page, searchParams.get('tim') ?? ''), pagePolicy);
  }
  const [, id = '', part = '', index = ''] = /^\/thu\/([\w-]+)(?:\/(html|goc|tep\/(\d+)))?$/.exec(pathname) ?? [];
  const message = store.find(id);
  if (message === null) return plain(404, 'Không có thư này.');
  if (part === '') return html(renderInboxMessage(message), pagePolicy);
  if (part === 'html') return html(renderInboxHtml(message), mailPolicy);
  if (part === 'goc') return download(`${message.id}.eml`, message.raw);
  return attachment(message, Number(index));
}

function attachment(message: InboxMessage, index: number): Answer {
  const found = message.attachments[index];
  if (found === undefined) return plain(404, 'Không có tệp này.');
  return download(found.filename ?? `tep-${index + 1}`, found.content);
}

/** Always as a file to save: what a stranger sent is never shown by the browser under our address. */
function download(filename: string, body: Buffer): Answer {
  // Through bytes and back: half a surrogate pair in a broken name would make the encoding throw.
  const wellFormed = Buffer.from(filename).toString();
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(wellFormed)}`,
    },
    body,
  };
}

function html(body: string, policy: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      // A link followed out of a mail must not tell anybody where it stood.
      'referrer-policy': 'no-referrer',
    },
    body,
  };
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
