import { agenda } from '../calendar/agenda';
import { addDays, dayOf, endOfDay } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import { unitHeads } from '../directory/unit-heads';
import { DELIVERY_STATES, type DeliveryDocument } from '../distribution/delivery';
import { deliveryItem } from '../obligations/load-agenda-items';
import { archiveDue } from './letters/archive-due';
import { deliverPlan } from './letters/deliver-plan';
import { escalateAcknowledgement } from './letters/escalate-acknowledgement';
import { notifyDeliveryReturned } from './letters/notify-delivery-returned';
import { notifyMailsBounced } from './letters/notify-mails-bounced';
import { remindAcknowledgement } from './letters/remind-acknowledgement';
import type { MailDocument, MailPurpose } from './mail';
import { context, LANGUAGE, type MailMatter, type Write } from './mail-matter';
import { letterReport, letterTask } from './write-obligation-mail';

/** The letters that carry an issued plan to its recipients, and those about what became of it and of its mails. */
export const DISTRIBUTION_WRITERS = {
  DELIVER: (mail, matter) => deliverPlan(delivery(mail, matter), LANGUAGE),
  DELIVERY_RETURNED: (mail, matter) => {
    const returned = matter.deliveries.get(mail.aboutId ?? '');
    return notifyDeliveryReturned(
      {
        ...context(mail, matter),
        recipient: nameOf(matter.directory, returned?.addresseeId ?? ''),
        returnedBy: returned?.answeredBy ?? null,
        returnedAt: returned?.answeredAt ?? mail.queuedAt,
        reason: mail.note ?? '',
      },
      LANGUAGE,
    );
  },
  REMIND_ACKNOWLEDGEMENT: (mail, matter) =>
    remindAcknowledgement(
      {
        ...context(mail, matter),
        sentAt: matter.deliveries.get(mail.aboutId ?? '')?.sentAt ?? mail.queuedAt,
        mode: 'order',
        link: matter.link(mail.grantId),
        round: mail.round,
      },
      LANGUAGE,
    ),
  ESCALATE_ACKNOWLEDGEMENT: (mail, matter) => {
    const reader = mail.addresseeId === matter.plan.route.clerkId ? 'clerk' : 'head';
    const heads = unitHeads(matter.directory, dayOf(mail.queuedAt));
    const silent = silentAt(mail.queuedAt, matter)
      .filter(({ addresseeId }) => reader === 'clerk' || heads.of(addresseeId) === mail.addresseeId)
      .map(({ addresseeId, sentAt }) => ({
        name: nameOf(matter.directory, addresseeId),
        sentAt: sentAt ?? mail.queuedAt,
      }));
    return escalateAcknowledgement({ ...context(mail, matter), silent, reader }, LANGUAGE);
  },
  MAILS_BOUNCED: (mail, matter) =>
    notifyMailsBounced(
      {
        ...context(mail, matter),
        mails: (matter.bounced.get(mail.aboutId ?? '') ?? []).map(({ addresseeId, purpose, lastError }) => ({
          name: nameOf(matter.directory, addresseeId),
          isPlan: purpose === 'DELIVER',
          error: lastError,
        })),
      },
      LANGUAGE,
    ),
  ARCHIVE_DUE: (mail, matter) => {
    const closedOn = dayOf(matter.plan.closedAt ?? mail.queuedAt);
    return archiveDue(
      { ...context(mail, matter), closedOn, archiveBy: addDays(closedOn, matter.policy.archiveWithinDays) },
      LANGUAGE,
    );
  },
} satisfies Partial<Record<MailPurpose, Write>>;

/** Those of whom the clerk is told by then that they have not confirmed receipt, be it in this round or an earlier one. */
function silentAt(at: Date, { plan, deliveries, calendar, policy }: MailMatter): DeliveryDocument[] {
  const items = [...deliveries.values()]
    .filter(({ state }) => DELIVERY_STATES[state].open)
    .map((copy) => ({ ...deliveryItem(copy, plan.urgency), ran: {} }));
  const entries = agenda(items, calendar, policy, plan.inForceAt ?? plan.issuedAt ?? at);
  const told = new Set(entries.flatMap((entry) => (entry.to === 'CLERK' && entry.at <= at ? [entry.item] : [])));
  return [...deliveries.values()].filter(({ _id }) => told.has(_id));
}

function delivery(mail: MailDocument, matter: MailMatter) {
  const { plan, directory } = matter;
  const own = <T extends { ownerId: string }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.ownerId === mail.addresseeId);
  const tasks = own(matter.tasks);
  const helps = [...matter.tasks.values()].filter(({ coordinatorIds }) => coordinatorIds.includes(mail.addresseeId));
  return {
    ...context(mail, matter),
    signer: nameOf(directory, plan.signature?.personId ?? plan.route.signerId),
    issuedOn: dayOf(plan.number?.at ?? mail.queuedAt),
    replaces: matter.replaced,
    purpose: matter.deliveries.get(`${mail.planId}/${mail.addresseeId}`)?.purpose ?? null,
    // A body that was only asked is written to in the tone of a request.
    mode:
      tasks.length > 0 && tasks.every((task) => task.mode === 'request') ? ('request' as const) : ('order' as const),
    tasks: tasks.map(letterTask),
    helps: helps.map(letterTask),
    reports: own(matter.periods).map(letterReport),
    acknowledgeBy: endOfDay(dayOf(mail.queuedAt)),
    link: matter.link(mail.grantId),
  };
}
