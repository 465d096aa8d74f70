import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { createDirectory } from '../services/directory/create-directory';
import { wording } from '../services/wording/wording';
import { loadSampleDirectories } from './samples/load-sample-directories';

export interface SampleTokens {
  /** A person of each part in one sample office and one receiving unit, in the order of the procedure. */
  people: { label: string; subject: string; token: string }[];
  /** A token for any subject: a person id, or `unit:<unitId>`. */
  issueToken(subject: string): Promise<string>;
  /** Public keys to check the tokens with. */
  jwks: JSONWebKeySet;
}

/** What sample tokens say of their origin; the gateway's defaults expect the same. */
const ORIGIN = { issuer: 'noinhan', audience: 'noinhan' };
const ALGORITHM = 'ES256';
const KEY_FILE = 'sample-tokens.jwk.json';
const LIFETIME = '30d';
/** The office whose people are shown. */
const SHOWN_OFFICE = 'ht.hong-linh.';
const SHOWN_UNIT = 'ht.hong-linh.phuong-bac-hong.ubnd';

/**
 * Makes tokens for trying the service out. The key pair is made once and kept in the folder; it is worth nothing where
 * `AUTH_JWKS_URL` names an identity provider.
 * @param dir created when missing, readable by its owner only.
 */
export async function createSampleTokens(dir: string, origin = ORIGIN): Promise<SampleTokens> {
  const pair = await keyPairIn(dir);
  const key = await importJWK(pair, ALGORITHM);
  const issueToken = (subject: string): Promise<string> =>
    new SignJWT({})
      .setProtectedHeader({ alg: ALGORITHM, kid: pair.kid ?? '' })
      .setSubject(subject)
      .setIssuer(origin.issuer)
      .setAudience(origin.audience)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(key);
  const { d: _private, ...publicKey } = pair;
  const people = await Promise.all(
    shownSubjects().map(async ({ label, subject }) => ({ label, subject, token: await issueToken(subject) })),
  );
  return { people, issueToken, jwks: { keys: [publicKey] } };
}

/** Two processes may come here at once: whoever writes the file first decides. */
async function keyPairIn(dir: string): Promise<JWK> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, KEY_FILE);
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const fresh = { ...(await exportJWK(privateKey)), kid: 'sample', alg: ALGORITHM, use: 'sig' };
  try {
    await writeFile(path, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  }
}

function shownSubjects(): { label: string; subject: string }[] {
  const directory = createDirectory(loadSampleDirectories());
  const { roles } = wording('vi');
  const people = directory
    .people()
    .filter(({ id }) => id.startsWith(SHOWN_OFFICE))
    .map((person) => {
      const parts = [...new Set(person.roles.map(({ role }) => roles[role]))].join(', ');
      return { label: `${person.fullName}, ${person.positions[0]?.title ?? ''} (${parts})`, subject: person.id };
    });
  const unit = directory.unit(SHOWN_UNIT);
  return [
    ...people,
    { label: `${unit?.names[0] ?? SHOWN_UNIT} (hệ thống của đơn vị nhận)`, subject: `unit:${SHOWN_UNIT}` },
  ];
}
