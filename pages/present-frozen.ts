import { listCorrections } from '../services/corrections/list-corrections';
import { deliveryId } from '../services/distribution/delivery';
import { listTaskLinks } from '../services/distribution/task-links';
import type { GrantDocument, GrantPurpose } from '../services/grants/grant';
import type { Office } from '../services/office';
import { bannersOf } from '../services/plans/plan-banner';
import { hasEnded } from '../services/plans/plan-states';
import { type LinkVisit, readLinkModel } from './link-model';
import { frozenPage } from './views/frozen-page';

/** Links that an issued plan gives to those who are sent it. */
const OF_RECIPIENTS: readonly GrantPurpose[] = ['ACKNOWLEDGE', 'PROGRESS', 'REPORT'];

/**
 * The plan as it was sent, read only, for a link that allows nothing any more because the plan was recalled, replaced or
 * closed, and for a confirmed receipt of a plan that was corrected since. Only for whoever was sent a copy; a link that
 * another one took the place of, or that may have gone to a wrong address, shows nothing. Reads only.
 * @returns null where there is no such copy.
 */
export async function presentFrozen(office: Office, visit: LinkVisit): Promise<string | null> {
  const { grant } = visit;
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  const banners = plan ? bannersOf(plan, visit.language) : [];
  if (!plan || plan.quarantine || banners.length === 0 || !isReadable(grant, hasEnded(plan.state))) return null;
  if (!(await wasSent(office, grant))) return null;
  const model = await readLinkModel(office, grant, 'document');
  const { decision } = grant;
  return frozenPage({
    language: visit.language,
    nonce: visit.nonce,
    notice: visit.notice,
    plan: model.pagePlan,
    docHash: grant.docHash,
    document: model.document,
    files: { pdf: `/l/${visit.link}/plan.pdf`, docx: `/l/${visit.link}/plan.docx` },
    banners,
    corrections: await listCorrections(office, plan._id),
    holder: model.holder,
    received: decision ? { by: decision.signedAs ?? model.nameOf(decision.actorId), at: decision.at } : null,
    next: grant.state === 'USED' ? await listTaskLinks(office, grant) : [],
  });
}

function isReadable({ purpose, state, decision, revokedBecause }: GrantDocument, isOver: boolean): boolean {
  if (!OF_RECIPIENTS.includes(purpose)) return false;
  if (state === 'USED') return decision?.verdict === 'RECEIVED';
  return state === 'REVOKED' && isOver && revokedBecause === undefined;
}

async function wasSent({ documents }: Office, { planId, subjectId }: GrantDocument): Promise<boolean> {
  const copy = await documents.deliveries.findOne({ _id: deliveryId(planId, subjectId) });
  return copy !== null && (copy.sentAt !== null || copy.resent !== undefined);
}
