import { appendEvent } from '../audit/append-event';
import { dayOf } from '../calendar/vietnam-time';
import type { Addressee } from '../directory/resolution';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { type DeliveryDocument, deliveryId } from './delivery';

/**
 * Freezes the list of addressees on the day of issue (Điều 18.1): groups are resolved as of that day. Units that
 * are given a task or a report but stand on no line (the issuer's own staff) get the plan as well, marked as not listed.
 * @returns how many addressees there are.
 */
export async function freezeRecipients(
  office: Pick<Office, 'documents' | 'directory'>,
  planId: string,
  at: Date,
): Promise<number> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const context = { directory, issuerId: plan.issuerId, asOf: dayOf(at) };
  const deliveries = new Map<string, DeliveryDocument>();
  for (const [line, recipient] of revision.reading.recipients.entries()) {
    for (const addressee of resolveRecipientLine(recipient, context).addressees) {
      if (!deliveries.has(addressee.id))
        deliveries.set(addressee.id, delivery(planId, addressee, line, recipient.note));
    }
  }
  for (const ownerId of [...revision.obligations.tasks, ...revision.obligations.duties].flatMap(
    (one) => one.ownerIds,
  )) {
    if (deliveries.has(ownerId)) continue;
    const kind = directory.unit(ownerId) ? 'unit' : 'person';
    deliveries.set(ownerId, delivery(planId, { kind, id: ownerId, channel: 'MAIL', via: '' }, null, null));
  }
  await insertMissing(office.documents.deliveries, [...deliveries.values()]);
  await appendEvent(office.documents, {
    planId,
    key: 'recipients',
    type: 'RECIPIENTS_FROZEN',
    actorId: plan.route.clerkId,
    at,
    data: { revision: revision.revision, addressees: [...deliveries.keys()].sort() },
  });
  return deliveries.size;
}

function delivery(planId: string, addressee: Addressee, line: number | null, purpose: string | null): DeliveryDocument {
  return {
    _id: deliveryId(planId, addressee.id),
    schemaVersion: 1,
    planId,
    addresseeId: addressee.id,
    addresseeKind: addressee.kind,
    channel: addressee.channel,
    line,
    via: addressee.via,
    purpose,
    state: 'QUEUED',
    dispatchedAt: null,
    sentAt: null,
    answeredAt: null,
    answeredBy: null,
    reason: null,
    ran: {},
  };
}
