import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { type DeliveryDocument, deliveryId } from '../distribution/delivery';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { AxisRefusal } from './axis-refusal';
import { type AxisDocumentId, parseDocumentId } from './document-id';
import type { EdxmlStatus } from './edxml-shape';

/** Which unit bears an identifier, now or formerly. */
export type OrganIndex = ReadonlyMap<string, readonly string[]>;

/** A day that no unit of a directory was abolished before. */
const EVER = '0001-01-01';

export function indexOrgans(directory: Directory, now: Date): OrganIndex {
  const today = dayOf(now);
  const organs = new Map<string, string[]>();
  for (const { id, codes = [] } of [...directory.units(today), ...directory.unitsAbolished(EVER, today)])
    for (const code of codes) organs.set(code, [...(organs.get(code) ?? []), id]);
  return organs;
}

/**
 * The plan and the copy a status is about. A number is found by its place in the register, so the identifier has to be
 * whole: issuer, day or year, number and symbol.
 * @throws AxisRefusal UNKNOWN_ORGAN, UNKNOWN_DOCUMENT, NOT_A_RECIPIENT
 */
export async function findSubject(
  office: Pick<Office, 'documents'>,
  organs: OrganIndex,
  { responseFor, from }: EdxmlStatus,
): Promise<{ plan: PlanDocument; delivery: DeliveryDocument }> {
  const named = parseDocumentId(responseFor.documentId);
  const plan = named && (await planOf(office, organs, named));
  if (!plan) throw new AxisRefusal('UNKNOWN_DOCUMENT');
  const units = organs.get(from.organId) ?? [];
  if (units.length === 0) throw new AxisRefusal('UNKNOWN_ORGAN');
  const copies = units.map((unitId) => deliveryId(plan._id, unitId));
  const deliveries = await office.documents.deliveries.find({ _id: { $in: copies } }).toArray();
  const [delivery] = deliveries;
  if (!delivery) throw new AxisRefusal('NOT_A_RECIPIENT');
  if (deliveries.length > 1) throw new AxisRefusal('UNKNOWN_ORGAN');
  return { plan, delivery };
}

async function planOf(
  { documents }: Pick<Office, 'documents'>,
  organs: OrganIndex,
  { organId, day, year, number, symbol }: AxisDocumentId,
): Promise<PlanDocument | null> {
  const rows = (organs.get(organId) ?? []).map((issuerId) => `${issuerId}/${symbol}/${year}/${number}`);
  const [row, another] = await documents.register.find({ _id: { $in: rows } }).toArray();
  if (!row || another || (day !== null && row.documentDate !== day)) return null;
  return documents.plans.findOne({ _id: row.planId });
}
