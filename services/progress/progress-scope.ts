import type { Filter } from 'mongodb';
import { Failure } from '../failures';
import type { Office } from '../office';
import { isStaffOf } from '../plans/find-plan';
import type { PlanDocument } from '../plans/plan';
import type { PlanReader } from '../plans/plan-reader';
import type { PlanState } from '../plans/plan-states';
import { refuseQuarantined } from '../plans/refuse-quarantined';

/** Whose progress is asked for; everything given must fit. */
export interface ProgressFilter {
  planId?: string;
  unitId?: string;
  /** Year the plan is for. */
  year?: number;
  issuerId?: string;
}

export interface ProgressScope {
  plans: PlanDocument[];
  /** Only what these owe and received; null: all of it. */
  ownerIds: readonly string[] | null;
}

/** Plans that set something in motion and were not taken back. */
const STATES: PlanState[] = ['ISSUED', 'IN_FORCE', 'CLOSED', 'ARCHIVED'];

/**
 * The plans a reader may see the progress of, and how much of them. Staff of an issuer see its plans whole or the part
 * of one unit; the people of a unit see their own part of every plan. A plan shut away is left out.
 * @throws Failure NOT_FOUND for a plan that is not the reader's; FORBIDDEN for another's unit or office; PLAN_QUARANTINED.
 */
export async function progressScope(
  office: Pick<Office, 'documents'>,
  reader: PlanReader,
  filter: ProgressFilter,
): Promise<ProgressScope> {
  const { planId, unitId, year, issuerId } = filter;
  if (issuerId !== undefined && !reader.issuerIds.includes(issuerId)) throw new Failure('FORBIDDEN');
  const narrowed = {
    ...(year === undefined ? {} : { planYear: year }),
    ...(issuerId === undefined ? {} : { issuerId }),
  };
  if (planId !== undefined) return scopeOfPlan(office, reader, planId, filter);
  if (unitId !== undefined && reader.addresseeIds.includes(unitId)) return scopeOfUnits(office, [unitId], narrowed);
  const staff = staffCondition(reader);
  if (staff) return { plans: await plansOf(office, { $and: [staff, narrowed] }), ownerIds: unitId ? [unitId] : null };
  if (unitId !== undefined) throw new Failure('FORBIDDEN');
  return scopeOfUnits(office, reader.addresseeIds, narrowed);
}

async function scopeOfPlan(
  { documents }: Pick<Office, 'documents'>,
  reader: PlanReader,
  planId: string,
  { unitId, year, issuerId }: ProgressFilter,
): Promise<ProgressScope> {
  const plan = await documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  const isStaff = isStaffOf(plan, reader);
  const own = [...reader.addresseeIds];
  if (!isStaff && !(await documents.deliveries.findOne({ planId, addresseeId: { $in: own } })))
    throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  if (!isStaff && unitId !== undefined && !own.includes(unitId)) throw new Failure('FORBIDDEN');
  const fits = (year === undefined || plan.planYear === year) && (issuerId === undefined || plan.issuerId === issuerId);
  const ownerIds = unitId === undefined ? (isStaff ? null : own) : [unitId];
  return { plans: fits ? [plan] : [], ownerIds };
}

/** Null where the reader is nobody's staff. */
function staffCondition({ issuerIds, followUpUnitIds }: PlanReader): Filter<PlanDocument> | null {
  if (issuerIds.length === 0 && followUpUnitIds.length === 0) return null;
  return {
    $or: [{ issuerId: { $in: [...issuerIds] } }, { 'route.followUpUnitId': { $in: [...followUpUnitIds] } }],
  };
}

async function scopeOfUnits(
  office: Pick<Office, 'documents'>,
  unitIds: readonly string[],
  narrowed: Filter<PlanDocument>,
): Promise<ProgressScope> {
  const ids = [...unitIds];
  const { deliveries, tasks, periods } = office.documents;
  const planIds = await Promise.all([
    deliveries.distinct('planId', { addresseeId: { $in: ids } }),
    tasks.distinct('planId', { ownerId: { $in: ids } }),
    periods.distinct('planId', { ownerId: { $in: ids } }),
  ]);
  const received = { _id: { $in: [...new Set(planIds.flat())] } };
  return { plans: await plansOf(office, { $and: [received, narrowed] }), ownerIds: ids };
}

async function plansOf(
  { documents }: Pick<Office, 'documents'>,
  wanted: Filter<PlanDocument>,
): Promise<PlanDocument[]> {
  const plans = await documents.plans
    .find({ $and: [wanted, { state: { $in: STATES } }] })
    .sort({ _id: 1 })
    .toArray();
  return plans.filter(({ quarantine }) => !quarantine);
}
