import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';
import { livePasskeys } from './list-passkeys';
import type { PasskeyDocument } from './passkey';
import { passkeyChallenge } from './passkey-challenge';
import { PASSKEY_ALGORITHMS } from './register-passkey';
import { relyingParty } from './relying-party';

type OptionsOffice = Pick<Office, 'documents' | 'keys' | 'publicBaseUrl' | 'clock'>;

/** How long a browser waits for the device, ms. */
const PATIENCE_MS = 5 * 60_000;

/** What the browser is asked for (WebAuthn, 5.4 and 5.5), byte strings as base64url; `create` tells the two apart. */
export type PasskeyOptions = Record<string, unknown> & { create: boolean; challenge: string };

/** For the approval on the page of a link; null when its holder has no passkey. Reads only. */
export async function approvalOptions(office: OptionsOffice, grant: GrantDocument): Promise<PasskeyOptions | null> {
  const passkeys = await livePasskeys(office, grant.subjectId);
  if (passkeys.length === 0) return null;
  return {
    create: false,
    challenge: passkeyChallenge(office.keys, grant, 'APPROVED', office.clock()),
    rpId: relyingParty(office.publicBaseUrl).id,
    allowCredentials: passkeys.map(described),
    userVerification: 'required',
    timeout: PATIENCE_MS,
  };
}

/** For registering on the page of an invitation. @param name what the device shows beside the key. */
export async function registrationOptions(
  office: OptionsOffice,
  grant: GrantDocument,
  name: string,
): Promise<PasskeyOptions> {
  const passkeys = await livePasskeys(office, grant.subjectId);
  return {
    create: true,
    challenge: passkeyChallenge(office.keys, grant, 'REGISTER', office.clock()),
    rp: { id: relyingParty(office.publicBaseUrl).id, name: 'Nơi nhận' },
    user: { id: Buffer.from(grant.subjectId).toString('base64url'), name, displayName: name },
    pubKeyCredParams: PASSKEY_ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: passkeys.map(described),
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    attestation: 'none',
    timeout: PATIENCE_MS,
  };
}

function described({ _id, transports }: PasskeyDocument) {
  return { type: 'public-key', id: _id, ...(transports.length > 0 ? { transports } : {}) };
}
