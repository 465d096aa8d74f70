import type { DeliveryAct, FactDocument } from '../obligations/fact';
import type { DeliveryDocument } from './delivery';

/** What an act makes of a recipient's copy; pure. */
export function deliveryAfter(
  act: DeliveryAct,
  fact: FactDocument,
  delivery: DeliveryDocument,
): Partial<DeliveryDocument> {
  const settled = { by: fact.actorId, at: fact.at, note: null, toId: null };
  switch (act.kind) {
    case 'DELIVERY_ARRIVED':
      return delivery.state === 'SENT' || delivery.state === 'QUEUED' ? { state: 'ARRIVED' } : {};
    case 'DELIVERY_ASSIGNED':
      return { state: 'ASSIGNED', executor: act.executor };
    case 'DELIVERY_IN_PROGRESS':
      return { state: 'IN_PROGRESS' };
    case 'DELIVERY_DONE':
      return { state: 'DONE' };
    case 'DELIVERY_RESENT':
      return { settled: { ...settled, how: 'RESENT' } };
    case 'DELIVERY_REDIRECTED':
      return { settled: { ...settled, how: 'REDIRECTED', toId: act.toId } };
    case 'DELIVERY_SETTLED':
      return { settled: { ...settled, how: 'SETTLED', note: act.note } };
    case 'RECALL_ANSWERED':
      return {
        recall: {
          state: act.agreed ? 'AGREED' : 'REFUSED',
          at: fact.at,
          by: fact.signedAs ?? fact.actorId,
          reason: act.reason || null,
        },
      };
  }
}
