import { type AuditPorts, appendEvent } from '../audit/append-event';
import { dayOf } from '../calendar/vietnam-time';
import { dispatchDeliveries } from '../distribution/dispatch-deliveries';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { Day } from '../reading/plan-reading';
import { claimObligations, markOwnerless } from './claim-obligations';
import { type PassedOn, passOn } from './pass-on';
import { passOnDeliveries } from './pass-on-deliveries';
import { tellOfTransfer } from './tell-of-transfer';

export type TransferOffice = Pick<Office, AuditPorts | 'post' | 'keys' | 'directory'>;

/**
 * What units that were abolished since the plan was begun still owe under it passes to their successors, with the same
 * deadlines; a successor that owes the same already gets a line of its own. Where the directory knows no successor the
 * obligations stay open and the follow-up unit is told. Running twice changes nothing; a run that dies is finished by
 * the next.
 * @returns how many obligations and copies found another owner.
 */
export async function transferObligations(office: TransferOffice, planId: string, at: Date): Promise<number> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (plan?.state !== 'IN_FORCE') return 0;
  const directory = await office.directory();
  const today = dayOf(at);
  const abolished = directory.unitsAbolished(dayOf(plan.createdAt), today);
  let moved = 0;
  for (const { id } of abolished) {
    const successors = directory.successorsOf(id, today).map(({ unitId }) => unitId);
    moved += await transferFrom(office, plan, { unitId: id, successors: [...new Set(successors)], today, at });
  }
  if (abolished.length > 0) while ((await dispatchDeliveries(office, planId, at)) > 0);
  return moved;
}

export interface Handover {
  /** The abolished unit. */
  unitId: string;
  successors: string[];
  today: Day;
  at: Date;
}

async function transferFrom(office: TransferOffice, plan: PlanDocument, handover: Handover): Promise<number> {
  const { unitId, successors } = handover;
  if (successors.length === 0) {
    for (const on of await markOwnerless(office.documents, plan._id, handover))
      await tellOfTransfer(office, plan, { unitId, on, successors: [] }, handover.at);
    return 0;
  }
  await claimObligations(office.documents, plan._id, handover);
  const passed = await passOn(office, plan, handover);
  const copies = await passOnDeliveries(office, plan, handover, passed);
  for (const { on, to } of daysOf(passed)) {
    await tellOfTransfer(office, plan, { unitId, on, successors: to }, handover.at);
    await record(office, plan, handover, on, passed);
  }
  await settle(office, passed);
  return passed.length + copies;
}

/** As a rule one day; more where a run died and the next came on another day. */
function daysOf(passed: PassedOn[]): { on: Day; to: string[] }[] {
  const days = new Map<Day, string[]>();
  for (const { transfer } of passed) days.set(transfer.on, transfer.to);
  return [...days].map(([on, to]) => ({ on, to }));
}

async function record(
  office: TransferOffice,
  { _id: planId }: PlanDocument,
  { unitId, at }: Handover,
  on: Day,
  passed: PassedOn[],
): Promise<void> {
  const own = passed.filter(({ transfer }) => transfer.on === on);
  await appendEvent(office, {
    planId,
    // Work that came back from a check later on passes on at another time of the same day.
    key: `transfer-${unitId}-${own.map(({ id }) => id).sort()[0]}`,
    type: 'OBLIGATIONS_TRANSFERRED',
    actorId: 'service',
    at,
    data: { from: unitId, to: own[0]?.transfer.to ?? [], on, obligations: own.map(({ id }) => id).sort() },
  });
}

async function settle({ documents }: TransferOffice, passed: PassedOn[]): Promise<void> {
  const ids = { _id: { $in: passed.map(({ id }) => id) } };
  if (passed.length === 0) return;
  await documents.tasks.updateMany(ids, { $set: { 'transferredTo.settled': true } });
  await documents.periods.updateMany(ids, { $set: { 'transferredTo.settled': true } });
}
