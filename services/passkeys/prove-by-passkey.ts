import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';
import { sha256 } from '../sha256';
import type { PasskeyDocument } from './passkey';
import { isOurChallenge } from './passkey-challenge';
import { readAnswer } from './read-answer';
import { relyingParty } from './relying-party';

type PasskeyOffice = Pick<Office, 'documents' | 'keys' | 'publicBaseUrl'>;

/**
 * Verifies what a passkey of the link's holder answered to the challenge of this page: approval of this content by this
 * person, who was verified by their device. A refused answer counts no try: it cannot be guessed.
 * @param answer JSON as the page sends it.
 * @returns level L2 with a digest of the credential's id.
 * @throws Failure PASSKEY_REFUSED
 */
export async function proveByPasskey(
  office: PasskeyOffice,
  grant: GrantDocument,
  answer: string,
  at: Date,
): Promise<{ level: 'L2'; evidence: Record<string, string> }> {
  const response = readAnswer(answer);
  const id = typeof response.id === 'string' ? response.id : '';
  const passkey = await office.documents.passkeys.findOne({ _id: id, personId: grant.subjectId, revokedAt: null });
  if (!passkey) throw new Failure('PASSKEY_REFUSED');
  const { id: rpId, origin } = relyingParty(office.publicBaseUrl);
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isOurChallenge(office.keys, grant, { use: 'APPROVED', at }),
    expectedOrigin: origin,
    expectedRPID: rpId,
    expectedType: 'webauthn.get',
    credential: {
      id: passkey._id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
    requireUserVerification: true,
  }).catch(() => {
    throw new Failure('PASSKEY_REFUSED');
  });
  if (!verified.verified) throw new Failure('PASSKEY_REFUSED');
  await raiseCounter(office, passkey, verified.authenticationInfo.newCounter);
  return {
    level: 'L2',
    evidence: {
      credentialSha256: sha256(passkey._id),
      relyingParty: rpId,
      userVerified: 'true',
    },
  };
}

/** Of two answers with the same counter one is a copy of the device's key, or of the answer: the second is refused. */
async function raiseCounter(office: PasskeyOffice, { _id, counter }: PasskeyDocument, next: number): Promise<void> {
  if (next === 0 && counter === 0) return;
  const raised = await office.documents.passkeys.updateOne(
    { _id, counter, revokedAt: null },
    { $set: { counter: next } },
  );
  if (next <= counter || raised.modifiedCount !== 1) throw new Failure('PASSKEY_REFUSED');
}
