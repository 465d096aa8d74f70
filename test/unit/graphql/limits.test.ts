import { LIMITS } from '../../../graphql/limits';
import { answerOf, ask, openServer, post } from '../../support/graphql/ask';
import { memoryOffice } from '../../support/graphql/memory-office';
import { PEOPLE } from '../../support/graphql/sample-plan';

const server = openServer(memoryOffice());
const refused = async (request: Request) => answerOf(await server.handle(request));
const asked = (query: string, variables?: Record<string, unknown>) => ask(server, PEOPLE.drafter, query, variables);

/** What the catalogue shows over HTTP (test/integration/catalogue/graphql-door.test.ts) is not repeated here. */
describe('what is no request', () => {
  it.each(['PUT', 'DELETE', 'HEAD'])('%s is refused: only POST', async (method) => {
    const response = await server.handle(new Request('http://127.0.0.1/graphql?query={me{id}}', { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('JSON of another charset is refused', async () => {
    const { status, codes } = await refused(
      post('{"query":"{__typename}"}', { 'content-type': 'application/json; charset=latin1' }),
    );
    expect([status, codes]).toEqual([415, ['BAD_USER_INPUT']]);
  });

  it('a field nobody knows is refused', async () => {
    const { status, codes } = await refused(post('{"query":"{__typename}","batch":1}'));
    expect([status, codes]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it('a body over 256 KiB is refused, whatever its length header says', async () => {
    const body = JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(256 * 1024) } });
    for (const headers of [{}, { 'content-length': '10' }]) {
      const { status, codes } = await refused(post(body, headers));
      expect([status, codes]).toEqual([413, ['QUERY_LIMIT']]);
    }
  });
});

describe('what is too much', () => {
  it('the numbers are those of the protocol', () => {
    expect(LIMITS).toMatchObject({
      ...{ bodyBytes: 262_144, tokens: 1000, depth: 8, complexity: 1000, errors: 5 },
      ...{ durationMs: 10_000, jsonDepth: 64 },
    });
  });

  it('fragments that double ten times are counted as what they become', async () => {
    const { codes, data } = await asked(bomb(10));
    expect([data, codes]).toEqual([null, ['QUERY_LIMIT']]);
  });

  it('more than 30 aliases are refused', async () => {
    const query = `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await asked(query)).codes).toEqual(['QUERY_LIMIT']);
  });

  it.each([0, 101])('plans(first: %d) is refused', async (first) => {
    expect((await asked(`{ plans(first: ${first}) { edges { cursor } } }`)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('the largest screen of a client is let through', async () => {
    const query = `{ plans(first: 20) { edges { cursor node { id title state stateLabel { vi en } number
      open { deliveries tasks periods } deliveries(first: 5) { edges { node { id state addressee { name } } } } } } pageInfo { hasNextPage endCursor } } }`;
    expect((await asked(query)).codes).toEqual([]);
  });
});

describe('what is not told', () => {
  it('the schema is told on a development server only', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect(new Set((await asked(query)).codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect((await ask(openServer(memoryOffice(), { graphiql: true }), null, query)).codes).toEqual([]);
  });
});

function bomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, i) => `F${i}`);
  const fragments = names.map(
    (name, i) => `fragment ${name} on Viewer { ${i === 0 ? 'id name' : `...F${i - 1} isUnit ...F${i - 1}`} }`,
  );
  return `{ me { ...F${levels - 1} } } ${fragments.join(' ')}`;
}
