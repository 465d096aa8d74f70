import { type AgendaItem, agenda } from '../calendar/agenda';
import { dayOf } from '../calendar/vietnam-time';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { Failure } from '../failures';
import type { Office } from '../office';
import { type AgendaLine, agendaLines } from './agenda-line';
import type { RevisionDocument } from './plan';
import { rehearsedItems } from './rehearsed-items';

export interface Rehearsal {
  /** The instant the rehearsal takes for the issue of the plan. */
  issuedAt: Date;
  entries: AgendaLine[];
}

/**
 * The dress rehearsal before the signature (chạy thử phát hành): what would be done, when and for whom, if the current
 * revision were issued now. The agenda is the one the service will follow.
 * @throws Failure NOT_FOUND.
 */
export async function rehearsePlan(
  office: Pick<Office, 'documents' | 'directory' | 'calendar' | 'policy' | 'clock'>,
  planId: string,
): Promise<Rehearsal> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const issuedAt = office.clock();
  const { items: obliged, words } = rehearsedItems(revision.obligations, {
    planId,
    issuedAt,
    calendar: office.calendar,
  });
  const addressees = await addresseesOf(office, revision, plan.issuerId, issuedAt);
  const items = [...addressees.map((id) => deliveryItem(id, plan.urgency, { planId, issuedAt })), ...obliged];
  const entries = agenda(items, office.calendar, office.policy(plan.policyId), issuedAt);
  return { issuedAt, entries: agendaLines(entries, words) };
}

/** Those on the lines, and whoever has a part without standing on one, as when the recipients are frozen (Điều 18.1). */
async function addresseesOf(
  office: Pick<Office, 'directory'>,
  { reading, obligations }: RevisionDocument,
  issuerId: string,
  issuedAt: Date,
): Promise<string[]> {
  const context = { directory: await office.directory(), issuerId, asOf: dayOf(issuedAt) };
  const listed = reading.recipients.flatMap((line) => resolveRecipientLine(line, context).addressees);
  const owners = [...obligations.tasks, ...obligations.duties].flatMap((one) => one.ownerIds);
  return [...new Set([...listed.map(({ id }) => id), ...owners])];
}

function deliveryItem(
  addresseeId: string,
  urgency: string | null,
  { planId, issuedAt }: { planId: string; issuedAt: Date },
): AgendaItem {
  const id = `${planId}/${addresseeId}`;
  return {
    closedAt: null,
    ran: {},
    kind: 'DELIVERY',
    id,
    owner: addresseeId,
    due: null,
    sentAt: issuedAt,
    urgency,
    mode: 'order',
  };
}
