import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../infra/config';
import { demonstrationDirectory } from '../../infra/demo/demonstration-directory';
import type * as PlayPlans from '../../infra/demo/play-plans';
import type * as ReadScripts from '../../infra/demo/read-scripts';
import { connectMongo } from '../../infra/mongo';
import type * as RunService from '../../infra/run-service';
import { createDirectory } from '../../services/directory/create-directory';
import { loadCompiled } from '../support/load-compiled';
import { gatherWritings, type Writings } from '../support/secrets/gather-writings';

// The compiled service: its processes are forked from the same files.
const { runService } = loadCompiled('./run-service.js') as typeof RunService;
const { playPlans } = loadCompiled('./demo/play-plans.js') as typeof PlayPlans;
const { readScripts } = loadCompiled('./demo/read-scripts.js') as typeof ReadScripts;

/** Where a mail address may stand: whom the office writes to, and how an address was changed. */
const KEEPS_ADDRESSES = ['directory', 'contactChanges'];

const linkKey = randomBytes(32);
const payloadKey = randomBytes(32);
const MARKED_CAUSE = 'Lý do đánh dấu 7f3a9c không được ghi ra ngoài';

interface Run {
  writings: Writings;
  tokens: string[];
  codes: string[];
  bearers: string[];
  addresses: string[];
  sentences: string[];
}

let run: Run;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'noinhan-secrets-'));
  const config = readConfig({ NODE_ENV: 'test' });
  const settings = {
    FOLLOW_UP_POLICY: 'demonstration',
    LOG_LEVEL: 'debug',
    ACKNOWLEDGE_AFTER_SECONDS: '0',
    RATE_MUTATIONS_PER_MINUTE: '10000',
    RATE_QUERIES_PER_MINUTE: '10000',
    LINK_KEYS: `k1:${linkKey.toString('base64url')}`,
    PAYLOAD_KEYS: `k1:${payloadKey.toString('base64url')}`,
  };
  const directory = demonstrationDirectory();
  const service = await runService({ config, dataDir, directory, settings, log: () => undefined });
  try {
    const { inbox } = service;
    if (!inbox) throw new Error('no inbox');
    const bearers: string[] = [];
    const tokens = {
      ...service.tokens,
      issueToken: async (subject: string): Promise<string> => {
        const bearer = await service.tokens.issueToken(subject);
        bearers.push(bearer);
        return bearer;
      },
    };
    const scripts = (await readScripts([], createDirectory(directory), true)).filter(({ name }) => name === '003');
    const results = await playPlans(scripts, { ...service, tokens, inbox }, () => undefined);
    expect(results.map(({ ended }) => ended)).toEqual(['CLOSED']);
    const drafter = await tokens.issueToken(scripts[0]?.drafterId ?? '');
    await provokeErrors(service.gatewayUrl, drafter, scripts[0]?.text ?? '');
    const mongo = await connectMongo(service.mongodbUri, config.MONGODB_DATABASE);
    try {
      run = {
        writings: await gatherWritings({
          db: mongo.db,
          address: service.temporalAddress,
          logDir: join(dataDir, 'log'),
        }),
        ...secretsIn(inbox.messages().map(({ text }) => text ?? '')),
        bearers,
        addresses: [...new Set(inbox.messages().flatMap(({ to }) => to))],
        sentences: [...(scripts[0]?.text ?? '').split('\n').filter((line) => line.length >= 40), MARKED_CAUSE],
      };
    } finally {
      await mongo.close();
    }
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 300_000);

/** Refusals and faults on both doors: what is refused is not to be repeated in a log either. */
async function provokeErrors(gatewayUrl: string, bearer: string, text: string): Promise<void> {
  const ask = (token: string, body: object) =>
    fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const query = 'mutation Again($input: ReasonedPlanOrderInput!) { recallPlan(input: $input) { id } }';
  const input = { planId: 'khong-co', reason: MARKED_CAUSE, idempotencyKey: 'lan-thu-nhat' };
  await ask(bearer, { query, variables: { input } });
  await ask(`${bearer}x`, { query, variables: { input } });
  await ask(bearer, { query: `{ readPlan(text: ${JSON.stringify(MARKED_CAUSE)}) { reading { title } } }` });
  await ask(bearer, { query: 'query R($t: String!) { readPlan(text: $t) { nothing } }', variables: { t: text } });
  await fetch(`${gatewayUrl}/l/${'b'.repeat(20)}.${'A'.repeat(43)}`);
  await fetch(`${gatewayUrl}/l/${encodeURIComponent(MARKED_CAUSE)}`);
}

/** What the mails carry that opens something. */
function secretsIn(texts: string[]): { tokens: string[]; codes: string[] } {
  const found = (pattern: RegExp) => [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, secret]) => secret ?? ''))),
  ];
  return { tokens: found(/\/l\/[a-z2-9]{20}\.([\w-]{43})/g), codes: found(/^\s*(\d{6})\s*$/gm) };
}

const inAny = (texts: string[], wanted: string[]): string[] =>
  wanted.filter((one) => texts.some((text) => text.includes(one)));

const everything = (): string[] => [run.writings.logs, run.writings.histories, ...run.writings.documents.values()];

test('the run had something to lose: links, codes, tokens, addresses, histories and logs', () => {
  expect(run.tokens.length).toBeGreaterThan(20);
  expect(run.codes.length).toBeGreaterThan(0);
  expect(run.bearers.length).toBeGreaterThan(2);
  expect(run.addresses.length).toBeGreaterThan(10);
  expect(run.sentences.length).toBeGreaterThan(30);
  expect(run.writings.workflows).toBeGreaterThanOrEqual(4);
  expect(run.writings.logs.length).toBeGreaterThan(1_000);
  expect(run.writings.documents.size).toBeGreaterThan(10);
});

test('no token of a link and no bearer token is in any log, history or document', () => {
  expect(inAny(everything(), run.tokens)).toEqual([]);
  expect(inAny(everything(), run.bearers)).toEqual([]);
});

test('no code is in any log, history or document', () => {
  // Six digits alone: those inside a hash, an id or an instant are no code.
  const alone = (text: string) => new Set(text.match(/(?<![\w.:+-])\d{6}(?![\w.:+-])/g) ?? []);
  for (const text of everything()) {
    const numbers = alone(text);
    expect(run.codes.filter((code) => numbers.has(code))).toEqual([]);
  }
});

test('no key is in any log, history or document', () => {
  const keys = [linkKey, payloadKey].flatMap((key) => [
    key.toString('base64url'),
    key.toString('base64'),
    key.toString('hex'),
  ]);
  expect(inAny(everything(), keys)).toEqual([]);
});

test('mail addresses are in no log and no history, and in the documents only where the office keeps them', () => {
  const others = [...run.writings.documents].filter(([name]) => !KEEPS_ADDRESSES.includes(name));
  expect(inAny([run.writings.logs, run.writings.histories], run.addresses)).toEqual([]);
  expect(others.filter(([, dump]) => inAny([dump], run.addresses).length > 0).map(([name]) => name)).toEqual([]);
});

test('no sentence of a plan and no reason somebody gave is in any log or history', () => {
  expect(inAny([run.writings.logs, run.writings.histories], run.sentences)).toEqual([]);
});

test('every payload that the engine keeps is encrypted, and failures too', () => {
  const encodings = [...run.writings.histories.matchAll(/"encoding":\s*"([^"]+)"/g)].map(([, encoding]) =>
    Buffer.from(encoding ?? '', 'base64').toString(),
  );
  expect(encodings.length).toBeGreaterThan(50);
  expect([...new Set(encodings)]).toEqual(['binary/encrypted']);
});
