import type { DeliveryAct, FactDocument } from '../obligations/fact';
import { DELIVERY_STATES, type DeliveryDocument, type DeliveryState, statesBefore } from './delivery';

/** What an act makes of a recipient's copy; pure. */
export function deliveryAfter(
  act: DeliveryAct,
  fact: FactDocument,
  delivery: DeliveryDocument,
): Partial<DeliveryDocument> {
  const settled = { by: fact.actorId, at: fact.at, note: null, toId: null };
  switch (act.kind) {
    case 'DELIVERY_ARRIVED':
      return DELIVERY_STATES[delivery.state].open ? { state: 'ARRIVED' } : {};
    case 'DELIVERY_ASSIGNED':
      return { ...forward(delivery, 'ASSIGNED'), executor: act.executor };
    case 'DELIVERY_IN_PROGRESS':
      return forward(delivery, 'IN_PROGRESS');
    case 'DELIVERY_DONE':
      return forward(delivery, 'DONE');
    case 'DELIVERY_RESENT':
      return {
        state: 'QUEUED',
        sentAt: null,
        ...UNANSWERED,
        settled: null,
        mailProblem: null,
        remindedAt: null,
        resent: act.times,
        ...(act.linkRound > 1 ? { linkRound: act.linkRound } : {}),
      };
    case 'DELIVERY_REDIRECTED':
      return { settled: { ...settled, how: 'REDIRECTED', toId: act.toId }, mailProblem: null };
    case 'DELIVERY_SETTLED':
      return { settled: { ...settled, how: 'SETTLED', note: act.note }, mailProblem: null };
    case 'RECALL_ANSWERED':
      // Who agreed has deleted the copy: nothing can be refused any more.
      if (delivery.recall?.state === 'AGREED') return {};
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

const UNANSWERED = { answeredAt: null, answeredBy: null, reason: null, returnKind: null };

/** A copy never goes back: what is in progress is not assigned anew, only to somebody else. */
function forward({ state }: DeliveryDocument, to: DeliveryState): Partial<DeliveryDocument> {
  return statesBefore(to).includes(state) ? { state: to } : {};
}
