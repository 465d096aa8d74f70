import { proveBySignedPdf } from '../digital-signatures/prove-by-signed-pdf';
import { Failure } from '../failures';
import type { Office } from '../office';
import { proveByPasskey } from '../passkeys/prove-by-passkey';
import { reachesLevel, requiredLevel } from '../plans/required-level';
import { GRANT_PURPOSES, type GrantDecision, type GrantDocument, type ProofRule } from './grant';
import { spendTry } from './spend-try';

/** What whoever decides shows besides the link or the token. Of several the highest counts. */
export interface Proof {
  /** The six digits from the mail: level L1. */
  code: string | null;
  /** With the approval of the signer: what a passkey answered, JSON of the page: level L2. */
  passkey?: string | null;
  /** With the approval of the signer: the plan's PDF with the digital signature: level L3. */
  signedPdf?: Buffer | null;
}

export type Proven = Pick<GrantDecision, 'level' | 'evidence'>;

/**
 * How sure it is that the right person decides. What the office asks for is looked at before anything is consumed.
 * @returns null when the link was closed meanwhile: nothing was counted.
 * @throws Failure LEVEL_REQUIRED; CODE_REQUIRED, CODE_WRONG, LINK_LOCKED; PASSKEY_REFUSED; as proveBySignedPdf.
 */
export async function proveActor(
  office: Office,
  grant: GrantDocument,
  proof: Proof & Pick<GrantDecision, 'channel' | 'verdict'>,
  now: Date,
): Promise<Proven | null> {
  const wanted: ProofRule = GRANT_PURPOSES[grant.purpose].proof;
  if (wanted === 'NONE' || (wanted === 'BY_LINK' && proof.channel === 'GRAPHQL'))
    return { level: 'L0', evidence: null };
  const signs = grant.purpose === 'SIGN' && proof.verdict === 'APPROVED';
  const { signedPdf = null, passkey = null } = signs ? proof : {};
  if (signs) await refuseLowerLevel(office, grant, signedPdf ? 'L3' : passkey ? 'L2' : 'L1');
  if (signedPdf) return proveBySignedPdf(office, grant, signedPdf, now);
  if (passkey) return proveByPasskey(office, grant, passkey, now);
  if (!proof.code?.trim()) throw new Failure('CODE_REQUIRED');
  return (await spendTry(office, grant, proof.code.trim(), now)) ? { level: 'L1', evidence: null } : null;
}

async function refuseLowerLevel(office: Office, grant: GrantDocument, offered: Proven['level']): Promise<void> {
  const level = await requiredLevel(office, grant.planId);
  if (!reachesLevel(offered, level)) throw new Failure('LEVEL_REQUIRED', { level });
}
