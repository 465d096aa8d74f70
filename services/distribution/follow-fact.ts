import { insertMissing } from '../documents';
import { queueMails } from '../mail/queue-mails';
import type { FactOffice } from '../obligations/apply-fact';
import { type DeliveryAct, type FactDocument, isPeriodAct, isTaskAct } from '../obligations/fact';
import { PERIOD_STATES, TASK_STATES } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import { newDelivery } from '../obligations/pass-on-deliveries';
import type { PlanDocument } from '../plans/plan';
import { deliveryId, statesBefore } from './delivery';
import { dispatchDeliveries } from './dispatch-deliveries';
import { sendCopies } from './send-copies';

/** What a fact about a copy sets going, and what any other does to the copy of its unit. Running twice gives the same. */
export async function followFact(office: FactOffice, plan: PlanDocument, fact: FactDocument): Promise<void> {
  const { act } = fact;
  if (act.kind === 'DELIVERY_RESENT') await resend(office, plan, fact, act);
  else if (act.kind === 'DELIVERY_REDIRECTED') await redirect(office, plan, fact, act);
  else if (act.kind === 'RECALL_ANSWERED') await tellOfRefusal(office, plan, fact, act);
  else if (isTaskAct(act) || isPeriodAct(act)) await moveCopyOn(office, fact);
}

/** The same plan with a link that answers, in a letter of its own. */
async function resend(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  { times }: Extract<DeliveryAct, { kind: 'DELIVERY_RESENT' }>,
): Promise<void> {
  const copy = await office.documents.deliveries.findOne({ _id: fact.subjectId });
  if (copy?.resent !== times || copy.answeredAt !== null) return;
  await sendCopies(office, plan, [copy], fact.at);
}

async function redirect(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  { toId }: Extract<DeliveryAct, { kind: 'DELIVERY_REDIRECTED' }>,
): Promise<void> {
  const old = await office.documents.deliveries.findOne({ _id: fact.subjectId });
  const channel = (await office.directory()).unit(toId)?.channel ?? 'MAIL';
  await insertMissing(office.documents.deliveries, [newDelivery(plan._id, toId, channel, old)]);
  await dispatchDeliveries(office, plan._id, fact.at);
}

/** A recipient that keeps a recalled plan is work for the clerk, unless it agreed meanwhile. */
async function tellOfRefusal(
  office: FactOffice,
  plan: PlanDocument,
  { subjectId, sequence, at }: FactDocument,
  { agreed, reason }: Extract<DeliveryAct, { kind: 'RECALL_ANSWERED' }>,
): Promise<void> {
  const copy = agreed ? null : await office.documents.deliveries.findOne({ _id: subjectId });
  if (copy?.recall?.state !== 'REFUSED') return;
  await queueMails(office, [
    {
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId: plan.route.clerkId,
        purpose: 'RECALL_REFUSED',
        aboutId: subjectId,
        round: sequence,
      },
      note: reason,
      queuedAt: at,
    },
  ]);
}

/** At work from the first progress or report on (05); finished when nothing the unit owes is open (06). Never back. */
async function moveCopyOn({ documents }: FactOffice, { planId, subjectId, act }: FactDocument): Promise<void> {
  const to = BRINGS[act.kind];
  if (!to) return;
  const subject =
    (await documents.tasks.findOne({ _id: subjectId }, { projection: { ownerId: 1 } })) ??
    (await documents.periods.findOne({ _id: subjectId }, { projection: { ownerId: 1 } }));
  if (!subject) return;
  const own = { planId, ownerId: subject.ownerId };
  if (to === 'DONE') {
    const task = await documents.tasks.findOne({ ...own, state: { $in: openStates(TASK_STATES) } });
    if (task ?? (await documents.periods.findOne({ ...own, state: { $in: openStates(PERIOD_STATES) } }))) return;
  }
  await documents.deliveries.updateOne(
    { _id: deliveryId(planId, subject.ownerId), state: { $in: statesBefore(to) } },
    { $set: { state: to } },
  );
}

const BRINGS: Partial<Record<FactDocument['act']['kind'], 'IN_PROGRESS' | 'DONE'>> = {
  TASK_PROGRESS: 'IN_PROGRESS',
  REPORT_SUBMITTED: 'IN_PROGRESS',
  TASK_ACCEPTED: 'DONE',
  TASK_WAIVED: 'DONE',
  REPORT_ACCEPTED: 'DONE',
  PERIOD_WAIVED: 'DONE',
};
