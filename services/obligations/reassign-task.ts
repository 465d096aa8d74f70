import { dayOf } from '../calendar/vietnam-time';
import { insertMissing } from '../documents';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { PlanDocument } from '../plans/plan';
import type { FactOffice } from './apply-fact';
import type { FactDocument, TaskAct } from './fact';
import { giveTimeAfter } from './give-time-for-rework';
import type { TaskDocument } from './obligation';
import { newDelivery } from './pass-on-deliveries';

type Reassigned = Extract<TaskAct, { kind: 'TASK_REASSIGNED' }>;

/**
 * Opens for the unit the officer named what the task was closed for: a task of its own with its own link and time enough,
 * a copy of the plan where it has none, and a letter to both units. A run that dies is finished by the next.
 */
export async function reassignTask(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  { toId }: Reassigned,
): Promise<void> {
  const { tasks, grants, deliveries } = office.documents;
  const old = await tasks.findOne({ _id: fact.subjectId });
  if (old?.state !== 'TRANSFERRED' || old.applied !== fact.sequence || old.transferredTo?.settled) return;
  const setting = { calendar: await office.calendar(), policy: office.policy(plan.policyId) };
  const given = { ...taskFor(old, toId, fact), ...startAnew(old, fact, setting) };
  await insertMissing(tasks, [given]);
  const channel = (await office.directory()).unit(toId)?.channel ?? 'MAIL';
  await insertMissing(deliveries, [newDelivery(plan._id, toId, channel, null)]);
  await grants.updateMany(
    { planId: plan._id, aboutId: old._id, purpose: 'PROGRESS', state: 'OPEN' },
    { $set: { state: 'REVOKED', revokedBecause: 'TRANSFERRED' } },
  );
  await tellBoth(office, plan, fact, old, given);
  await tasks.updateOne({ _id: old._id }, { $set: { 'transferredTo.settled': true } });
}

/** The days of the old task, unless too few of them are left; what came before concerned another unit. */
function startAnew(
  old: TaskDocument,
  { at }: FactDocument,
  setting: Parameters<typeof giveTimeAfter>[3],
): Partial<TaskDocument> {
  const moved = giveTimeAfter('REASSIGNMENT', old, at, setting);
  return { ...moved, newDeadlines: 0, dueMoves: 0, owedAgainAt: at, overdueSince: null };
}

function taskFor(old: TaskDocument, toId: string, { at }: FactDocument): TaskDocument {
  const { transferredTo, executor: _, objection: __, extensionAsked: ___, ownerlessSince: ____, ...kept } = old;
  return {
    ...kept,
    _id: `${old._id}/${toId}`,
    ownerId: toId,
    ownerKind: 'unit',
    coordinatorIds: old.coordinatorIds.filter((id) => id !== toId),
    state: 'IN_FORCE',
    percent: 0,
    lastNote: null,
    closedAt: null,
    applied: 0,
    ran: {},
    transferredFrom: { ownerId: old.ownerId, id: old._id, on: transferredTo?.on ?? dayOf(at) },
  };
}

/** The unit it is taken from has nothing left to do and gets no link. */
async function tellBoth(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  old: TaskDocument,
  given: TaskDocument,
): Promise<void> {
  const { _id: planId, revision } = plan;
  const [grantId] = await openGrants(
    office,
    [given.ownerId, ...given.coordinatorIds].map((subjectId) => ({
      purpose: 'PROGRESS' as const,
      planId,
      revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId,
      aboutId: given._id,
      openedAt: fact.at,
    })),
  );
  const note = fact.act.kind === 'TASK_REASSIGNED' ? fact.act.reason : null;
  const key = { planId, revision, purpose: 'TASK_REASSIGNED' as const, round: fact.sequence };
  await queueMails(office, [
    {
      key: { ...key, addresseeId: given.ownerId, aboutId: given._id },
      grantId: grantId ?? null,
      note,
      queuedAt: fact.at,
    },
    ...(old.ownerlessSince === undefined
      ? [{ key: { ...key, addresseeId: old.ownerId, aboutId: old._id }, grantId: null, note, queuedAt: fact.at }]
      : []),
  ]);
}
