import type { GrantDocument } from '../grants/grant';
import type { Office } from '../office';
import { type AuditPorts, appendEvent } from './append-event';
import { digestOf } from './digest-of';

const DECISIONS = ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const;

/**
 * Writes every decision about the plan that was given and not yet acted upon into its record: who decided what on which
 * content, how sure that is, and a digest of all of it, so that a decision edited later is found. Running twice gives
 * the same.
 */
export async function recordDecisions(office: Pick<Office, AuditPorts>, planId: string): Promise<void> {
  const grants = await office.documents.grants
    .find({ planId, state: 'USED', takenInAt: null, purpose: { $in: [...DECISIONS] } })
    .toArray();
  const inOrder = grants.sort((a, b) => decidedAt(a) - decidedAt(b) || (a._id < b._id ? -1 : 1));
  for (const grant of inOrder) await recordDecision(office, grant);
}

async function recordDecision(office: Pick<Office, AuditPorts>, grant: GrantDocument): Promise<void> {
  const { decision } = grant;
  if (!decision) return;
  await appendEvent(office, {
    planId: grant.planId,
    key: `decision-${grant._id}`,
    type: 'DECISION',
    actorId: decision.actorId,
    at: decision.at,
    data: { revision: grant.revision, mandateId: decision.mandateId, ...decisionEntry(grant) },
  });
}

/** What the record keeps of one decision; `contentHash` is that of what the page showed. */
export function decisionEntry({ _id, purpose, docHash, decision }: GrantDocument): Record<string, unknown> {
  return {
    grantId: _id,
    purpose,
    verdict: decision?.verdict,
    level: decision?.level,
    contentHash: docHash,
    digest: digestOf(decision),
  };
}

function decidedAt({ decision }: GrantDocument): number {
  return decision?.at.getTime() ?? 0;
}
