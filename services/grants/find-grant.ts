import type { Office } from '../office';
import type { GrantDocument, GrantPurpose, GrantState } from './grant';

/** An open grant is the one to decide; a used one gives its receipt; the others say why they are closed. */
const PRECEDENCE: readonly GrantState[] = ['OPEN', 'USED', 'LOCKED', 'REVOKED'];

/**
 * The grant somebody decides with when they come by GraphQL instead of the link in the mail. A grant for the content
 * they name goes before one for other content, so that an old copy is told which revision replaced it.
 */
export async function findGrant(
  office: Pick<Office, 'documents'>,
  wanted: { planId: string; purpose: GrantPurpose; subjectIds: readonly string[]; docHash: string | null },
): Promise<GrantDocument | null> {
  const { planId, purpose, subjectIds, docHash } = wanted;
  const grants = await office.documents.grants.find({ planId, purpose, subjectId: { $in: [...subjectIds] } }).toArray();
  const rank = (grant: GrantDocument): number =>
    (docHash === null || grant.docHash === docHash ? 0 : PRECEDENCE.length) + PRECEDENCE.indexOf(grant.state);
  grants.sort((a, b) => rank(a) - rank(b) || b.openedAt.getTime() - a.openedAt.getTime());
  return grants[0] ?? null;
}
