import { tellAxis } from '../axis/tell-axis';
import { correctionId } from '../corrections/correction';
import { openGrants } from '../grants/open-grant';
import { mailId } from '../mail/mail';
import { type NewMail, queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { type DeliveryDocument, deliveryId } from './delivery';
import { receiptLinkOf } from './receipt-links';

/** What everybody who was sent a plan is told of it, once. */
export type Notice = 'RECALLED' | 'SUPERSEDED' | 'CORRECTED';

export interface Telling {
  planId: string;
  notice: Notice;
  /** With CORRECTED: which letter of correction; otherwise 1. */
  n: number;
  /** Id of the last delivery that was told; null: begin. */
  after: string | null;
  at: Date;
}

type TellingOffice = Pick<Office, 'documents' | 'post' | 'keys' | 'directory' | 'axis'>;

const CHUNK_SIZE = 100;

/** An activity works this long at most, then lets the worker breathe. */
const MAX_CHUNKS = 10;

/**
 * Writes to everybody who was sent a plan what became of it, a hundred at a time. Letters and links have ids that follow
 * from plan and addressee, so a repeat tells nobody twice.
 * @returns where to go on; null when all are told.
 */
export async function tellRecipients(office: TellingOffice, telling: Telling): Promise<string | null> {
  const { documents } = office;
  const plan = await documents.plans.findOne({ _id: telling.planId });
  if (!plan) return null;
  if (telling.after === null) await tellAxis(office, plan, telling);
  let { after } = telling;
  for (let chunk = 0; chunk < MAX_CHUNKS; chunk += 1) {
    const deliveries = await documents.deliveries
      .find({ planId: plan._id, dispatchedAt: { $ne: null }, ...(after === null ? {} : { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(CHUNK_SIZE)
      .toArray();
    await tell(office, plan, await reached(office, plan, deliveries), telling);
    if (deliveries.length < CHUNK_SIZE) return null;
    after = deliveries.at(-1)?._id ?? null;
  }
  return after;
}

/** Those whose copy was accepted by a mail server, may have been, or stands on a portal. */
async function reached(
  { documents }: TellingOffice,
  plan: PlanDocument,
  deliveries: DeliveryDocument[],
): Promise<DeliveryDocument[]> {
  const letterTo = ({ addresseeId }: DeliveryDocument) =>
    mailId({ planId: plan._id, revision: plan.revision, addresseeId, purpose: 'DELIVER' });
  const unsure = deliveries.filter(({ sentAt }) => sentAt === null).map(letterTo);
  const onItsWay = await documents.mails
    .find({ _id: { $in: unsure }, state: { $in: ['SENDING', 'UNKNOWN'] } })
    .toArray();
  const ids = new Set(onItsWay.map(({ _id }) => _id));
  return deliveries.filter((delivery) => delivery.sentAt !== null || ids.has(letterTo(delivery)));
}

async function tell(
  office: TellingOffice,
  plan: PlanDocument,
  deliveries: DeliveryDocument[],
  telling: Telling,
): Promise<void> {
  if (telling.notice === 'RECALLED') await queueMails(office, await askBack(office, plan, deliveries, telling));
  else if (telling.notice === 'CORRECTED') await queueMails(office, correctionLetters(plan, deliveries, telling));
  else await queueMails(office, await replacementLetters(office, plan, deliveries, telling));
}

/** Điều 18.4: every recipient deletes its copy or sends it back, and says so by a link of its own. */
async function askBack(
  office: TellingOffice,
  plan: PlanDocument,
  deliveries: DeliveryDocument[],
  { at }: Telling,
): Promise<NewMail[]> {
  await office.documents.deliveries.updateMany(
    { _id: { $in: deliveries.map(({ _id }) => _id) }, recall: { $exists: false } },
    { $set: { recall: { state: 'ASKED', at, by: null, reason: null } } },
  );
  const grantIds = await openGrants(
    office,
    deliveries.map(({ _id, addresseeId }) => ({ ...linkTo(plan, addresseeId, _id, at), purpose: 'RECALL' as const })),
  );
  return deliveries.map(({ addresseeId }, index) => ({
    key: { ...letter(plan, addresseeId), purpose: 'RECALLED' },
    grantId: grantIds[index] ?? null,
    note: plan.recalled?.reason ?? null,
    queuedAt: at,
  }));
}

/** The link is the one the plan came with: it shows the corrected plan as it now stands. */
function correctionLetters(plan: PlanDocument, deliveries: DeliveryDocument[], { n, at }: Telling): NewMail[] {
  return deliveries.map((copy) => ({
    key: { ...letter(plan, copy.addresseeId), purpose: 'CORRECTED', aboutId: correctionId(plan._id, n) },
    grantId: copy.channel === 'MAIL' ? receiptLinkOf(plan, copy) : null,
    queuedAt: at,
  }));
}

/** Whoever is sent the new plan reads there what it replaces. */
async function replacementLetters(
  { documents }: TellingOffice,
  plan: PlanDocument,
  deliveries: DeliveryDocument[],
  { at }: Telling,
): Promise<NewMail[]> {
  const newPlanId = plan.supersededBy?.planId ?? '';
  const copies = deliveries.map(({ addresseeId }) => deliveryId(newPlanId, addresseeId));
  const listed = await documents.deliveries.distinct('addresseeId', { _id: { $in: copies } });
  return deliveries
    .filter(({ addresseeId }) => !listed.includes(addresseeId))
    .map(({ addresseeId }) => ({ key: { ...letter(plan, addresseeId), purpose: 'SUPERSEDED' }, queuedAt: at }));
}

function letter(plan: PlanDocument, addresseeId: string) {
  return { planId: plan._id, revision: plan.revision, addresseeId };
}

function linkTo(plan: PlanDocument, subjectId: string, aboutId: string, openedAt: Date) {
  const docHash = plan.signature?.contentHash ?? '';
  return { planId: plan._id, revision: plan.revision, docHash, subjectId, aboutId, openedAt };
}
