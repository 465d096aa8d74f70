import { acknowledgeDelivery } from '../distribution/acknowledge-delivery';
import type { DeliveryDocument, DeliveryState } from '../distribution/delivery';
import type { DeliveryAct } from '../obligations/fact';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { answerRecall } from '../recall/answer-recall';
import { AxisRefusal } from './axis-refusal';
import type { EdxmlStatus } from './edxml-shape';
import { type RecipientStatus, recipientStatus } from './edxml-status';
import { findSubject, type OrganIndex } from './find-subject';

/** A status with what makes it the same status when its file is read again: SHA-256 (hex) of the file. */
export interface ReceivedStatus {
  status: EdxmlStatus;
  digest: string;
}

interface Subject extends ReceivedStatus {
  plan: PlanDocument;
  delivery: DeliveryDocument;
}

/** What follows a receipt, in its order; a copy that is further on stays where it is. */
const ORDER: readonly DeliveryState[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE'];

/**
 * Takes in what a recipient says through the axis, by the use cases that take in the same from its people: 02 and 03 are
 * its receipt, 01 and 04 to 06 facts about its copy, 15 and 16 its answer to a recall. Who is at work on a document has
 * received it, so 04 to 06 without 03 are a receipt as well. Taking in the same file twice changes nothing.
 * @returns false where the copy is not on its way yet; the file waits.
 * @throws AxisRefusal; Failure as the use cases
 */
export async function takeInStatus(office: Office, organs: OrganIndex, received: ReceivedStatus): Promise<boolean> {
  const kind = recipientStatus(received.status.code);
  if (kind === null) throw new AxisRefusal('UNKNOWN_STATUS', String(received.status.code));
  const { plan, delivery } = await findSubject(office, organs, received.status);
  refuseQuarantined(plan);
  const subject = { ...received, plan, delivery };
  if (kind === 'RECALL_AGREED' || kind === 'RECALL_REFUSED') {
    await takeInRecall(office, subject, kind === 'RECALL_AGREED');
    return true;
  }
  if (await wasTakenIn(office, subject)) return true;
  if (plan.state === 'RECALLED' && (kind === 'RECEIVED' || kind === 'RETURNED')) {
    // 02 and 03 answer a copy or a recall; who had answered the copy before can only mean the recall.
    if (delivery.answeredAt === null || delivery.state === 'NO_RESPONSE') throw new AxisRefusal('UNCLEAR_AFTER_RECALL');
    await takeInRecall(office, subject, kind === 'RECEIVED');
    return true;
  }
  if (delivery.dispatchedAt === null) return false;
  await TAKE_IN[kind](office, subject);
  return true;
}

const TAKE_IN: Record<Exclude<RecipientStatus, `RECALL_${string}`>, (o: Office, s: Subject) => Promise<unknown>> = {
  ARRIVED: async (office, subject) => {
    const { state } = subject.delivery;
    if (state === 'QUEUED' || state === 'SENT') await record(office, subject, { kind: 'DELIVERY_ARRIVED' });
  },
  RETURNED: (office, subject) => acknowledge(office, subject, 'RETURNED'),
  RECEIVED: (office, subject) => acknowledge(office, subject, 'RECEIVED'),
  ASSIGNED: (office, subject) => {
    const { staff, from } = subject.status;
    const name = staff.name || staff.department || from.name;
    return advance(office, subject, { kind: 'DELIVERY_ASSIGNED', executor: { name, personId: null } });
  },
  IN_PROGRESS: (office, subject) => advance(office, subject, { kind: 'DELIVERY_IN_PROGRESS' }),
  DONE: (office, subject) => advance(office, subject, { kind: 'DELIVERY_DONE' }),
};

async function acknowledge(office: Office, subject: Subject, verdict: 'RECEIVED' | 'RETURNED'): Promise<void> {
  const { status, digest, plan, delivery } = subject;
  await acknowledgeDelivery(office, {
    ...{ planId: plan._id, addresseeId: delivery.addresseeId, verdict },
    reason: verdict === 'RETURNED' ? status.description : null,
    ...speaker(subject),
    axisMessage: digest,
  });
}

async function advance(office: Office, subject: Subject, act: DeliveryAct): Promise<void> {
  const reaches = ORDER.indexOf(act.kind.replace('DELIVERY_', '') as DeliveryState);
  if (ORDER.indexOf(subject.delivery.state) >= reaches) return;
  if (!ORDER.includes(subject.delivery.state)) await acknowledge(office, subject, 'RECEIVED');
  await record(office, subject, act);
}

async function record(office: Office, subject: Subject, act: DeliveryAct): Promise<void> {
  const { plan, delivery, digest } = subject;
  await recordFact(office, {
    ...{ planId: plan._id, subjectId: delivery._id, act, channel: 'AXIS', idempotencyKey: keyOf(digest) },
    ...speaker(subject),
  });
}

async function takeInRecall(office: Office, subject: Subject, agreed: boolean): Promise<void> {
  const { plan, delivery, status, digest } = subject;
  await answerRecall(office, {
    ...{ planId: plan._id, addresseeId: delivery.addresseeId, agreed, reason: status.description },
    ...{ channel: 'AXIS', idempotencyKey: keyOf(digest) },
    ...speaker(subject),
  });
}

function speaker({ status, delivery }: Subject): { actorId: string; signedAs: string | null } {
  return { actorId: delivery.addresseeId, signedAs: status.staff.name || null };
}

function keyOf(digest: string): string {
  return `axis-${digest}`;
}

/** A process that died before it moved the file: the clerk may have sent the copy again since, and it stays unanswered. */
async function wasTakenIn({ documents }: Office, { delivery, status, digest }: Subject): Promise<boolean> {
  if (await documents.facts.findOne({ subjectId: delivery._id, idempotencyKey: keyOf(digest) })) return true;
  const kind = recipientStatus(status.code);
  if (kind !== 'RECEIVED' && kind !== 'RETURNED') return false;
  const answered = { aboutId: delivery._id, purpose: 'ACKNOWLEDGE' as const, 'decision.axisMessage': digest };
  return (await documents.grants.findOne(answered)) !== null;
}
