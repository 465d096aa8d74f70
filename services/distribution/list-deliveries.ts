import type { Filter } from 'mongodb';
import { openStates } from '../obligations/open-states';
import type { Office } from '../office';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import { DELIVERY_STATES, type DeliveryDocument, type DeliveryState } from './delivery';

export interface DeliveryFilter {
  planId?: string;
  /** Deliveries to these only. */
  addresseeIds?: readonly string[];
  states?: readonly DeliveryState[];
  /** True: reminded and still unanswered. */
  silent?: boolean;
}

/** Deliveries by id; `after` is the id of the last one already seen. */
export async function listDeliveries(
  office: Pick<Office, 'documents'>,
  filter: DeliveryFilter,
  page: { after: string | null; limit: number },
): Promise<DeliveryDocument[]> {
  const { planId, addresseeIds, states, silent } = filter;
  const asked = states && states.length > 0 ? [...states] : null;
  const open = openStates(DELIVERY_STATES);
  const inStates = silent ? open.filter((state) => asked?.includes(state) ?? true) : asked;
  const conditions: Filter<DeliveryDocument> = {
    ...(planId === undefined ? { planId: { $nin: await quarantinedAmong(office.documents) } } : { planId }),
    ...(addresseeIds === undefined ? {} : { addresseeId: { $in: [...addresseeIds] } }),
    ...(inStates ? { state: { $in: inStates } } : {}),
    ...(silent ? { remindedAt: { $ne: null } } : {}),
    ...(page.after === null ? {} : { _id: { $gt: page.after } }),
  };
  return office.documents.deliveries.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}
