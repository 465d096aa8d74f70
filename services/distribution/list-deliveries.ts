import type { Filter } from 'mongodb';
import type { Office } from '../office';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import type { DeliveryDocument, DeliveryState } from './delivery';

export interface DeliveryFilter {
  planId?: string;
  /** Deliveries to these only. */
  addresseeIds?: readonly string[];
  states?: readonly DeliveryState[];
}

/** Deliveries by id; `after` is the id of the last one already seen. */
export async function listDeliveries(
  office: Pick<Office, 'documents'>,
  filter: DeliveryFilter,
  page: { after: string | null; limit: number },
): Promise<DeliveryDocument[]> {
  const { planId, addresseeIds, states } = filter;
  const conditions: Filter<DeliveryDocument> = {
    ...(planId === undefined ? { planId: { $nin: await quarantinedAmong(office.documents) } } : { planId }),
    ...(addresseeIds === undefined ? {} : { addresseeId: { $in: [...addresseeIds] } }),
    ...(states && states.length > 0 ? { state: { $in: [...states] } } : {}),
    ...(page.after === null ? {} : { _id: { $gt: page.after } }),
  };
  return office.documents.deliveries.find(conditions).sort({ _id: 1 }).limit(page.limit).toArray();
}
