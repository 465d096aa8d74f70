import { spreadNotices } from '../calendar-notices/spread-notices';
import { settleContactChanges } from '../directory-edits/settle-contact-change';
import { tellOfBounces } from '../mail/tell-of-bounces';
import type { Office } from '../office';
import { startWorkflow } from '../plans/create-plan';
import { hasEnded } from '../plans/plan-states';
import { findNews } from './find-news';
import { takeInQuiet } from './take-in-quiet';

export interface RelayReport {
  /** Plans whose workflow was started late. */
  started: number;
  /** Plans woken because their inbox had something older than the patience, or the calendar changed. */
  woken: number;
  /** Mails tried again. */
  mails: number;
}

/**
 * Repeats what was lost: starts workflows Temporal did not take, wakes plans with decisions and facts that nobody took in, takes
 * into the record what no workflow has to hear of, sends mails that are due. All of it may happen twice without harm.
 * @param patienceMs how old a fact must be before it counts as forgotten.
 */
export async function relayOnce(office: Office, patienceMs: number): Promise<RelayReport> {
  const now = office.clock();
  const forgotten = new Date(now.getTime() - patienceMs);
  const unstarted = await office.documents.plans
    .find({ workflowStartedAt: null, createdAt: { $lt: forgotten } })
    .toArray();
  for (const plan of unstarted) await startWorkflow(office, plan._id);

  const { toAct: waiting, toRecord } = await findNews(office, forgotten);
  const shutAway = await office.documents.plans
    .find({ 'quarantine.at': { $lt: forgotten }, state: { $ne: 'QUARANTINED' } })
    .toArray();
  for (const { _id } of shutAway) waiting.add(_id);
  const replaced = await office.documents.plans
    .find({ 'supersededBy.at': { $lt: forgotten }, state: 'IN_FORCE' })
    .toArray();
  for (const { _id } of replaced) waiting.add(_id);
  for (const planId of waiting) office.process.wake(planId, 'now');

  await takeInQuiet(office, toRecord);
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
