import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { createFileDoor } from '../../../graphql/file-door';
import { createTokenReader, type Identify } from '../../../graphql/identify';
import { withApiKeys } from '../../../graphql/identify-by-key';
import { createGraphqlServer } from '../../../graphql/server';
import { createSampleTokens } from '../../../infra/sample-tokens';
import { serveHttp } from '../../../infra/serve-http';
import type { Office } from '../../../services/office';
import { openTestOffice, type TestOffice } from '../open-test-office';
import { type RecordingProcess, recordingProcess } from '../recording-process';

/** What came back over the wire. */
export interface DoorAnswer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null;
  errors: { message: string; extensions: { code: string; requestId: string; details?: Record<string, unknown> } }[];
  codes: string[];
}

export interface Door {
  opened: TestOffice;
  process: RecordingProcess;
  url: string;
  /** `http://127.0.0.1:PORT`, for what is not GraphQL. */
  origin: string;
  port: number;
  token(subject: string): Promise<string>;
  /** A request as a program sends it; null headers are left out. */
  send(
    body: string | Buffer | undefined,
    headers?: Record<string, string | null>,
    method?: string,
  ): Promise<DoorAnswer>;
  /** A query of somebody with a token; null: of nobody. */
  ask(subject: string | null, query: string, variables?: object, headers?: Record<string, string>): Promise<DoorAnswer>;
  close(): Promise<void>;
}

export interface DoorOptions {
  settings?: Record<string, string>;
  graphiql?: boolean;
  identify?: Identify;
  /** Puts a part that fails in place of one of the office. */
  change?: (office: Office) => Office;
  /** An office that is open already, for a second gateway beside the first. */
  beside?: TestOffice;
}

/** The GraphQL door as a gateway serves it: HTTP on 127.0.0.1, tokens, the document engine, shared counters. */
export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const recording = recordingProcess();
  const opened = options.beside ?? (await openTestOffice({ process: recording, settings: options.settings ?? {} }));
  const keysDir = await mkdtemp(join(tmpdir(), 'noinhan-keys-'));
  const tokens = await createSampleTokens(keysDir);
  const office = options.change ? options.change(opened.office) : opened.office;
  const identify =
    options.identify ??
    withApiKeys(
      office,
      createTokenReader({ keys: createLocalJWKSet(tokens.jwks), issuer: 'noinhan', audience: 'noinhan' }),
    );
  const graphql = createGraphqlServer({ office, identify, graphiql: options.graphiql ?? false });
  const { TRUSTED_PROXIES: trustedProxies } = opened.config;
  const files = createFileDoor({ office, identify });
  const isFile = (request: Request) => new URL(request.url).pathname.startsWith('/files');
  const server = await serveHttp((request, from) => (isFile(request) ? files : graphql).handle(request, from), {
    ...{ host: '127.0.0.1', port: 0, trustedProxies },
    log: office.log,
  });
  const url = `http://127.0.0.1:${server.port}/graphql`;
  const send: Door['send'] = (body, headers = {}, method = 'POST') =>
    sendTo(url, body, { 'content-type': 'application/json', ...headers }, method);
  return {
    opened,
    process: recording,
    url,
    origin: `http://127.0.0.1:${server.port}`,
    port: server.port,
    token: tokens.issueToken,
    send,
    ask: async (subject, query, variables = {}, headers = {}) => {
      const authorization = subject === null ? null : `Bearer ${await tokens.issueToken(subject)}`;
      return send(JSON.stringify({ query, variables }), { authorization, ...headers });
    },
    close: async () => {
      await server.stop();
      if (!options.beside) await opened.close();
      await rm(keysDir, { recursive: true, force: true });
    },
  };
}

/** node:http instead of fetch, which would add a content type, refuse odd headers and hide a connection that was cut. */
async function sendTo(
  url: string,
  body: string | Buffer | undefined,
  headers: Record<string, string | null>,
  method: string,
): Promise<DoorAnswer> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: Object.fromEntries(given), agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const all = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
        resolve(answerOf(response.statusCode ?? 0, new Headers(all), Buffer.concat(chunks).toString()));
      });
    });
    // A server that has refused a large body may close while it is still being sent.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') resolve(answerOf(413, new Headers(), ''));
      else reject(error);
    });
    request.end(body);
  });
}

function answerOf(status: number, headers: Headers, text: string): DoorAnswer {
  const body = (/^\s*\{/.test(text) ? JSON.parse(text) : {}) as Pick<DoorAnswer, 'data'> & {
    errors?: DoorAnswer['errors'];
  };
  const errors = body.errors ?? [];
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status, headers, text, data: body.data ?? null, errors, codes };
}

/** Bytes as they are, on a socket of their own; what the server wrote until it closed. */
export async function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
