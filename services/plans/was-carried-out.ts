import type { AuditType } from '../audit/audit-event';
import { listHistory } from '../audit/list-history';
import type { Office } from '../office';

const ORDERED: readonly AuditType[] = ['STATE_CHANGED', 'CORRECTED'];

/** True when this very order moved the plan, or corrected it, before. */
export async function wasCarriedOut(
  office: Pick<Office, 'documents'>,
  { planId, orderId }: { planId: string; orderId: string },
): Promise<boolean> {
  const history = await listHistory(office, planId);
  return history.some(({ type, data }) => ORDERED.includes(type) && data['orderId'] === orderId);
}
