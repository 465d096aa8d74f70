import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { createTokenReader } from '../../../graphql/identify';
import { createGraphqlServer, type GraphqlServer } from '../../../graphql/server';
import { createSampleTokens, type SampleTokens } from '../../../infra/sample-tokens';
import { stateOfOffice } from '../../support/catalogue/state-of-office';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';
import { seedText } from '../../support/seed-text';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';

let office: TestOffice;
let server: GraphqlServer;
let tokens: SampleTokens;
let keysDir: string;

beforeAll(async () => {
  office = await openTestOffice({ process: recordingProcess() });
  keysDir = await mkdtemp(join(tmpdir(), 'noinhan-keys-'));
  tokens = await createSampleTokens(keysDir);
  const keys = createLocalJWKSet(tokens.jwks);
  const identify = createTokenReader({ keys, issuer: 'noinhan', audience: 'noinhan' });
  server = createGraphqlServer({ office: office.office, identify, graphiql: false });
});

afterAll(async () => {
  await office.close();
  await rm(keysDir, { recursive: true, force: true });
});

interface Answer {
  data: unknown;
  errors?: { message: string; extensions: { code: string; requestId?: string } }[];
}

async function ask(subject: string | null, query: string, variables: object = {}, language = 'vi'): Promise<Answer> {
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(subject ? { authorization: `Bearer ${await tokens.issueToken(subject)}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await (await server.handle(request)).json()) as Answer;
}

const CREATE =
  'mutation ($text: String!, $key: String!) { createPlan(input: { issuerId: "ht.hong-linh.ubnd", text: $text, idempotencyKey: $key }) { id } }';
const order = (name: string) =>
  `mutation ($id: ID!) { ${name}(input: { planId: $id, idempotencyKey: "lan-thu-nhat" }) { state } }`;

const decision =
  'QUYẾT ĐỊNH\nVề việc khen thưởng\n\nỦY BAN NHÂN DÂN\n\nĐiều 1. Tặng Giấy khen cho ông Nguyễn Văn An.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n';

test.each([
  ['no credential', null, CREATE, { text: 'x', key: 'thieu-danh-tinh' }, 'UNAUTHENTICATED'],
  ['an empty text', DRAFTER, CREATE, { text: '  \n ', key: 'van-ban-trong' }, 'TEXT_EMPTY'],
  ['a decision instead of a plan', DRAFTER, CREATE, { text: decision, key: 'quyet-dinh' }, 'NOT_A_PLAN'],
  [
    'binary bytes',
    DRAFTER,
    CREATE,
    { text: '\u0001\u0002%PDF-1.7\u0003'.repeat(50), key: 'nhi-phan-01' },
    'UNREADABLE',
  ],
  [
    'a stamp of state secrecy',
    DRAFTER,
    CREATE,
    { text: `TUYỆT MẬT\n${seedText('000')}`, key: 'mat-tuyet-doi' },
    'STATE_SECRET_REFUSED',
  ],
  ['an unknown plan', DRAFTER, order('submitPlan'), { id: 'khong-co' }, 'NOT_FOUND'],
  ['a plan to be closed that does not exist', DRAFTER, order('closePlan'), { id: 'khong-co' }, 'NOT_FOUND'],
  [
    'an unknown task',
    DRAFTER,
    'mutation { acceptTask(input: { id: "x/t1/y", idempotencyKey: "lan-thu-nhat" }) { state } }',
    {},
    'NOT_FOUND',
  ],
] as const)(
  '%s gets a stable code and a Vietnamese sentence, and leaves nothing behind',
  async (_what, subject, query, variables, code) => {
    const before = await stateOfOffice(office);
    const { data, errors } = await ask(subject, query, variables);
    expect(data).toBeNull();
    expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
    expect(errors?.[0]?.message).toMatch(/[àáảãạăâđèéêìíòóôơùúưỳý]/i);
    expect(errors?.[0]?.extensions.requestId).toBeTruthy();
    expect(await stateOfOffice(office)).toEqual(before);
  },
);

test('a step that does not fit the state is refused and names the state, in English where it is asked for', async () => {
  const { data } = await ask(DRAFTER, CREATE, { text: seedText('002'), key: 'ke-hoach-002' });
  const planId = (data as { createPlan: { id: string } }).createPlan.id;
  await office.office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'IN_FORCE' } });
  const before = await stateOfOffice(office);
  const { errors } = await ask(DRAFTER, order('submitPlan'), { id: planId }, 'en');
  expect(errors?.[0]?.extensions.code).toBe('WRONG_STATE');
  expect(errors?.[0]?.message).toMatch(/in force/i);
  // The order itself is on record; the plan and everything about it is as before.
  const orders = await office.office.documents.orders.countDocuments({ planId });
  expect(orders).toBe(1);
  await office.office.documents.orders.deleteMany({ planId });
  expect(await stateOfOffice(office)).toEqual(before);
});

test('the same key with another text is a CONFLICT and keeps the first plan', async () => {
  const first = await ask(DRAFTER, CREATE, { text: seedText('002'), key: 'ke-hoach-002' });
  const again = await ask(DRAFTER, CREATE, { text: `${seedText('002')}\n`, key: 'ke-hoach-002' });
  expect(first.errors).toBeUndefined();
  expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect(await office.office.documents.plans.countDocuments({ issuerId: ISSUER })).toBe(1);
});
