import { type AuditPorts, appendEvent } from '../audit/append-event';
import type { Office } from '../office';
import { sha256 } from '../sha256';
import type { AxisMessageDocument } from './axis-message';
import type { Axis } from './axis-port';
import { composeAxisFiles } from './compose-axis-files';
import { OF_THE_PLAN } from './queue-axis-message';

const AT_ONCE = 20;
const LEASE_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
const MAX_BACK_OFF_MS = 60 * MINUTE_MS;

type SendingOffice = Pick<Office, AuditPorts | 'directory' | 'files' | 'publicBaseUrl' | 'clock' | 'axis'>;

/**
 * Hands what is due to the gateway of the axis. A message is claimed by a conditional update with a lease; its files bear
 * names that follow from it, so a sender that died is followed by one that writes nothing twice. What fails is tried again
 * at growing distances, for as long as it takes.
 * @returns how many messages were handed over.
 */
export async function sendAxisMessages(office: SendingOffice): Promise<number> {
  const { axis } = office;
  if (!axis?.sends) return 0;
  const now = office.clock();
  const { axisMessages } = office.documents;
  const abandoned = { state: 'SENDING' as const, leaseUntil: { $lt: now } };
  await axisMessages.updateMany(abandoned, { $set: { state: 'QUEUED', leaseUntil: null } });
  const due = await axisMessages
    .find({ state: 'QUEUED', nextAttemptAt: { $lte: now } })
    .sort({ queuedAt: 1 })
    .limit(AT_ONCE)
    .toArray();
  let sent = 0;
  for (const message of due) {
    const claimed = await claim(office, message, now);
    if (claimed && (await sendClaimed(office, axis, claimed, now))) sent += 1;
  }
  return sent;
}

async function claim(
  { documents }: Pick<Office, 'documents'>,
  { _id, attempts }: AxisMessageDocument,
  now: Date,
): Promise<AxisMessageDocument | null> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const won = await documents.axisMessages.updateOne(
    { _id, state: 'QUEUED', attempts },
    { $set: { state: 'SENDING', leaseUntil }, $inc: { attempts: 1 } },
  );
  return won.modifiedCount === 1 ? documents.axisMessages.findOne({ _id }) : null;
}

async function sendClaimed(
  office: SendingOffice,
  axis: Axis,
  message: AxisMessageDocument,
  now: Date,
): Promise<boolean> {
  const settle = (change: Partial<AxisMessageDocument>) =>
    office.documents.axisMessages.updateOne(
      { _id: message._id, state: 'SENDING', attempts: message.attempts },
      { $set: { ...change, leaseUntil: null } },
    );
  try {
    const plan = await office.documents.plans.findOne({ _id: message.planId });
    if (!plan || plan.quarantine || comesTooLate(message, plan.state)) {
      await settle({ state: 'CANCELLED' });
      return false;
    }
    if (await waitsForPlan(office, message)) {
      await settle({ state: 'QUEUED', nextAttemptAt: new Date(now.getTime() + MINUTE_MS) });
      return false;
    }
    const { files, recipients } = await composeAxisFiles(office, axis, message);
    for (const file of files) await axis.port.send(file);
    await noteInRecord(office, message, now, { recipients, files: files.map(({ text }) => sha256(text)) });
    await settle({ state: 'SENT', sentAt: now, problem: null });
    return true;
  } catch (error) {
    const wait = Math.min(MINUTE_MS * 2 ** Math.min(message.attempts - 1, 10), MAX_BACK_OFF_MS);
    await settle({ state: 'QUEUED', problem: nameOf(error), nextAttemptAt: new Date(now.getTime() + wait) });
    office.log('axis-message-failed', { id: message._id, error: String(error) });
    return false;
  }
}

/** A plan that was recalled or replaced meanwhile is brought to nobody any more. */
function comesTooLate({ kind }: AxisMessageDocument, state: string): boolean {
  return (kind === 'NEW' || kind === 'REPLACEMENT') && (state === 'RECALLED' || state === 'SUPERSEDED');
}

/** Nobody is asked to give back or to correct what has not reached the gateway yet. */
async function waitsForPlan({ documents }: Pick<Office, 'documents'>, message: AxisMessageDocument): Promise<boolean> {
  if (message.kind === 'NEW' || message.kind === 'REPLACEMENT') return false;
  const underWay = { planId: message.planId, ...OF_THE_PLAN, state: { $in: ['QUEUED' as const, 'SENDING' as const] } };
  return (await documents.axisMessages.findOne(underWay)) !== null;
}

async function noteInRecord(
  office: Pick<Office, AuditPorts>,
  { planId, kind, round }: AxisMessageDocument,
  at: Date,
  data: { recipients: number; files: string[] },
): Promise<void> {
  const event = { key: `axis-${kind}-${round}`, type: 'AXIS_MESSAGE' as const, actorId: 'service' };
  await appendEvent(office, { planId, ...event, at, data: { kind, round, ...data } });
}

/** Never the path: the clerk reads it. */
function nameOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'INTERNAL';
}
