import { listHistory } from '../audit/list-history';
import type { Office } from '../office';

/** True when this very order moved the plan before. */
export async function wasCarriedOut(
  office: Pick<Office, 'documents'>,
  { planId, orderId }: { planId: string; orderId: string },
): Promise<boolean> {
  const history = await listHistory(office, planId);
  return history.some(({ type, data }) => type === 'STATE_CHANGED' && data['orderId'] === orderId);
}
