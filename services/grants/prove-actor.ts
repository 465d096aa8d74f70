import { Failure } from '../failures';
import type { Office } from '../office';
import { GRANT_PURPOSES, type GrantDecision, type GrantDocument, type ProofRule } from './grant';
import { spendTry } from './spend-try';

/** What whoever decides shows besides the link or the token. */
export interface Proof {
  /** The six digits from the mail: level L1. */
  code: string | null;
}

export type Proven = Pick<GrantDecision, 'level' | 'evidence'>;

/**
 * How sure it is that the right person decides.
 * @returns null when the link was closed meanwhile: nothing was counted.
 * @throws Failure CODE_REQUIRED, CODE_WRONG, LINK_LOCKED.
 */
export async function proveActor(
  office: Office,
  grant: GrantDocument,
  proof: Proof & Pick<GrantDecision, 'channel'>,
  now: Date,
): Promise<Proven | null> {
  const wanted = GRANT_PURPOSES[grant.purpose].proof as ProofRule;
  if (wanted === 'NONE' || (wanted === 'BY_LINK' && proof.channel === 'GRAPHQL'))
    return { level: 'L0', evidence: null };
  if (!proof.code?.trim()) throw new Failure('CODE_REQUIRED');
  return (await spendTry(office, grant, proof.code.trim(), now)) ? { level: 'L1', evidence: null } : null;
}
