import { type AuditPorts, appendEvent } from '../audit/append-event';
import { dayOf } from '../calendar/vietnam-time';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import { type DeliveryDocument, deliveryId } from './delivery';
import { type ListedAddressee, listAddressees } from './list-addressees';

/**
 * Freezes the list of addressees on the day of issue (Điều 18.1): groups are resolved as of that day. Units that
 * are given a task or a report but stand on no line (the issuer's own staff) get the plan as well, marked as not listed.
 * @returns how many addressees there are.
 */
export async function freezeRecipients(
  office: Pick<Office, AuditPorts | 'directory'>,
  planId: string,
  at: Date,
): Promise<number> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const context = { directory, issuerId: plan.issuerId, asOf: dayOf(at) };
  const addressees = listAddressees(revision.reading, revision.obligations, context);
  const deliveries = addressees.map((addressee) => deliveryOf(planId, addressee));
  await insertMissing(office.documents.deliveries, deliveries);
  await appendEvent(office, {
    planId,
    key: 'recipients',
    type: 'RECIPIENTS_FROZEN',
    actorId: plan.route.clerkId,
    at,
    data: { revision: revision.revision, addressees: addressees.map(({ id }) => id).sort() },
  });
  return addressees.length;
}

function deliveryOf(planId: string, addressee: ListedAddressee): DeliveryDocument {
  return {
    _id: deliveryId(planId, addressee.id),
    schemaVersion: 1,
    planId,
    addresseeId: addressee.id,
    addresseeKind: addressee.kind,
    channel: addressee.channel,
    line: addressee.line,
    via: addressee.via,
    purpose: addressee.purpose,
    state: 'QUEUED',
    dispatchedAt: null,
    sentAt: null,
    answeredAt: null,
    answeredBy: null,
    reason: null,
    ran: {},
  };
}
