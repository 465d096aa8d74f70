import { Failure } from '../../../services/failures';
import { deriveCode } from '../../../services/grants/derive-token';
import type { GrantDocument } from '../../../services/grants/grant';
import type { Office } from '../../../services/office';
import { passkeyMatterHash } from '../../../services/passkeys/invite-passkey';
import { approvalOptions, registrationOptions } from '../../../services/passkeys/passkey-options';
import { proveByPasskey } from '../../../services/passkeys/prove-by-passkey';
import { registerPasskey } from '../../../services/passkeys/register-passkey';
import { revokePasskeys } from '../../../services/passkeys/revoke-passkeys';
import { memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { NOW, PEOPLE } from '../../support/graphql/sample-plan';
import { type Dishonest, softwareAuthenticator } from '../../support/passkeys/software-authenticator';

const ORIGIN = 'https://noinhan.example.vn';
const MINUTE_MS = 60_000;
const person = PEOPLE.signer;
const address = sampleOfficeDirectory().person(person)?.mail ?? '';

const grantOf = (more: Partial<GrantDocument> = {}): GrantDocument => ({
  _id: 'signatureaaaaaaaaaaa',
  schemaVersion: 1,
  kid: 'test',
  nonce: 'once',
  purpose: 'SIGN',
  planId: 'plan',
  revision: 1,
  docHash: 'a'.repeat(64),
  subjectId: person,
  aboutId: null,
  state: 'OPEN',
  tries: 0,
  codeRound: 0,
  codeSentAt: [],
  expiresAt: new Date(NOW.getTime() + 86_400_000),
  openedAt: NOW,
  decision: null,
  linkRound: 0,
  linksSentAt: [],
  takenInAt: null,
  ...more,
});

const invitation = () =>
  grantOf({
    _id: 'invitationaaaaaaaaaa',
    purpose: 'PASSKEY',
    planId: 'passkeys',
    revision: 0,
    docHash: passkeyMatterHash(person, address),
    codeRound: 1,
    codeSentAt: [NOW],
  });

/** An office at a time the test sets, with an invitation and a link for the signature open. */
function openOffice() {
  let now = NOW;
  const grants = [invitation(), grantOf()];
  const office = memoryOffice({ grants }, { clock: () => now, publicBaseUrl: ORIGIN });
  const at = (minutes: number) => {
    now = new Date(NOW.getTime() + minutes * MINUTE_MS);
  };
  return { office, at };
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
}

const rightCode = (office: Office) => deriveCode(office.keys, invitation(), 1);

async function register(office: Office, device = softwareAuthenticator(ORIGIN), lie: Dishonest = {}) {
  const options = (await registrationOptions(office, invitation(), 'An')) as never;
  const grant = (await office.documents.grants.findOne({ _id: invitation()._id })) ?? invitation();
  const registered = registerPasskey(office, grant, {
    code: rightCode(office),
    answer: device.create(options, lie),
    docHash: grant.docHash,
  });
  return { device, registered };
}

async function registeredDevice(office: Office) {
  const { device, registered } = await register(office);
  await registered;
  return device;
}

describe('registering a passkey', () => {
  it('takes the mailed code and the device together, once', async () => {
    const { office } = openOffice();
    const device = await registeredDevice(office);
    expect(await office.documents.passkeys.findOne({ _id: device.id })).toMatchObject({
      personId: person,
      counter: 0,
      transports: ['internal'],
      revokedAt: null,
    });
    const again = await register(office);
    await again.registered;
    expect(await office.documents.passkeys.countDocuments({})).toBe(1);
  });

  it.each<[string, Dishonest]>([
    ['another site asked for', { origin: 'https://noinhan.example.com' }],
    ['another site’s name is bound to', { rpId: 'example.vn' }],
    ['a frame of another site asked for', { crossOrigin: true }],
    ['the device did not verify its user for', { userVerified: false }],
  ])('refuses one that %s, and no try of the code is counted', async (_, lie) => {
    const { office } = openOffice();
    const { registered } = await register(office, softwareAuthenticator(ORIGIN), lie);
    expect(await codeOf(registered)).toBe('PASSKEY_REFUSED');
    expect(await office.documents.grants.findOne({ _id: invitation()._id })).toMatchObject({ state: 'OPEN', tries: 0 });
    expect(await office.documents.passkeys.countDocuments({})).toBe(0);
  });

  it('refuses a wrong code, a missing one, and a link whose address was replaced', async () => {
    const { office } = openOffice();
    const options = (await registrationOptions(office, invitation(), 'An')) as never;
    const answer = softwareAuthenticator(ORIGIN).create(options);
    const { docHash } = invitation();
    const wrong = rightCode(office) === '000000' ? '000001' : '000000';
    expect(await codeOf(registerPasskey(office, invitation(), { code: null, answer, docHash }))).toBe('CODE_REQUIRED');
    expect(await codeOf(registerPasskey(office, invitation(), { code: wrong, answer, docHash }))).toBe('CODE_WRONG');
    const old = { ...invitation(), docHash: passkeyMatterHash(person, 'cu@example.vn') };
    const code = rightCode(office);
    expect(await codeOf(registerPasskey(office, old, { code, answer, docHash: old.docHash }))).toBe('CONTENT_MISMATCH');
    expect(await office.documents.passkeys.countDocuments({})).toBe(0);
  });
});

describe('approving with a passkey', () => {
  const approve = async (office: Office, device: ReturnType<typeof softwareAuthenticator>, lie: Dishonest = {}) => {
    const options = (await approvalOptions(office, grantOf())) as never;
    return proveByPasskey(office, grantOf(), device.get(options, lie), office.clock());
  };

  it('gives level L2 and a digest of the credential', async () => {
    const { office } = openOffice();
    const device = await registeredDevice(office);
    expect(await approve(office, device)).toEqual({
      level: 'L2',
      evidence: {
        credentialSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        relyingParty: 'noinhan.example.vn',
        userVerified: 'true',
      },
    });
    expect(await codeOf(approve(office, device))).toBe('accepted');
  });

  it.each<[string, Dishonest]>([
    ['another site asked for', { origin: 'https://noinhan.example.com' }],
    ['another port of the same host asked for', { origin: 'https://noinhan.example.vn:8443' }],
    ['another site’s name is bound to', { rpId: 'example.vn' }],
    ['a frame of another site asked for', { crossOrigin: true }],
    ['the device did not verify its user for', { userVerified: false }],
    ['another key signed', { otherKey: true }],
  ])('refuses what %s', async (_, lie) => {
    const { office } = openOffice();
    expect(await codeOf(approve(office, await registeredDevice(office), lie))).toBe('PASSKEY_REFUSED');
  });

  it('refuses an answer that was given before, and a counter that does not rise', async () => {
    const { office } = openOffice();
    const device = await registeredDevice(office);
    const answer = device.get((await approvalOptions(office, grantOf())) as never, { counter: 7 });
    expect(await codeOf(proveByPasskey(office, grantOf(), answer, NOW))).toBe('accepted');
    expect(await codeOf(proveByPasskey(office, grantOf(), answer, NOW))).toBe('PASSKEY_REFUSED');
    expect(await codeOf(approve(office, device, { counter: 7 }))).toBe('PASSKEY_REFUSED');
    expect(await codeOf(approve(office, device, { counter: 3 }))).toBe('PASSKEY_REFUSED');
    expect(await codeOf(approve(office, device, { counter: 8 }))).toBe('accepted');
  });

  it('refuses the answer to another link, another content, another use', async () => {
    const { office } = openOffice();
    const device = await registeredDevice(office);
    const others = [{ _id: 'anotherlinkaaaaaaaaa' }, { docHash: 'b'.repeat(64) }, { nonce: 'twice' }];
    for (const other of others) {
      const answer = device.get((await approvalOptions(office, grantOf(other))) as never);
      expect(await codeOf(proveByPasskey(office, grantOf(), answer, NOW))).toBe('PASSKEY_REFUSED');
    }
    const options = (await registrationOptions(office, grantOf(), 'An')) as never;
    expect(await codeOf(proveByPasskey(office, grantOf(), device.get(options), NOW))).toBe('PASSKEY_REFUSED');
  });

  it('holds its challenge for ten minutes at least and twenty at most', async () => {
    const { office, at } = openOffice();
    const device = await registeredDevice(office);
    const options = (await approvalOptions(office, grantOf())) as never;
    at(9);
    expect(await codeOf(proveByPasskey(office, grantOf(), device.get(options), office.clock()))).toBe('accepted');
    at(21);
    expect(await codeOf(proveByPasskey(office, grantOf(), device.get(options), office.clock()))).toBe(
      'PASSKEY_REFUSED',
    );
  });

  it('refuses another person’s passkey, and one that was revoked', async () => {
    const { office } = openOffice();
    const device = await registeredDevice(office);
    const foreign = grantOf({ subjectId: PEOPLE.unitHead });
    const answer = device.get((await approvalOptions(office, grantOf())) as never);
    expect(await codeOf(proveByPasskey(office, foreign, answer, NOW))).toBe('PASSKEY_REFUSED');
    expect(await revokePasskeys(office, { personId: person, actorId: PEOPLE.clerk })).toBe(1);
    expect(await approvalOptions(office, grantOf())).toBeNull();
    expect(await codeOf(proveByPasskey(office, grantOf(), answer, NOW))).toBe('PASSKEY_REFUSED');
    expect(await revokePasskeys(office, { personId: person, actorId: PEOPLE.clerk })).toBe(0);
  });

  it.each([
    '',
    'không',
    '{}',
    '[]',
    'null',
    '{"id":1,"response":{"clientDataJSON":"e30"}}',
    `{"a":"${'x'.repeat(20_000)}"}`,
  ])('refuses what no browser sends (%#)', async (answer) => {
    const { office } = openOffice();
    await registeredDevice(office);
    expect(await codeOf(proveByPasskey(office, grantOf(), answer, NOW))).toBe('PASSKEY_REFUSED');
  });
});
