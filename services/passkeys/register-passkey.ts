import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import { refuseUnlessOpen } from '../grants/refuse-unless-open';
import { rereadGrant } from '../grants/reread-grant';
import { spendTry } from '../grants/spend-try';
import type { Office } from '../office';
import { passkeyMatterHash } from './invite-passkey';
import { livePasskeys } from './list-passkeys';
import type { PasskeyDocument } from './passkey';
import { isOurChallenge } from './passkey-challenge';
import { readAnswer } from './read-answer';
import { relyingParty } from './relying-party';

export interface Registration {
  /** The six digits from the mail. */
  code: string | null;
  /** JSON as the page sends it. */
  answer: string;
  /** What the page was shown for. */
  docHash: string;
}

/** ES256, EdDSA, RS256 (COSE algorithms). */
export const PASSKEY_ALGORITHMS = [-7, -8, -257];
/** Phone, computer, a spare: more are nobody's. */
const MAX_PASSKEYS = 5;

/**
 * Registers the passkey a browser made under an invitation: mailed code and device together. The link is used up by one
 * conditional update that carries the passkey; its own document follows from it, so a repeat brings it about again.
 * @throws Failure CODE_REQUIRED, CODE_WRONG, LINK_LOCKED, LINK_EXPIRED, CONTENT_MISMATCH (another address is registered
 * since), PASSKEY_REFUSED, WRONG_STATE (five passkeys are registered).
 */
export async function registerPasskey(
  office: Office,
  grant: GrantDocument,
  { code, answer, docHash }: Registration,
): Promise<GrantDocument> {
  const now = office.clock();
  if (grant.state === 'USED') return keep(office, grant);
  await refuseUnlessOpen(office, grant, now);
  await refuseOtherAddress(office, grant, docHash);
  if (!code?.trim()) throw new Failure('CODE_REQUIRED');
  const evidence = await verifyRegistration(office, grant, answer, now);
  if (!(await spendTry(office, grant, code.trim(), now))) return keep(office, await rereadGrant(office, grant));
  await office.documents.grants.updateOne(
    { _id: grant._id, state: 'OPEN' },
    {
      $set: {
        state: 'USED',
        // No plan's workflow waits for it.
        takenInAt: now,
        decision: {
          verdict: 'APPROVED',
          reason: null,
          actorId: grant.subjectId,
          signedAs: null,
          mandateId: null,
          channel: 'LINK',
          level: 'L1',
          evidence,
          at: now,
        },
      },
    },
  );
  return keep(office, await rereadGrant(office, grant));
}

async function refuseOtherAddress(office: Office, grant: GrantDocument, docHash: string): Promise<void> {
  const person = (await office.directory()).person(grant.subjectId);
  const expected = person?.mail ? passkeyMatterHash(person.id, person.mail) : null;
  if (docHash !== grant.docHash || expected !== grant.docHash) throw new Failure('CONTENT_MISMATCH');
}

async function verifyRegistration(
  office: Office,
  grant: GrantDocument,
  answer: string,
  at: Date,
): Promise<Record<string, string>> {
  const response = readAnswer(answer);
  const { id: rpId, origin } = relyingParty(office.publicBaseUrl);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: isOurChallenge(office.keys, grant, { use: 'REGISTER', at }),
    expectedOrigin: origin,
    expectedRPID: rpId,
    expectedType: 'webauthn.create',
    requireUserVerification: true,
    supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
  }).catch(() => {
    throw new Failure('PASSKEY_REFUSED');
  });
  if (!verified) throw new Failure('PASSKEY_REFUSED');
  const { credential } = registrationInfo;
  if (await office.documents.passkeys.findOne({ _id: credential.id })) throw new Failure('PASSKEY_REFUSED');
  const live = await livePasskeys(office, grant.subjectId);
  if (live.length >= MAX_PASSKEYS) throw new Failure('WRONG_STATE', { state: 'PASSKEYS_REGISTERED' });
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: String(credential.counter),
    transports: (credential.transports ?? []).join(' ').slice(0, 100),
  };
}

/** The passkey's own document, from what the link recorded. */
async function keep(office: Office, grant: GrantDocument): Promise<GrantDocument> {
  if (grant.state !== 'USED') await refuseUnlessOpen(office, grant, office.clock());
  const { decision } = grant;
  const { credentialId, publicKey, counter, transports } = decision?.evidence ?? {};
  if (!decision || !credentialId || !publicKey) throw new Failure('CONFLICT');
  const passkey: PasskeyDocument = {
    _id: credentialId,
    schemaVersion: 1,
    personId: grant.subjectId,
    publicKey,
    counter: Number(counter),
    transports: transports ? transports.split(' ') : [],
    grantId: grant._id,
    createdAt: decision.at,
    revokedAt: null,
    revokedBy: null,
  };
  await insertMissing(office.documents.passkeys, [passkey]);
  return grant;
}
