import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createTokenReader, type Identify } from '../../../graphql/identify';
import { viewerOf } from '../../../graphql/viewer';
import { createSampleTokens, type SampleTokens } from '../../../infra/sample-tokens';
import { sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { ISSUER, PEOPLE, UNITS } from '../../support/graphql/sample-plan';

let dir: string;
let tokens: SampleTokens;
let identify: Identify;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'noinhan-keys-'));
  tokens = await createSampleTokens(dir);
  identify = createTokenReader({ keys: createLocalJWKSet(tokens.jwks), issuer: 'noinhan', audience: 'noinhan' });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a token', () => {
  const now = () => Math.floor(Date.now() / 1000);

  it('says who somebody is: a person, or a unit', async () => {
    expect(await identify(`Bearer ${await tokens.issueToken(PEOPLE.clerk)}`)).toBe(PEOPLE.clerk);
    expect(await identify(`bearer ${await tokens.issueToken(`unit:${UNITS.copied}`)}`)).toBe(`unit:${UNITS.copied}`);
  });

  it.each([null, '', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic dXNlcjpwYXNz'])('%p says nothing', async (header) => {
    expect(await identify(header)).toBeNull();
  });

  it('of another key, issuer, audience or algorithm, or out of its time, says nothing', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const base = () => new SignJWT({}).setSubject(PEOPLE.clerk).setProtectedHeader({ alg: 'ES256', kid: 'sample' });
    const foreign = await base().setIssuer('noinhan').setAudience('noinhan').setExpirationTime('1h').sign(privateKey);
    const unsigned = new UnsecuredJWT({})
      .setSubject(PEOPLE.clerk)
      .setIssuer('noinhan')
      .setAudience('noinhan')
      .setExpirationTime('1h')
      .encode();
    const shared = await new SignJWT({})
      .setSubject(PEOPLE.clerk)
      .setProtectedHeader({ alg: 'HS256', kid: 'sample' })
      .setIssuer('noinhan')
      .setAudience('noinhan')
      .setExpirationTime('1h')
      .sign(Buffer.from(JSON.stringify(tokens.jwks.keys[0])));
    const other = await createSampleTokens(dir, { issuer: 'other', audience: 'noinhan' });
    const elsewhere = await createSampleTokens(dir, { issuer: 'noinhan', audience: 'elsewhere' });
    const wrong = [
      foreign,
      unsigned,
      shared,
      await other.issueToken(PEOPLE.clerk),
      await elsewhere.issueToken(PEOPLE.clerk),
    ];
    expect(await Promise.all(wrong.map((token) => identify(`Bearer ${token}`)))).toEqual(wrong.map(() => null));
  });

  it('is read with our algorithm, even where the key would fit another', async () => {
    const secret = Buffer.alloc(32, 1);
    const lenient = createTokenReader({ keys: async () => secret, issuer: 'noinhan', audience: 'noinhan' });
    const token = new SignJWT({}).setSubject(PEOPLE.clerk).setProtectedHeader({ alg: 'HS256' });
    const signed = await token.setIssuer('noinhan').setAudience('noinhan').setExpirationTime('1h').sign(secret);
    expect(await lenient(`Bearer ${signed}`)).toBeNull();
  });

  it('is good for a minute of clock skew and no longer', async () => {
    const later = (seconds: number) =>
      createTokenReader({
        keys: createLocalJWKSet(tokens.jwks),
        issuer: 'noinhan',
        audience: 'noinhan',
        clock: () => new Date((now() + seconds) * 1000),
      });
    const token = `Bearer ${await tokens.issueToken(PEOPLE.clerk)}`;
    const thirtyDays = 30 * 86_400;
    expect(await later(thirtyDays + 30)(token)).toBe(PEOPLE.clerk);
    expect(await later(thirtyDays + 90)(token)).toBeNull();
  });

  it('that cannot be checked because the keys are away is no wrong token', async () => {
    const away = createTokenReader({
      keys: async () => {
        throw new TypeError('fetch failed');
      },
      issuer: 'noinhan',
      audience: 'noinhan',
    });
    await expect(away(`Bearer ${await tokens.issueToken(PEOPLE.clerk)}`)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });
});

describe('sample tokens', () => {
  it('keep their key: a second start understands the tokens of the first', async () => {
    const [first, second] = await Promise.all([createSampleTokens(dir), createSampleTokens(dir)]);
    expect(second.jwks).toEqual(first.jwks);
    expect(JSON.stringify(second.jwks)).not.toContain('"d"');
    const [file = ''] = await readdir(dir);
    expect((await stat(join(dir, file))).mode & 0o077).toBe(0);
  });

  it('are shown for every part of the procedure and for a receiving unit', () => {
    const labels = tokens.people.map(({ label }) => label).join('\n');
    for (const part of ['Người soạn thảo', 'Người ký', 'Văn thư cơ quan', 'hệ thống của đơn vị nhận']) {
      expect(labels).toContain(part);
    }
  });
});

describe('the viewer behind a token', () => {
  const directory = sampleOfficeDirectory();

  it('has the roles of the directory, whatever the token may say', () => {
    expect(viewerOf(PEOPLE.clerk, directory, '2026-02-05')).toMatchObject({
      kind: 'PERSON',
      actorId: PEOPLE.clerk,
      issuerIds: [ISSUER],
      addresseeIds: [PEOPLE.clerk, ISSUER],
    });
  });

  it('answers for the unit they head, not for the body they draft for', () => {
    const viewer = viewerOf(PEOPLE.unitHead, directory, '2026-02-05');
    expect(viewer?.addresseeIds).toEqual([PEOPLE.unitHead, 'ht.hong-linh.phong-noi-vu']);
  });

  it('is a unit’s own system with no role at all when the subject names a unit', () => {
    expect(viewerOf(`unit:${UNITS.copied}`, directory, '2026-02-05')).toMatchObject({
      kind: 'UNIT',
      actorId: UNITS.copied,
      personId: null,
      roles: [],
      issuerIds: [],
      addresseeIds: [UNITS.copied],
    });
  });

  it('is nobody when the directory has no such person or unit', () => {
    expect(viewerOf('nobody', directory, '2026-02-05')).toBeNull();
    expect(viewerOf(UNITS.copied, directory, '2026-02-05')).toBeNull();
    expect(viewerOf(`unit:${PEOPLE.clerk}`, directory, '2026-02-05')).toBeNull();
  });
});
