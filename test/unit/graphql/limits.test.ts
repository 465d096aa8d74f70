import { LIMITS } from '../../../graphql/limits';
import { answerOf, ask, openServer, post } from '../../support/graphql/ask';
import { memoryOffice } from '../../support/graphql/memory-office';
import { PEOPLE } from '../../support/graphql/sample-plan';

const server = openServer(memoryOffice());
const refused = async (request: Request) => answerOf(await server.handle(request));
const asked = (query: string, variables?: Record<string, unknown>) => ask(server, PEOPLE.drafter, query, variables);

describe('what is no request', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is refused: only POST', async (method) => {
    const response = await server.handle(new Request('http://127.0.0.1/graphql?query={me{id}}', { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/graphql',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('%s is refused: only JSON, which no form of another site can send', async (type) => {
    const { status, codes } = await refused(post('{"query":"{__typename}"}', { 'content-type': type }));
    expect([status, codes]).toEqual([415, ['BAD_USER_INPUT']]);
  });

  it('a request without a type is refused', async () => {
    const request = new Request('http://127.0.0.1/graphql', { method: 'POST', body: new Uint8Array([123, 125]) });
    expect((await refused(request)).status).toBe(415);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['a list of requests', '[{"query":"{__typename}"}]'],
    ['a query that is a list', '{"query":[]}'],
    ['no query', '{"query":null}'],
    ['variables that are words', '{"query":"{__typename}","variables":"x"}'],
    ['a field nobody knows', '{"query":"{__typename}","batch":1}'],
    ['a NUL in a variable', '{"query":"{__typename}","variables":{"a":"\\u0000"}}'],
    ['half a character pair', '{"query":"{__typename}","variables":{"a":"\\ud83d"}}'],
    ['bottomless nesting', `{"query":"{__typename}","variables":{"a":${'['.repeat(100)}${']'.repeat(100)}}}`],
  ])('%s is refused in one short error', async (_what, body) => {
    const { status, codes, errors } = await refused(post(body));
    expect([status, codes]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'details', 'requestId']);
  });

  it('bytes that are no UTF-8 are refused instead of being replaced', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{__typename}","operationName":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect((await refused(post(new Blob([body])))).status).toBe(400);
  });

  it('a body over 256 KiB is refused, whatever its length header says', async () => {
    const body = JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(LIMITS.bodyBytes) } });
    for (const headers of [{}, { 'content-length': '10' }]) {
      const { status, codes } = await refused(post(body, headers));
      expect([status, codes]).toEqual([413, ['QUERY_LIMIT']]);
    }
  });
});

describe('what is too much', () => {
  const deep = (levels: number) =>
    `{ plans { edges { node { ${'deliveries { plan { '.repeat(levels)} id ${'} }'.repeat(levels)} } } } }`;

  it.each([
    ['more than 1,000 tokens', `{ ${'me { id } '.repeat(400)} }`],
    ['deeper than ten fields', deep(5)],
    ['more than 30 aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['more than ten directives', `{ me { id ${'@include(if: true)'.repeat(11)} } }`],
    ['fragments that double ten times', bomb(10)],
    ['two mutations, in which a code could be guessed twice', twoMutations(false)],
    ['two mutations in a fragment', twoMutations(true)],
  ])('%s is QUERY_LIMIT', async (_what, query) => {
    const { codes, data } = await asked(query);
    expect(data).toBeNull();
    expect(codes).toContain('QUERY_LIMIT');
  });

  it('a list of lists that would hold a hundred thousand fields is QUERY_LIMIT before anything is read', async () => {
    const query =
      '{ plans(first: 100) { edges { node { deliveries(first: 500) { plan { tasks(first: 500) { id } } } } } } }';
    const { codes } = await asked(query);
    expect(codes).toEqual(['QUERY_LIMIT']);
  });

  it.each([0, -1, 101, 10_000])('plans(first: %d) is refused', async (first) => {
    expect((await asked(`{ plans(first: ${first}) { edges { cursor } } }`)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('no answer has more than five errors', async () => {
    const { errors } = await asked(`{ ${Array.from({ length: 20 }, (_, i) => `wrong${i}`).join(' ')} }`);
    expect(errors).toHaveLength(LIMITS.errors);
  });

  it('a circle of fragments is refused and does not hang', async () => {
    const { codes } = await asked('query { me { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }');
    expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('the largest screen of a client is let through', async () => {
    const query = `{ plans(first: 20) { edges { cursor node { id title state stateLabel { vi en } number
      open { deliveries tasks periods } deliveries(first: 50) { id state addressee { name } } } } pageInfo { hasNextPage endCursor } } }`;
    expect((await asked(query)).codes).toEqual([]);
  });
});

describe('what is not told', () => {
  it('a wrong field gets no hint at the right one', async () => {
    const { errors } = await asked('{ plan(id: "x") { titel } }');
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors[0]?.message).not.toMatch(/did you mean/i);
  });

  it('a wrong enum value in a variable gets no hint either', async () => {
    const { errors } = await asked('query ($s: PlanState) { plans(filter: { state: $s }) { edges { cursor } } }', {
      s: 'DRAF',
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).not.toMatch(/did you mean|DRAFT/i);
  });

  it('the schema is told on a development server only', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect(new Set((await asked(query)).codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect((await ask(openServer(memoryOffice(), { graphiql: true }), null, query)).codes).toEqual([]);
  });

  it('words that are no GraphQL say so by a code', async () => {
    expect((await asked('{ me ')).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('an object in place of an id does not reach the store', async () => {
    const { codes } = await asked('query ($id: ID!) { plan(id: $id) { id } }', { id: { $ne: null } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

function bomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, i) => `F${i}`);
  const fragments = names.map(
    (name, i) => `fragment ${name} on Viewer { ${i === 0 ? 'id name' : `...F${i - 1} isUnit ...F${i - 1}`} }`,
  );
  return `{ me { ...F${levels - 1} } } ${fragments.join(' ')}`;
}

function twoMutations(inFragment: boolean): string {
  const one = (alias: string) =>
    `${alias}: closePlan(input: { idempotencyKey: "${alias.repeat(8)}", planId: "x" }) { id }`;
  const both = `${one('a')} ${one('b')}`;
  return inFragment ? `mutation { ...M } fragment M on Mutation { ${both} }` : `mutation { ${both} }`;
}

describe('what takes too long', () => {
  afterEach(() => jest.useRealTimers());

  it('is TIMEOUT after ten seconds, and the connection is free again', async () => {
    const office = memoryOffice();
    const asked = new Promise<void>((resolve) => {
      office.documents.plans.findOne = () => {
        resolve();
        return new Promise<never>(() => undefined);
      };
    });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const answer = ask(openServer(office), PEOPLE.clerk, '{ plan(id: "x") { id } }');
    await asked;
    await jest.advanceTimersByTimeAsync(LIMITS.durationMs);
    expect((await answer).codes).toEqual(['TIMEOUT']);
  });
});
