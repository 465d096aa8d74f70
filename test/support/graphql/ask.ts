import { createGraphqlServer, type GraphqlServer, type GraphqlServerOptions } from '../../../graphql/server';
import type { Office } from '../../../services/office';

export interface Answer {
  status: number;
  data: Record<string, never> | null;
  errors: {
    message: string;
    path?: string[];
    extensions: { code: string; requestId: string; details?: Record<string, unknown> };
  }[];
  codes: string[];
}

/** A server that takes the word after "Bearer" for the subject; tokens have tests of their own. */
export function openServer(office: Office, more: Partial<GraphqlServerOptions> = {}): GraphqlServer {
  return createGraphqlServer({
    office,
    graphiql: false,
    identify: async (authorization) => authorization?.replace(/^Bearer /, '') ?? null,
    ...more,
  });
}

/** A request as a program sends it; `headers` set to null are left out. */
export function post(body: unknown, headers: Record<string, string | null> = {}): Request {
  const all: Record<string, string | null> = { 'content-type': 'application/json', ...headers };
  return new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
    headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)),
  });
}

export async function ask(
  server: GraphqlServer,
  subject: string | null,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return answerOf(
    await server.handle(post({ query, variables }, { ...headers, authorization: subject && `Bearer ${subject}` })),
  );
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Pick<Answer, 'data'> & { errors?: Answer['errors'] };
  const errors = body.errors ?? [];
  return {
    status: response.status,
    data: body.data ?? null,
    errors,
    codes: errors.map(({ extensions }) => extensions.code),
  };
}
