import { deliveryAfter } from '../distribution/delivery-after';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { type FactDocument, isPeriodAct, isTaskAct } from './fact';
import { periodAfter } from './period-after';
import { taskAfter } from './task-after';

type FactOffice = Pick<Office, 'documents' | 'post' | 'keys' | 'calendar' | 'policy'>;

/**
 * Brings a recorded fact into its task, report period or copy. Idempotent: the document remembers the sequence
 * of the last fact it took in, so an older or repeated one changes nothing.
 */
export async function applyFact(office: FactOffice, fact: FactDocument): Promise<void> {
  const { act, subjectId } = fact;
  const plan = await office.documents.plans.findOne({ _id: fact.planId });
  if (!plan) return;
  const policy = office.policy(plan.policyId);
  const setting = { policy, calendar: await office.calendar(), inForceAt: plan.inForceAt ?? plan.issuedAt ?? fact.at };
  // What passed to a successor meanwhile stays closed.
  const fresh = { _id: subjectId, applied: { $lt: fact.sequence }, state: { $ne: 'TRANSFERRED' as const } };
  if (isTaskAct(act)) {
    const task = await office.documents.tasks.findOne({ _id: subjectId });
    if (task)
      await office.documents.tasks.updateOne(fresh, {
        $set: { ...taskAfter(act, fact, task, setting), applied: fact.sequence },
      });
  } else if (isPeriodAct(act)) {
    const period = await office.documents.periods.findOne({ _id: subjectId });
    if (period)
      await office.documents.periods.updateOne(fresh, {
        $set: { ...periodAfter(act, fact, period, setting), applied: fact.sequence },
      });
  } else {
    const delivery = await office.documents.deliveries.findOne({ _id: subjectId });
    if (delivery && (delivery.applied ?? 0) < fact.sequence)
      await office.documents.deliveries.updateOne(
        {
          _id: subjectId,
          ...(delivery.applied === undefined ? { applied: { $exists: false } } : { applied: delivery.applied }),
        },
        { $set: { ...deliveryAfter(act, fact, delivery), applied: fact.sequence } },
      );
  }
  await tellOwner(office, plan, fact);
}

/** A unit whose work is sent back hears of it at once, with the reason. */
async function tellOwner(office: FactOffice, plan: PlanDocument, fact: FactDocument): Promise<void> {
  if (fact.act.kind !== 'TASK_REWORK' && fact.act.kind !== 'REPORT_RETURNED') return;
  const subject =
    (await office.documents.tasks.findOne({ _id: fact.subjectId })) ??
    (await office.documents.periods.findOne({ _id: fact.subjectId }));
  if (!subject) return;
  const isTask = fact.act.kind === 'TASK_REWORK';
  const [grantId] = await openGrants(office, [
    {
      purpose: isTask ? 'PROGRESS' : 'REPORT',
      planId: fact.planId,
      revision: plan.revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId: subject.ownerId,
      aboutId: fact.subjectId,
      openedAt: fact.at,
    },
  ]);
  await queueMails(office, [
    {
      grantId: grantId ?? null,
      key: {
        planId: fact.planId,
        revision: plan.revision,
        addresseeId: subject.ownerId,
        purpose: isTask ? 'TASK_REWORK' : 'REPORT_RETURNED',
        aboutId: fact.subjectId,
        round: fact.sequence,
      },
      note: fact.act.reason,
      queuedAt: fact.at,
    },
  ]);
}
