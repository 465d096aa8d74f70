import { deriveChallenge, sameSecret } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';

/** What the passkey answers to: nothing that was given for one can be used for the other. */
export type ChallengeUse = 'REGISTER' | 'APPROVED';

const ROUND_MS = 10 * 60_000;

/**
 * The challenge of a link's page, 43 characters base64url: derived, so that showing the page writes nothing; bound to the
 * link, its content and the use. It holds for ten minutes and the rest of the next ten, and once, as the link does.
 */
export function passkeyChallenge(keys: Office['keys'], grant: GrantDocument, use: ChallengeUse, at: Date): string {
  return deriveChallenge(keys, grant, use, Math.floor(at.getTime() / ROUND_MS));
}

export function isOurChallenge(
  keys: Office['keys'],
  grant: GrantDocument,
  { use, at }: { use: ChallengeUse; at: Date },
): (challenge: string) => boolean {
  const before = new Date(at.getTime() - ROUND_MS);
  return (challenge) =>
    [at, before].some((instant) => sameSecret(passkeyChallenge(keys, grant, use, instant), challenge));
}
