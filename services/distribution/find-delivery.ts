import { Failure } from '../failures';
import type { Office } from '../office';
import type { DeliveryDocument } from './delivery';

/** @throws Failure NOT_FOUND */
export async function findDelivery({ documents }: Pick<Office, 'documents'>, id: string): Promise<DeliveryDocument> {
  const delivery = await documents.deliveries.findOne({ _id: id });
  if (!delivery) throw new Failure('NOT_FOUND');
  return delivery;
}
