import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';

let door: Door;

beforeAll(async () => {
  const often = '100000';
  door = await openDoor({ settings: { RATE_MUTATIONS_PER_MINUTE: often, RATE_QUERIES_PER_MINUTE: often } });
});
afterAll(() => door.close());

const closing = (alias: string) =>
  `${alias}: closePlan(input: { idempotencyKey: "dong-ke-hoach", planId: "x" }) { id }`;
const times = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, i) => part(i));

/** 2^levels fields out of a few lines. */
function fragmentBomb(levels: number): string {
  const fragments = times(
    levels,
    (i) => `fragment F${i} on Viewer { ${i === 0 ? 'id' : `...F${i - 1} ...F${i - 1}`} }`,
  );
  return `{ me { ...F${levels - 1} } } ${fragments.join(' ')}`;
}

const deep = (levels: number) => `{ me ${'{ units '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;
const wide = '{ plans(first: 100) { edges { node { deliveries(first: 100) { edges { node { id state } } } } } } }';

test.each<[string, string, string]>([
  ['Q01 introspection', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'Q02 circular introspection',
    `{ __schema { types ${'{ fields { type '.repeat(6)} { name } ${'} }'.repeat(6)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['Q04 101 aliases of __typename', `{ ${times(101, (i) => `a${i}: __typename`).join(' ')} }`, 'QUERY_LIMIT'],
  ['Q05 101 aliases of a real field', `{ ${times(101, (i) => `a${i}: me { id }`).join(' ')} }`, 'QUERY_LIMIT'],
  ['Q06 one field 500 times', `{ ${'__typename '.repeat(500)} }`, 'QUERY_LIMIT'],
  ['Q07 a hundred mutations by alias', `mutation { ${times(100, (i) => closing(`a${i}`)).join(' ')} }`, 'QUERY_LIMIT'],
  ['Q07 two mutations by alias', `mutation { ${closing('a')} ${closing('b')} }`, 'QUERY_LIMIT'],
  [
    'Q07 two mutations by fragment',
    `mutation { ...M ...N } fragment M on Mutation { ${closing('a')} } fragment N on Mutation { ${closing('b')} }`,
    'QUERY_LIMIT',
  ],
  ['Q11 5,000 directives', `{ me { id ${'@include(if: true) '.repeat(5000)} } }`, 'QUERY_LIMIT'],
  ['Q12 twenty levels', deep(20), 'QUERY_LIMIT'],
  ['Q12 nine levels, one too many', deep(8), 'QUERY_LIMIT'],
  ['Q13 three thousand levels', `${'{a'.repeat(3000)}${'}'.repeat(3000)}`, 'QUERY_LIMIT'],
  ['Q14 lists in lists', wide, 'QUERY_LIMIT'],
  ['Q15 a page of 10,000', '{ plans(first: 10000) { edges { cursor } } }', 'BAD_USER_INPUT'],
  ['Q16 a page of -1', '{ plans(first: -1) { edges { cursor } } }', 'BAD_USER_INPUT'],
  [
    'Q17 a circle of fragments',
    '{ me { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['Q18 a bomb of fragments', fragmentBomb(15), 'QUERY_LIMIT'],
  ['Q22 a number that is no Int', '{ plans(first: 99999999999) { edges { cursor } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['Q39 words that are no GraphQL', '{ plan(id: ', 'GRAPHQL_PARSE_FAILED'],
])('%s is refused in a short answer and changes nothing', async (_name, query, code) => {
  const answer = await leavesNothing(door.opened, () => door.ask(DRAFTER, query));
  expect([...new Set(answer.codes)]).toContain(code);
  expect(answer.data).toBeNull();
  expect(answer.errors.length).toBeLessThanOrEqual(5);
  expect(answer.text.length).toBeLessThan(4000);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('Q03 a misspelt field, argument or value gets no hint at the right one', async () => {
  const wrong = [
    '{ plan(id: "x") { titel } }',
    '{ plan(idd: "x") { id } }',
    '{ plans(filter: { state: DRAF }) { edges { cursor } } }',
  ];
  for (const query of wrong) {
    const { codes, text } = await door.ask(DRAFTER, query);
    expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/did you mean|"title"|DRAFT"/i);
  }
  const inVariable = 'query ($f: PlanFilter) { plans(filter: $f) { edges { cursor } } }';
  const { codes, text } = await door.ask(DRAFTER, inVariable, { f: { state: 'DRAF', yeer: 2026 } });
  expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  expect(text).not.toMatch(/did you mean/i);
});

test('Q10 ten directives too many in one place are told in five errors at most', async () => {
  const { codes, errors, text } = await door.ask(DRAFTER, `{ me { id ${'@include(if: true) '.repeat(10)} } }`);
  expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(errors.length).toBeLessThanOrEqual(5);
  expect(text.length).toBeLessThan(4000);
});

test('Q32 what a part of the service says when it fails stays in the log: the caller gets INTERNAL and the id of the request', async () => {
  const secret = 'connect mongodb://user:secret@db.internal:27017 failed';
  const broken = await openDoor({
    beside: door.opened,
    change: (office) => ({
      ...office,
      directory: async () => {
        throw new Error(secret);
      },
    }),
  });
  try {
    const answer = await leavesNothing(door.opened, () => broken.ask(DRAFTER, '{ me { id } }'));
    expect(answer.codes).toEqual(['INTERNAL']);
    expect(answer.errors[0]?.extensions.requestId).toMatch(/^[\w-]{8,64}$/);
    expect(`${answer.text}${JSON.stringify([...answer.headers])}`).not.toMatch(
      /mongodb|secret|db\.internal|at .*\.[jt]s/,
    );
  } finally {
    await broken.close();
  }
});

test('Q33 an operator in place of an id does not reach the store', async () => {
  const query = 'query ($id: ID!) { plan(id: $id) { id } }';
  for (const id of [{ $ne: null }, [{ $gt: '' }], { $regex: '.*' }]) {
    expect((await door.ask(DRAFTER, query, { id })).codes).toEqual(['BAD_USER_INPUT']);
  }
});

test('Q38 an operation that is not in the text is refused', async () => {
  const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }', operationName: 'C' });
  expect((await door.send(body)).codes).toEqual(['BAD_USER_INPUT']);
});

test('what is within the limits is answered: eight levels, a page of a hundred', async () => {
  const query = `{ plans(first: 100, filter: { state: DRAFT }) { edges { node { id title state drafter { id name } } } pageInfo { hasNextPage endCursor } } }`;
  expect((await door.ask(DRAFTER, query)).codes).toEqual([]);
  const nestedIds = '{ plans { edges { node { deliveries(first: 1) { edges { node { addressee { id } } } } } } } }';
  expect((await door.ask(DRAFTER, nestedIds)).codes).toEqual([]);
});

test('Q46 an answer that takes longer than ten seconds is TIMEOUT, and its connection is free', async () => {
  const slow = await openDoor({
    beside: door.opened,
    change: (office) => ({ ...office, calendar: () => new Promise<never>(() => undefined) }),
  });
  try {
    const startedAt = Date.now();
    const answer = await slow.ask(DRAFTER, '{ calendarCoverage(fromYear: 2026, toYear: 2026) { year } }');
    expect(answer.codes).toEqual(['TIMEOUT']);
    expect(Date.now() - startedAt).toBeLessThan(13_000);
    expect((await slow.ask(DRAFTER, '{ me { id } }')).codes).toEqual([]);
  } finally {
    await slow.close();
  }
});
