import { addDays, dayOf, endOfDay } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import { archiveDue } from './letters/archive-due';
import { deliverPlan } from './letters/deliver-plan';
import { escalateAcknowledgement } from './letters/escalate-acknowledgement';
import { notifyDeliveryReturned } from './letters/notify-delivery-returned';
import { notifyMailsBounced } from './letters/notify-mails-bounced';
import { planRecalled } from './letters/plan-recalled';
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
    const silent = matter.deliveries.get(mail.aboutId ?? '');
    const one = { name: nameOf(matter.directory, silent?.addresseeId ?? ''), sentAt: silent?.sentAt ?? mail.queuedAt };
    return escalateAcknowledgement({ ...context(mail, matter), silent: [one] }, LANGUAGE);
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
  RECALLED: (mail, matter) =>
    planRecalled({ ...context(mail, matter), recalledAt: mail.queuedAt, reason: mail.note }, LANGUAGE),
  ARCHIVE_DUE: (mail, matter) => {
    const closedOn = dayOf(matter.plan.closedAt ?? mail.queuedAt);
    return archiveDue(
      { ...context(mail, matter), closedOn, archiveBy: addDays(closedOn, matter.archiveWithinDays) },
      LANGUAGE,
    );
  },
} satisfies Partial<Record<MailPurpose, Write>>;

function delivery(mail: MailDocument, matter: MailMatter) {
  const { plan, directory } = matter;
  const own = <T extends { ownerId: string }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.ownerId === mail.addresseeId);
  const tasks = own(matter.tasks);
  return {
    ...context(mail, matter),
    signer: nameOf(directory, plan.signature?.personId ?? plan.route.signerId),
    issuedOn: dayOf(plan.number?.at ?? mail.queuedAt),
    purpose: matter.deliveries.get(`${mail.planId}/${mail.addresseeId}`)?.purpose ?? null,
    // A body that was only asked is written to in the tone of a request.
    mode:
      tasks.length > 0 && tasks.every((task) => task.mode === 'request') ? ('request' as const) : ('order' as const),
    tasks: tasks.map(letterTask),
    reports: own(matter.periods).map(letterReport),
    acknowledgeBy: endOfDay(dayOf(mail.queuedAt)),
    link: matter.link(mail.grantId),
  };
}
