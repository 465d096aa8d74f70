import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createTokenReader, type TokenAlgorithm } from '../../../graphql/identify';
import { createRemoteKeys } from '../../../infra/remote-keys';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { type KeyServer, serveKeys } from '../../support/catalogue/serve-keys';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { until } from '../../support/until';

const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const PROVIDER = { issuer: 'https://id.example.gov.vn', audience: 'noinhan' };
const PAUSE_MS = 200;

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

let provider: KeyServer;
let foreign: KeyServer;
let pair: Pair;
let door: Door;

beforeAll(async () => {
  [provider, foreign, pair] = await Promise.all([
    serveKeys(),
    serveKeys(),
    generateKeyPair('ES256', { extractable: true }),
  ]);
  foreign.keys = [await publicKey(pair, 'abroad')];
});
beforeEach(async () => {
  provider.keys = [await publicKey(pair, 'first')];
  provider.state = 'up';
  provider.asked = 0;
  // Every test meets a gateway that has just started and knows no key yet.
  const keys = createRemoteKeys(new URL(provider.url), { pauseMs: PAUSE_MS, coolDownMs: 0 });
  door = await openDoor({ identify: createTokenReader({ keys, ...PROVIDER }) });
});
afterEach(() => door.close());
afterAll(() => Promise.all([provider.close(), foreign.close()]));

async function publicKey({ publicKey: key }: Pair, kid: string) {
  return { ...(await exportJWK(key)), kid, use: 'sig' };
}

interface Claims {
  issuer?: string;
  audience?: string;
  expiresIn?: number;
  notBeforeIn?: number;
  header?: Record<string, string>;
}

const seconds = () => Math.floor(Date.now() / 1000);

function claimed({
  issuer = PROVIDER.issuer,
  audience = PROVIDER.audience,
  expiresIn = 600,
  notBeforeIn = -1,
}: Claims) {
  return { sub: DRAFTER, iss: issuer, aud: audience, exp: seconds() + expiresIn, nbf: seconds() + notBeforeIn };
}

async function signed(claims: Claims = {}, key: Parameters<SignJWT['sign']>[0] = pair.privateKey): Promise<string> {
  return new SignJWT(claimed(claims)).setProtectedHeader({ alg: 'ES256', kid: 'first', ...claims.header }).sign(key);
}

async function present(token: string): Promise<DoorAnswer> {
  return door.send('{"query":"{ me { id } }"}', { authorization: `Bearer ${token}` });
}

async function withPublicKeyAsSecret(): Promise<string> {
  const pem = Buffer.from(await exportSPKI(pair.publicKey));
  return new SignJWT(claimed({})).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(pem);
}

/** Signed well, by a key the token itself says where to fetch. */
const withOwnKeys = () => signed({ header: { kid: 'abroad', jku: foreign.url } });
const withOwnKey = async () => {
  const own = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(own.publicKey);
  return new SignJWT(claimed({})).setProtectedHeader({ alg: 'ES256', kid: 'first', jwk }).sign(own.privateKey);
};

test('C27 a good token is let in, also within a minute of clock skew', async () => {
  expect((await present(await signed())).data).toEqual({ me: { id: DRAFTER } });
  expect((await present(await signed({ expiresIn: -30 }))).codes).toEqual([]);
  expect((await present(await signed({ notBeforeIn: 30 }))).codes).toEqual([]);
});

test.each<[string, () => string | Promise<string>]>([
  ['C27 alg none', () => new UnsecuredJWT(claimed({})).encode()],
  ['C27 HS256 with the public key as secret', withPublicKeyAsSecret],
  ['C27 another issuer', () => signed({ issuer: 'https://id.evil.example' })],
  ['C27 another audience', () => signed({ audience: 'another-service' })],
  ['C27 over since 61 s', () => signed({ expiresIn: -61 })],
  ['C27 valid in 62 s', () => signed({ notBeforeIn: 62 })],
  ['C27 an unknown key id', () => signed({ header: { kid: 'nobody' } })],
  ['C27 a path as key id', () => signed({ header: { kid: '../../etc/passwd' } })],
  ['C27 its own key set by jku', withOwnKeys],
  ['C27 its own key by jwk', withOwnKey],
  [
    'C27 one character changed',
    async () => (await signed()).replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A')),
  ],
])('%s: the token says nothing, and its bearer is nobody', async (_name, token) => {
  const given = await token();
  const answer = await leavesNothing(door.opened, () => present(given));
  expect([answer.data, answer.codes]).toEqual([null, ['UNAUTHENTICATED']]);
  expect(answer.text).not.toContain(given);
  expect(foreign.asked).toBe(0);
});

test('C27 while the key server is away, known keys work on; an unknown key id is 503, for the key may be new', async () => {
  const token = await signed();
  expect((await present(token)).codes).toEqual([]);
  const later = await generateKeyPair('ES256', { extractable: true });
  const rotated = await signed({ header: { kid: 'second' } }, later.privateKey);
  for (const state of ['down', 'wrong'] as const) {
    provider.state = state;
    expect((await present(token)).codes).toEqual([]);
    const answer = await present(rotated);
    expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.text).not.toMatch(/127\.0\.0\.1|jwks|ECONN/);
  }
  provider.keys = [...provider.keys, await publicKey(later, 'second')];
  provider.state = 'up';
  await until('the new key is fetched', async () => (await present(rotated)).codes.length === 0);
});

test('C27 a key server that is away is left alone for a while: twenty invented key ids ask it once', async () => {
  await present(await signed());
  provider.state = 'down';
  provider.asked = 0;
  const keys = createRemoteKeys(new URL(provider.url), { pauseMs: 60_000, coolDownMs: 0 });
  const patient = await openDoor({ beside: door.opened, identify: createTokenReader({ keys, ...PROVIDER }) });
  try {
    for (let i = 0; i < 20; i += 1) {
      const authorization = `Bearer ${await signed({ header: { kid: `invented-${i}` } })}`;
      const answer = await patient.send('{"query":"{ me { id } }"}', { authorization });
      expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
    }
    expect(provider.asked).toBe(1);
  } finally {
    await patient.close();
  }
});

test('C27 a gateway that has never seen the keys says 503 to every token, and lets nobody in', async () => {
  provider.state = 'down';
  const answer = await present(await signed());
  expect([answer.status, answer.codes]).toEqual([503, ['UNAVAILABLE']]);
});

test.each<TokenAlgorithm>(['RS256', 'PS256', 'EdDSA'])(
  'a provider that signs %s is read so when the settings say so, and no other algorithm is',
  async (algorithm) => {
    const other = await generateKeyPair(algorithm, { extractable: true });
    provider.keys = [await publicKey(other, 'other'), await publicKey(pair, 'first')];
    const reader = createTokenReader({ keys: createRemoteKeys(new URL(provider.url)), ...PROVIDER, algorithm });
    const token = await new SignJWT(claimed({}))
      .setProtectedHeader({ alg: algorithm, kid: 'other' })
      .sign(other.privateKey);
    expect(await reader(`Bearer ${token}`)).toBe(DRAFTER);
    expect(await reader(`Bearer ${await signed()}`)).toBeNull();
  },
);
