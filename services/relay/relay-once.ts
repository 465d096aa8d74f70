import { spreadNotices } from '../calendar-notices/spread-notices';
import { settleContactChanges } from '../directory-edits/settle-contact-change';
import { tellOfBounces } from '../mail/tell-of-bounces';
import type { Office } from '../office';
import { startWorkflow } from '../plans/create-plan';
import { hasEnded } from '../plans/plan-states';

export interface RelayReport {
  /** Plans whose workflow was started late. */
  started: number;
  /** Plans woken because their inbox had something older than the patience, or the calendar changed. */
  woken: number;
  /** Mails tried again. */
  mails: number;
}

/**
 * Repeats what was lost: starts workflows Temporal did not take, wakes plans with facts that nobody took in, sends mails
 * that are due. All of it may happen twice without harm.
 * @param patienceMs how old a fact must be before it counts as forgotten.
 */
export async function relayOnce(office: Office, patienceMs: number): Promise<RelayReport> {
  const now = office.clock();
  const forgotten = new Date(now.getTime() - patienceMs);
  const unstarted = await office.documents.plans
    .find({ workflowStartedAt: null, createdAt: { $lt: forgotten } })
    .toArray();
  for (const plan of unstarted) await startWorkflow(office, plan._id);

  const decided = await office.documents.grants.find({ state: 'USED', takenInAt: null }).toArray();
  const facts = await office.documents.facts.find({ takenInAt: null, at: { $lt: forgotten } }).toArray();
  const waiting = new Set([
    ...decided.filter((grant) => grant.decision && grant.decision.at < forgotten).map((grant) => grant.planId),
    ...facts.map((fact) => fact.planId),
  ]);
  const shutAway = await office.documents.plans
    .find({ 'quarantine.at': { $lt: forgotten }, state: { $ne: 'QUARANTINED' } })
    .toArray();
  for (const { _id } of shutAway) waiting.add(_id);
  for (const planId of waiting) office.process.wake(planId, 'now');

  const spread = await spreadNotices(office, forgotten);
  await settleContactChanges(office, forgotten);
  const mails = await dueMails(office, now);
  if (mails.length > 0) await office.post(mails, now);
  await tellOfBounces(office);
  return { started: unstarted.length, woken: waiting.size + spread, mails: mails.length };
}

/** Mails whose time has come, and those whose sender died with them in hand. */
async function dueMails(office: Pick<Office, 'documents'>, now: Date): Promise<string[]> {
  const queued = await office.documents.mails.find({ state: 'QUEUED', nextAttemptAt: { $lt: now } }).toArray();
  const abandoned = await office.documents.mails.find({ state: 'SENDING', leaseUntil: { $lt: now } }).toArray();
  const repeated: string[] = [];
  for (const mail of abandoned) {
    const plan = await office.documents.plans.findOne({ _id: mail.planId });
    // The plan ended meanwhile: whoever would be written to again has nothing to do any more. A person can look it up.
    if (plan && hasEnded(plan.state) && mail.queuedAt < plan.updatedAt) {
      await office.documents.mails.updateOne(
        { _id: mail._id, state: 'SENDING' },
        { $set: { state: 'UNKNOWN', leaseUntil: null } },
      );
    } else repeated.push(mail._id);
  }
  return [...queued.map((mail) => mail._id), ...repeated];
}
