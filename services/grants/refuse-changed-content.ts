import { appendEvent } from '../audit/append-event';
import { Failure } from '../failures';
import type { Office } from '../office';
import { contentHash } from '../plans/content-hash';
import { type RevisionDocument, revisionId } from '../plans/plan';
import type { GrantDocument } from './grant';

/**
 * Compares what is stored with what the link was given for, before it is shown or decided on (rule 8): a revision never
 * changes, so a difference means that somebody wrote past the service. It is an incident, noted once for each link.
 * @param known the stored revision, where it was read already.
 * @throws Failure CONTENT_MISMATCH with `details.incident`.
 */
export async function refuseChangedContent(
  office: Pick<Office, 'documents' | 'auditKeys' | 'clock' | 'log'>,
  grant: GrantDocument,
  known?: RevisionDocument,
): Promise<void> {
  const revision =
    known ?? (await office.documents.revisions.findOne({ _id: revisionId(grant.planId, grant.revision) }));
  if (revision && contentHash(revision.text, revision.obligations) === grant.docHash) return;
  office.log('content-mismatch', { planId: grant.planId, revision: grant.revision, grantId: grant._id });
  await appendEvent(office, {
    planId: grant.planId,
    key: `content-mismatch-${grant._id}`,
    type: 'INCIDENT',
    actorId: 'service',
    at: office.clock(),
    data: { kind: 'CONTENT_MISMATCH', grantId: grant._id, revision: grant.revision, docHash: grant.docHash },
  });
  throw new Failure('CONTENT_MISMATCH', { incident: grant._id });
}
