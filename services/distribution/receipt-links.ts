import { type GrantRequest, grantId, openGrants } from '../grants/open-grant';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { DeliveryDocument } from './delivery';

type Copy = Pick<DeliveryDocument, '_id' | 'addresseeId' | 'linkRound'>;

/** Opens the link that answers each of these copies now, where it is not open yet. @returns their ids, in order. */
export async function openReceiptLinks(
  office: Pick<Office, 'documents' | 'keys'>,
  plan: PlanDocument,
  copies: readonly Copy[],
  at: Date,
): Promise<string[]> {
  return openGrants(
    office,
    copies.map((copy) => requestFor(plan, copy, at)),
  );
}

/** Id of the link that answers a copy now; it was opened when the copy was sent. */
export function receiptLinkOf(plan: PlanDocument, copy: Copy): string {
  return grantId(requestFor(plan, copy, new Date(0)));
}

function requestFor(plan: PlanDocument, { _id, addresseeId, linkRound }: Copy, openedAt: Date): GrantRequest {
  return {
    purpose: 'ACKNOWLEDGE',
    planId: plan._id,
    revision: plan.revision,
    docHash: plan.signature?.contentHash ?? '',
    subjectId: addresseeId,
    aboutId: _id,
    openedAt,
    ...(linkRound === undefined ? {} : { round: linkRound }),
  };
}
