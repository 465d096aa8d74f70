import { lastInstantFor } from '../calendar/late-day';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import type { FactAct, FactDocument } from './fact';
import { giveTimeForRework, type ReworkSetting } from './give-time-for-rework';
import type { PeriodDocument, TaskDocument } from './obligation';

type FactOffice = Pick<Office, 'documents' | 'post' | 'keys' | 'calendar' | 'policy'>;

/** By what is judged whether something came late, and how long is given when it is sent back. */
interface Setting extends ReworkSetting {
  inForceAt: Date;
}

/**
 * Brings a recorded fact into its task or report period. Idempotent: the obligation remembers the sequence
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
  } else {
    const period = await office.documents.periods.findOne({ _id: subjectId });
    if (period)
      await office.documents.periods.updateOne(fresh, {
        $set: { ...periodAfter(act, fact, period, setting), applied: fact.sequence },
      });
  }
  await tellOwner(office, plan, fact);
}

type TaskAct = Extract<FactAct, { kind: `TASK_${string}` }>;

function isTaskAct(act: FactAct): act is TaskAct {
  return act.kind.startsWith('TASK_');
}

function taskAfter(act: TaskAct, fact: FactDocument, task: TaskDocument, setting: Setting): Partial<TaskDocument> {
  switch (act.kind) {
    case 'TASK_PROGRESS':
      return {
        state: act.done ? 'SUBMITTED' : 'IN_PROGRESS',
        percent: act.done ? 100 : act.percent,
        lastNote: act.note,
      };
    case 'TASK_ACCEPTED':
      return { state: 'ACCEPTED', closedAt: fact.at };
    case 'TASK_REWORK':
      return { state: 'RETURNED_FOR_REWORK', lastNote: act.reason, ...giveTimeForRework(task, fact.at, setting) };
    case 'TASK_WAIVED':
      return { state: 'WAIVED', closedAt: fact.at, waiver: { reason: act.reason, by: fact.actorId } };
  }
}

function periodAfter(
  act: Exclude<FactAct, TaskAct>,
  fact: FactDocument,
  period: PeriodDocument,
  setting: Setting,
): Partial<PeriodDocument> {
  switch (act.kind) {
    case 'REPORT_SUBMITTED': {
      const late = period.due !== null && fact.at > lastInstantFor(period.due, setting.policy, setting.inForceAt);
      return { state: act.nil ? 'NIL' : late ? 'SUBMITTED_LATE' : 'SUBMITTED', submittedAt: fact.at };
    }
    case 'REPORT_ACCEPTED':
      return { state: 'ACCEPTED', closedAt: fact.at };
    case 'REPORT_RETURNED':
      return { state: 'RETURNED', ...giveTimeForRework(period, fact.at, setting) };
    case 'PERIOD_WAIVED':
      return { state: 'WAIVED', closedAt: fact.at, waiver: { reason: act.reason, by: fact.actorId } };
  }
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
