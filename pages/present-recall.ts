import type { Office } from '../services/office';
import { bannersOf } from '../services/plans/plan-banner';
import type { LinkModel, LinkVisit } from './link-model';
import { recallPage } from './views/recall-page';

/** The page on which a recipient answers a recall. Reads only. */
export async function presentRecall(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { grant, link, language } = visit;
  const delivery = await office.documents.deliveries.findOne({ _id: grant.aboutId ?? '' });
  const recall = delivery?.recall;
  return recallPage({
    language,
    nonce: visit.nonce,
    csrf: visit.csrf,
    docHash: grant.docHash,
    plan: model.pagePlan,
    document: model.document,
    files: { pdf: `/l/${link}/plan.pdf`, docx: `/l/${link}/plan.docx` },
    banners: bannersOf(model.plan, language),
    addressee: model.holder,
    recalledAt: model.plan.recalled?.at ?? grant.openedAt,
    answered:
      recall && recall.state !== 'ASKED'
        ? {
            agreed: recall.state === 'AGREED',
            by: model.nameOf(recall.by ?? '') || (recall.by ?? ''),
            at: recall.at,
            reason: recall.reason,
          }
        : null,
    decideUrl: `/l/${link}/decide`,
    notice: visit.notice,
    filled: visit.filled,
  });
}
