import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { Office } from '../office';
import { listOpen, type OpenObligation, openReplacement, type Replacement, type Standing } from './open-replacement';

/** Obligations handled in one activity. */
const AT_ONCE = 1_000;

type CarryingOffice = Pick<Office, AuditPorts | 'calendar'>;

/**
 * Ends what a replaced plan has set in motion, one obligation after the other: as the draft decided, or as proposed where
 * the proposal is sure; what nobody decided stays open and listed for the officer. Running twice gives the same.
 * @param after id of the last obligation looked at; empty: begin.
 * @returns where to go on; null when all were looked at.
 */
export async function carryObligations(
  office: CarryingOffice,
  { planId, after, at }: { planId: string; after: string; at: Date },
): Promise<string | null> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const newer = plan?.supersededBy && (await office.documents.plans.findOne({ _id: plan.supersededBy.planId }));
  const replacement = newer && (await openReplacement(office, newer, at));
  if (!replacement) return null;
  const open = await listOpen(office, planId, { after, limit: AT_ONCE });
  for (const old of open) await carryOne(office, replacement, old, at);
  await record(office, planId, replacement, { open, after, at });
  return open.length < AT_ONCE ? null : (open.at(-1)?._id ?? null);
}

/** @returns false where nobody has decided and nothing is sure. */
export async function carryOne(
  office: Pick<Office, 'documents'>,
  replacement: Replacement,
  old: OpenObligation,
  at: Date,
): Promise<boolean> {
  const fate = fateOf(replacement, old);
  if (fate === 'UNDECIDED') return false;
  const target = fate === 'ENDS' ? null : replacement.targetOf(old, fate.carryTo);
  // The new one first: a step that dies in between finds the old one still open.
  if (target !== null) await goOn(office, old, target);
  const ended = { $set: { state: 'SUPERSEDED' as const, carriedTo: target, closedAt: at } };
  const asRead = { _id: old._id, state: old.state as never };
  if ('period' in old) await office.documents.periods.updateOne(asRead, ended);
  else await office.documents.tasks.updateOne(asRead, ended);
  return true;
}

/** As decided; where nobody has, as proposed if that is sure. */
function fateOf(replacement: Replacement, old: OpenObligation): Standing {
  const standing = replacement.standingOf(old);
  const proposal = standing === 'UNDECIDED' ? replacement.proposalFor(old) : null;
  return proposal?.sure ? { carryTo: proposal.key } : standing;
}

/** What was reached under the old plan is the beginning under the new one; once, and never over what was done there since. */
async function goOn({ documents }: Pick<Office, 'documents'>, old: OpenObligation, target: string): Promise<void> {
  const untouched = { _id: target, carriedFrom: { $exists: false } };
  if ('period' in old) {
    const sent = old.state === 'SUBMITTED' || old.state === 'SUBMITTED_LATE' || old.state === 'NIL';
    const begun: Partial<PeriodDocument> = sent ? { state: old.state, submittedAt: old.submittedAt } : {};
    const done = await documents.periods.updateOne(
      { ...untouched, applied: 0 },
      { $set: { ...begun, carriedFrom: old._id } },
    );
    if (done.matchedCount === 0) await documents.periods.updateOne(untouched, { $set: { carriedFrom: old._id } });
    return;
  }
  const begun: Partial<TaskDocument> = {
    percent: old.percent,
    lastNote: old.lastNote,
    ...(old.executor ? { executor: old.executor } : {}),
    ...(old.state === 'SUBMITTED' ? { state: 'SUBMITTED' as const } : {}),
    ...(old.state === 'IN_PROGRESS' || old.state === 'RETURNED_FOR_REWORK' ? { state: 'IN_PROGRESS' as const } : {}),
  };
  const done = await documents.tasks.updateOne(
    { ...untouched, applied: 0 },
    { $set: { ...begun, carriedFrom: old._id } },
  );
  if (done.matchedCount === 0) await documents.tasks.updateOne(untouched, { $set: { carriedFrom: old._id } });
}

/** A run that died before it came here carried some on already: they bear the instant of the step, which a repeat keeps. */
async function record(
  office: CarryingOffice,
  planId: string,
  { plan }: Replacement,
  { open, after, at }: { open: OpenObligation[]; after: string; at: Date },
): Promise<void> {
  const { tasks, periods } = office.documents;
  const ended = { planId, state: 'SUPERSEDED' as const, closedAt: at };
  const done = [...(await tasks.find(ended).toArray()), ...(await periods.find(ended).toArray())];
  const carried = done
    .filter(({ _id }) => _id > after)
    .map(({ _id, carriedTo }) => ({ id: _id, to: carriedTo ?? null }));
  if (carried.length === 0) return;
  const ids = carried.map(({ id }) => id);
  await appendEvent(office, {
    planId,
    key: `carried-${digestOf(ids)}`,
    type: 'OBLIGATIONS_CARRIED',
    actorId: 'service',
    at,
    data: { newPlanId: plan._id, carried, leftOpen: open.filter(({ _id }) => !ids.includes(_id)).length },
  });
}
