import { listTaskLinks } from '../services/distribution/task-links';
import { FAILURES } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import { lastInLine } from '../services/grants/renew-link';
import { stillWanted } from '../services/grants/still-wanted';
import type { Office } from '../services/office';
import type { PlanDocument } from '../services/plans/plan';
import type { Answer } from './answer';
import { type LinkVisit, readLinkModel } from './link-model';
import { presentFrozen } from './present-frozen';
import { presentLink } from './present-link';
import { presentReceipt } from './present-receipt';
import { type GonePage, gonePage } from './views/gone-page';

/** The page for the state a link is in. Reads only. */
export async function lookAtLink(office: Office, visit: LinkVisit): Promise<Answer> {
  const { grant } = visit;
  const isOpen = grant.state === 'OPEN' && grant.expiresAt > office.clock();
  const model = await readLinkModel(office, grant, isOpen ? 'document' : 'receipt');
  const gone = (why: GonePage['why'], status: number): Answer => ({
    status,
    html: gonePage({ ...visit, docHash: grant.docHash, why, planTitle: model.plan.title }),
  });
  const frozen = isOpen ? null : await presentFrozen(office, visit);
  switch (grant.state) {
    case 'USED':
      if (frozen !== null) return { status: 200, html: frozen };
      return { status: 200, html: presentReceipt(visit, model, await listTaskLinks(office, grant)) };
    case 'LOCKED':
      return gone({ kind: 'LOCKED' }, FAILURES.LINK_LOCKED.http);
    case 'REVOKED':
      if (frozen !== null) return { status: 200, html: frozen };
      return gone(await whyRevoked(office, visit, model.plan), 410);
    case 'OPEN':
      if (!isOpen) return gone({ kind: 'EXPIRED', renewUrl: await renewUrlOf(office, visit, grant) }, 410);
      return { status: 200, html: await presentLink(office, visit, model) };
  }
}

async function whyRevoked(office: Office, visit: LinkVisit, plan: PlanDocument): Promise<GonePage['why']> {
  const { grant } = visit;
  if (plan.state === 'RECALLED') return { kind: 'RECALLED' };
  const newRevision = Math.max(plan.revision, grant.supersededBy ?? 0);
  if (newRevision > grant.revision) return { kind: 'SUPERSEDED', newRevision };
  const last = await lastInLine(office, grant);
  if (last._id === grant._id || last.state === 'REVOKED') return { kind: 'SUPERSEDED', newRevision: null };
  const asked = grant.revokedBecause === 'RENEWED';
  return {
    kind: 'RENEWED',
    sentAt: asked ? (last.linksSentAt.at(-1) ?? null) : null,
    renewUrl: asked ? await renewUrlOf(office, visit, last) : null,
  };
}

/** Null where no new link would be given. */
async function renewUrlOf(office: Office, { link }: LinkVisit, last: GrantDocument): Promise<string | null> {
  return last.state === 'OPEN' && (await stillWanted(office, last)) ? `/l/${link}/renew` : null;
}
