import { type Door, openDoor, sendBytes } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const MUTATION = 'mutation { closePlan(input: { idempotencyKey: "dong-ke-hoach", planId: "x" }) { id } }';

let door: Door;

beforeAll(async () => {
  const often = '100000';
  const settings = {
    RATE_MUTATIONS_PER_MINUTE: often,
    RATE_QUERIES_PER_MINUTE: often,
    RATE_ANONYMOUS_PER_MINUTE: often,
  };
  door = await openDoor({ settings });
});
afterAll(() => door.close());

const plain = (query: string) => JSON.stringify({ query });
const json = 'application/json';
const formOf = (query: string) => `query=${encodeURIComponent(query)}`;
const multipart = (query: string) =>
  `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${plain(query)}\r\n--x--\r\n`;
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const withVariables = (variables: string) => `{"query":"{__typename}","variables":${variables}}`;
const sized = (bytes: number) => JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(bytes) } });

test.each<[string, string | Buffer, string | null, number, string]>([
  ['Q06 one field 50,000 times', plain(`{ ${'__typename '.repeat(50_000)} }`), json, 413, 'QUERY_LIMIT'],
  ['Q08 a batch of 10', JSON.stringify(Array(10).fill({ query: '{__typename}' })), json, 400, 'BAD_USER_INPUT'],
  ['Q09 a batch of 100', JSON.stringify(Array(100).fill({ query: '{__typename}' })), json, 400, 'BAD_USER_INPUT'],
  ['Q19 a body of 256 KiB and a little', sized(256 * 1024), json, 413, 'QUERY_LIMIT'],
  ['Q21 variables nested 20,000 deep', withVariables(nested(20_000)), json, 400, 'BAD_USER_INPUT'],
  ['Q21 variables nested 65 deep', withVariables(`{"a":${nested(63)}}`), json, 400, 'BAD_USER_INPUT'],
  ['Q26 a query in a form', formOf('{__typename}'), 'application/x-www-form-urlencoded', 415, 'BAD_USER_INPUT'],
  ['Q26 a mutation in a form', formOf(MUTATION), 'application/x-www-form-urlencoded', 415, 'BAD_USER_INPUT'],
  ['Q27 text/plain', plain(MUTATION), 'text/plain', 415, 'BAD_USER_INPUT'],
  ['Q27 no content type', plain(MUTATION), null, 415, 'BAD_USER_INPUT'],
  ['Q28 application/graphql', MUTATION, 'application/graphql', 415, 'BAD_USER_INPUT'],
  ['Q29 a mutation in a multipart form', multipart(MUTATION), 'multipart/form-data; boundary=x', 415, 'BAD_USER_INPUT'],
  ['Q35 a NUL in a string', withVariables('{"a":"x\\u0000y"}'), json, 400, 'BAD_USER_INPUT'],
  ['Q36 half a character pair', withVariables('{"a":"\\ud83d"}'), json, 400, 'BAD_USER_INPUT'],
  ['Q36 bytes that are no UTF-8', Buffer.from('7b227175657279223a22c328227d', 'hex'), json, 400, 'BAD_USER_INPUT'],
  ['Q37 malformed JSON', '{"query":', json, 400, 'BAD_USER_INPUT'],
  ['Q37 nothing', '', json, 400, 'BAD_USER_INPUT'],
  ['Q37 no query', '{"query":null}', json, 400, 'BAD_USER_INPUT'],
  ['Q37 a list as query', '{"query":[]}', json, 400, 'BAD_USER_INPUT'],
  ['Q37 words as variables', withVariables('"x"'), json, 400, 'BAD_USER_INPUT'],
])('%s is refused by its status and one short error', async (_name, body, type, status, code) => {
  const authorization = `Bearer ${await door.token(DRAFTER)}`;
  const answer = await leavesNothing(door.opened, () => door.send(body, { authorization, 'content-type': type }));
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(answer.text.length).toBeLessThan(600);
  expect(answer.text).not.toMatch(/originalError|SyntaxError|JSON\.parse|node_modules/);
});

test.each([2, 20])('Q19–Q20 a body of %d MB is refused with 413, or its connection is cut', async (megabytes) => {
  const answer = await leavesNothing(door.opened, () => door.send(sized(megabytes * 1024 * 1024)));
  expect(answer.status).toBe(413);
  expect(await door.ask(DRAFTER, '{ __typename }')).toMatchObject({ status: 200, codes: [] });
});

test('Q23 a subscription is for event streams; as one JSON answer it is refused', async () => {
  const answer = await door.ask(DRAFTER, 'subscription { planChanged(planId: "x") { state } }', {}, { accept: json });
  expect([answer.status, answer.codes]).toEqual([406, ['BAD_USER_INPUT']]);
});

test.each([
  ['Q24 a query by GET', 'GET', '?query={__typename}'],
  ['Q25 a mutation by GET', 'GET', `?query=${encodeURIComponent(MUTATION)}`],
  ['Q30 the page for trying queries', 'GET', ''],
  ['Q31 a preflight of another site', 'OPTIONS', ''],
])('%s is 405, without a word to other sites', async (_name, method, search) => {
  const answer = await leavesNothing(door.opened, async () => {
    const headers = { accept: 'text/html', origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    return fetch(`${door.url}${search}`, { method, headers });
  });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(await answer.text()).not.toMatch(/<html|graphiql/i);
});

test('Q32 an address that is none is 400 without a stack', async () => {
  for (const line of [
    'POST http://[ HTTP/1.1\r\nHost: a',
    'POST /graphql HTTP/1.1\r\nHost: a b',
    'POST /graphql HTTP/1.1\r\nHost: [',
  ]) {
    const answer = await sendBytes(door.port, `${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/at .*\.[jt]s|Error/);
  }
});

test('Q34 __proto__ among the variables is not followed', async () => {
  const authorization = `Bearer ${await door.token(DRAFTER)}`;
  const answer = await door.send(withVariables('{"__proto__":{"polluted":true}}'), { authorization });
  expect(answer.codes).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  const asField = await door.send('{"query":"{__typename}","__proto__":{"query":"{me{id}}"}}', { authorization });
  expect(asField.codes).toEqual(['BAD_USER_INPUT']);
});

test('no cookie is ever read: a token in one is nobody', async () => {
  const token = await door.token(DRAFTER);
  const cookie = `authorization=Bearer ${token}; token=${token}; __Host-token=${token}; session=${token}`;
  const answer = await door.send(plain('{ me { id } }'), { cookie });
  expect(answer.codes).toEqual(['UNAUTHENTICATED']);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('every refusal carries the id of the request, in the body and in the header alike', async () => {
  const authorization = `Bearer ${await door.token(DRAFTER)}`;
  const refused = [
    await door.send('{"query":', { authorization }),
    await door.send(plain('{ wrong }'), { authorization }),
    await door.send(plain(MUTATION), { authorization }),
    await door.send(plain('{ me { id } }')),
    await door.send(undefined, {}, 'GET'),
  ];
  for (const { errors, headers } of refused) {
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions.requestId).toBe(headers.get('x-request-id'));
  }
});
