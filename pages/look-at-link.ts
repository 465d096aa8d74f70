import { listTaskLinks } from '../services/distribution/task-links';
import { FAILURES } from '../services/failures';
import type { Office } from '../services/office';
import type { Answer } from './answer';
import { type LinkVisit, readLinkModel } from './link-model';
import { presentLink } from './present-link';
import { presentReceipt } from './present-receipt';
import { gonePage } from './views/gone-page';

/** The page for the state a link is in. Reads only. */
export async function lookAtLink(office: Office, visit: LinkVisit): Promise<Answer> {
  const { grant } = visit;
  const model = await readLinkModel(office, grant);
  const gone = (why: Parameters<typeof gonePage>[0]['why'], status: number): Answer => ({
    status,
    html: gonePage({ ...visit, docHash: grant.docHash, why, planTitle: model.plan.title }),
  });
  switch (grant.state) {
    case 'USED':
      return { status: 200, html: presentReceipt(visit, model, await listTaskLinks(office, grant)) };
    case 'LOCKED':
      return gone({ kind: 'LOCKED' }, FAILURES.LINK_LOCKED.http);
    case 'REVOKED':
      return gone(
        model.plan.state === 'RECALLED'
          ? { kind: 'RECALLED' }
          : { kind: 'SUPERSEDED', newRevision: model.plan.revision > grant.revision ? model.plan.revision : null },
        410,
      );
    case 'OPEN':
      if (grant.expiresAt <= office.clock()) return gone({ kind: 'EXPIRED', renewUrl: null }, 410);
      return { status: 200, html: await presentLink(office, visit, model) };
  }
}
