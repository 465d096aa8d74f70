import { listHistory } from '../audit/list-history';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { OrderKind } from './order';

/**
 * True when this very order moved the plan before: a repeat after a lost answer is told so instead of being refused by
 * the state it led to itself.
 */
export async function wasCarriedOut(
  office: Pick<Office, 'documents'>,
  input: { planId: string; kind: OrderKind; actorId: string; reason: string | null; idempotencyKey: string },
): Promise<boolean> {
  const orderId = idFrom('order', input.planId, input.actorId, input.idempotencyKey);
  const order = await office.documents.orders.findOne({ _id: orderId });
  if (order?.kind !== input.kind || order.reason !== (input.reason?.trim() || null)) return false;
  const history = await listHistory(office, input.planId);
  return history.some(({ type, data }) => type === 'STATE_CHANGED' && data['orderId'] === orderId);
}
