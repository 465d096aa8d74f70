import { dayOf } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import { planCorrected } from './letters/plan-corrected';
import { planRecalled } from './letters/plan-recalled';
import { planSuperseded } from './letters/plan-superseded';
import { recallRefused } from './letters/recall-refused';
import type { MailPurpose } from './mail';
import { context, LANGUAGE, type Write } from './mail-matter';

/** The letters about what became of an issued plan (Điều 18.3, 18.4). */
export const CHANGE_WRITERS = {
  RECALLED: (mail, matter) =>
    planRecalled(
      {
        ...context(mail, matter),
        recalledAt: matter.plan.recalled?.at ?? mail.queuedAt,
        reason: mail.note,
        link: matter.link(mail.grantId),
      },
      LANGUAGE,
    ),
  RECALL_REFUSED: (mail, matter) => {
    const fact = matter.facts.get(`${mail.aboutId}/${mail.round}`);
    return recallRefused(
      {
        ...context(mail, matter),
        recipient: nameOf(matter.directory, matter.deliveries.get(mail.aboutId ?? '')?.addresseeId ?? ''),
        answeredBy: fact?.signedAs ?? nameOf(matter.directory, fact?.actorId ?? ''),
        answeredAt: fact?.at ?? mail.queuedAt,
        reason: mail.note ?? '',
      },
      LANGUAGE,
    );
  },
  CORRECTED: (mail, matter) => {
    const correction = matter.corrections.get(mail.aboutId ?? '');
    return planCorrected(
      {
        ...context(mail, matter),
        reference: correction?.reference ?? '',
        date: correction?.date ?? dayOf(mail.queuedAt),
        what: correction?.what ?? '',
        from: correction?.from ?? null,
        to: correction?.to ?? null,
        link: matter.link(mail.grantId) || null,
      },
      LANGUAGE,
    );
  },
  SUPERSEDED: (mail, matter) => {
    const { supersededBy } = matter.plan;
    return planSuperseded(
      {
        ...context(mail, matter),
        newNumber: supersededBy?.number ?? '',
        replacedOn: dayOf(supersededBy?.at ?? mail.queuedAt),
      },
      LANGUAGE,
    );
  },
} satisfies Partial<Record<MailPurpose, Write>>;
